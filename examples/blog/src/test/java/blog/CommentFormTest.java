package blog;

import static dev.musette.test.Queries.assertNumQueries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.test.Client;
import dev.musette.test.MusetteTest;
import dev.musette.test.TestResponse;
import java.util.HashMap;
import java.util.Map;
import mysite.Site;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class CommentFormTest {
    @Test
    void theFormStandsUnderThePost(Client client) {
        assertThat(client.get(path()).text())
                .contains(
                        "<label for=\"id_author\">Author:</label>",
                        "<input type=\"text\" name=\"author\" maxlength=\"100\" required id=\"id_author\">",
                        "<textarea name=\"text\" cols=\"40\" rows=\"4\" required id=\"id_text\">",
                        "<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"")
                .doesNotContain("errorlist");
    }

    @Test
    void aCommentIsKeptAndShownAfterARedirect(Client client) {
        String path = path();
        TestResponse redirect = assertNumQueries(
                2, () -> client.post(path, Map.of("author", " Odette ", "text", "Lovely & <script>loud</script>")));
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("Location")).isEqualTo(path);
        assertThat(client.get(path).text())
                .contains(
                        "1 comment<",
                        "<p class=\"author\">Odette</p>",
                        "Lovely &amp; &lt;script&gt;loud&lt;/script&gt;")
                .doesNotContain("<script>loud");
    }

    @Test
    void withoutItsTokenAFormIsRefused(Client client) {
        String path = path();
        client.enforceCsrf();
        assertThat(client.post(path, Map.of("author", "Odette", "text", "Lovely."))
                        .status())
                .isEqualTo(403);
        client.get(path);
        Map<String, String> fields = new HashMap<>(Map.of("author", "Odette", "text", "Lovely."));
        fields.put("csrfmiddlewaretoken", "x".repeat(64));
        assertThat(client.post(path, fields).status()).isEqualTo(403);
        assertThat(Comment.objects.count()).isZero();
        fields.put("csrfmiddlewaretoken", client.cookies().get("csrftoken"));
        assertThat(client.post(path, fields).status()).isEqualTo(302);
    }

    @Test
    void whatIsMissingIsSaidBesideItsField(Client client) {
        TestResponse page = client.post(path(), Map.of("author", "<i>Mallory</i>", "text", "  "));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "<ul class=\"errorlist\" id=\"id_text_error\"><li>Please fill this in.</li></ul>",
                        "value=\"&lt;i&gt;Mallory&lt;/i&gt;\"",
                        "aria-describedby=\"id_text_error\"")
                .doesNotContain("id_author_error");
        assertThat(Comment.objects.count()).isZero();
    }

    @Test
    void anAddressIsNoName(Client client) {
        assertThat(client.post(path(), Map.of("author", "https://example.com/", "text", "Buy."))
                        .text())
                .contains("<li>Sign with a name, not with an address.</li>");
    }

    @Test
    void whatTheColumnCannotHoldIsRefused(Client client) {
        TestResponse page = client.post(path(), Map.of("author", "x".repeat(101), "text", "a\0b"));
        assertThat(page.text())
                .contains(
                        "This needs at most 100 characters; it has 101.", "The null character cannot be part of this.");
    }

    @Test
    void aCommentOnWhatIsNotThereIsNotFound(Client client) {
        assertThat(client.post("/post/999999/", Map.of("author", "Odette", "text", "Hello?"))
                        .status())
                .isEqualTo(404);
    }

    private static String path() {
        return "/post/" + BlogTest.write("A waltz").id + "/";
    }
}
