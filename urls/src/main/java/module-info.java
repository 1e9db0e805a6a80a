/// URL patterns: from a path to a view and back.
///
/// ```java
/// public final class Urls implements UrlConf {
///     public List<Route> routes() {
///         return List.of(
///                 path("", Views::postList).name("post_list"),
///                 path("post/<int:id>/", Views::postDetail).name("post_detail"),     // postDetail(Request request,
/// long id)
///                 path("polls/", include(new dev.polls.Urls())));                    // names become polls:detail
///     }
/// }
///
/// UrlResolver resolver = new UrlResolver(new Urls());
/// resolver.resolve("/post/5/").call(request);
/// resolver.reverse(Views::postDetail, 5L);                                           // "/post/5/"
/// ```
module dev.musette.urls {
    requires transitive dev.musette.base;
    requires transitive dev.musette.http;

    exports dev.musette.urls;
}
