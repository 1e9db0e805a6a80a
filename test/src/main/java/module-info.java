/// What a site is tested with: a client that dispatches in process, a test database whose changes are rolled back,
/// counted queries, and a live server for browsers.
///
/// ```java
/// @MusetteTest(Site.class)
/// class BlogTest {
///     @Test void theDetailShowsThePost(Client client) {
///         BlogPost post = BlogPost.objects.create(p -> p.title = "Waltz");
///         TestResponse page = assertNumQueries(2, () -> client.get("/post/" + post.id + "/"));
///         assertThat(page.text()).contains("<h1>Waltz</h1>");
///     }
/// }
/// ```
module dev.musette.test {
    requires transitive dev.musette.core;
    requires transitive dev.musette.web;
    requires transitive dev.musette.server;
    requires transitive org.junit.jupiter.api;

    exports dev.musette.test;
}
