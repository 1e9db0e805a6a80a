package blog;

import static dev.musette.test.Queries.assertNumQueries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.test.Client;
import dev.musette.test.MusetteTest;
import dev.musette.test.TestResponse;
import java.util.Map;
import mysite.Site;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class BlogTest {
    @Test
    void anEmptyBlogSaysSo(Client client) {
        assertThat(client.get("/").text()).contains("Nothing has been written yet.");
    }

    @Test
    void theListShowsTheNewestPostsFirst(Client client) {
        write("An old post");
        write("A new post");
        assertThat(client.get("/").text()).containsSubsequence("A new post", "An old post");
    }

    @Test
    void theListHasFivePostsAPage(Client client) {
        for (int i = 1; i <= 7; i++) {
            write("Post number " + i);
        }
        String first = client.get("/").text();
        String second = client.get("/?page=2").text();
        assertThat(first)
                .contains("Post number 7", "Post number 3", "Page 1 of 2")
                .doesNotContain("Post number 2");
        assertThat(second)
                .contains("Post number 2", "Post number 1", "Page 2 of 2")
                .doesNotContain("Post number 3");
        assertThat(client.get("/?page=3").status()).isEqualTo(404);
        assertThat(client.get("/?page=x").status()).isEqualTo(404);
        assertThat(client.get("/?page=last").text()).contains("Page 2 of 2");
    }

    @Test
    void theListTakesTwoQueriesHoweverManyPostsThereAre(Client client) {
        for (int i = 1; i <= 7; i++) {
            write("Post number " + i);
        }
        assertNumQueries(2, () -> client.get("/"));
    }

    @Test
    void theDetailShowsThePostAndItsComments(Client client) {
        BlogPost post = write("A waltz");
        comment(post, "Odette", "Lovely.");
        comment(post, "Marius", "Too fast.");
        comment(write("Another post"), "Babik", "Elsewhere.");
        TestResponse page = assertNumQueries(2, () -> client.get("/post/" + post.id + "/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1>A waltz</h1>", "2 comments")
                .containsSubsequence("Odette", "Lovely.", "Marius", "Too fast.")
                .doesNotContain("Babik");
    }

    @Test
    void whatPeopleWriteIsEscaped(Client client) {
        BlogPost post = write("<script>alert(1)</script>");
        comment(post, "<i>Mallory</i>", "</p><script>alert(2)</script>");
        assertThat(client.get("/post/" + post.id + "/").text())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;i&gt;Mallory&lt;/i&gt;", "&lt;script&gt;alert(2)")
                .doesNotContain("<script", "<i>");
    }

    @Test
    void whatIsNotThereIsNotFound(Client client) {
        assertThat(client.get("/post/999999/").status()).isEqualTo(404);
        assertThat(client.get("/post/x/").status()).isEqualTo(404);
        assertThat(client.get("/post/99999999999999999999/").status()).isEqualTo(404);
        assertThat(client.get("/nothing/").status()).isEqualTo(404);
    }

    @Test
    void aDetailCannotBeDeleted(Client client) {
        BlogPost post = write("A waltz");
        TestResponse refused = client.request("DELETE", "/post/" + post.id + "/", Map.of());
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(BlogPost.objects.count()).isEqualTo(1);
    }

    @Test
    void aPathWithoutItsSlashIsRedirected(Client client) {
        BlogPost post = write("A waltz");
        TestResponse redirect = client.get("/post/" + post.id);
        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.header("Location")).isEqualTo("/post/" + post.id + "/");
    }

    @Test
    void theMiddlewareTellsHowLongTheViewTook(Client client) {
        assertThat(client.get("/").header("Server-Timing")).matches("view;dur=\\d+\\.\\d");
    }

    @Test
    void aCommentBelongsToItsPost() {
        BlogPost post = write("A waltz");
        comment(post, "Odette", "Lovely.");
        Comment found = Comment.objects.selectRelated(c -> c.post()).get(c -> c.author.eq("Odette"));
        assertThat(assertNumQueries(0, () -> found.post.get().title)).isEqualTo("A waltz");
        assertThat(found).hasToString("Odette on A waltz");
    }

    static BlogPost write(String title) {
        BlogPost post = new BlogPost();
        post.title = title;
        post.content = "First paragraph.\n\nSecond paragraph.";
        post.save();
        return post;
    }

    private static void comment(BlogPost post, String author, String text) {
        Comment comment = new Comment();
        comment.post.set(post);
        comment.author = author;
        comment.text = text;
        comment.save();
    }
}
