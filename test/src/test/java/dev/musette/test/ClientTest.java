package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.musette.http.Cookie;
import dev.musette.http.UploadedFile;
import guestbook.Entry;
import guestbook.Site;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class ClientTest {
    @Test
    void aPageSeesWhatTheTestWrote(Client client) {
        Entry.by("Odette");
        Entry.by("Marius");
        TestResponse page = client.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(page.text()).isEqualTo("Odette\nMarius");
        assertThat(page.request().host()).isEqualTo("testserver");
    }

    @Test
    void theTestSeesWhatAPageWrote(Client client) {
        TestResponse page = client.send(client.request("POST", "/sign/").body("text/plain", "Zoé"));
        Entry entry = Entry.objects.get(e -> e.guest.eq("Zoé"));
        assertThat(page.text()).isEqualTo("Entry " + entry.id);
    }

    @Test
    void headHasTheHeadersAndNoBody(Client client) {
        Entry.by("Odette");
        TestResponse page = client.head("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Length")).isEqualTo("6");
        assertThat(page.text()).isEmpty();
    }

    @Test
    void aRequestMayHaveAnyMethodAndHeaders(Client client) {
        assertThat(client.request("PATCH", "/header/", Map.of("X-Guest", "Babik"))
                        .text())
                .isEqualTo("PATCH Babik");
    }

    @Test
    void aStreamIsReadToItsEnd(Client client) {
        assertThat(client.get("/pour/").text()).isEqualTo("tea for two");
    }

    @Test
    void whatIsNotThereAndWhatFailsAreTheSitesOwnErrorPages(Client client) {
        TestResponse missing = client.get("/nothing/");
        assertThat(missing.status()).isEqualTo(404);
        TestResponse failed = client.get("/fail/");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text()).contains("Internal Server Error").doesNotContain("The pen is dry");
    }

    @Test
    void cookiesAreKeptAndSentBackUntilTheyAreDeleted(Client client) {
        assertThat(client.get("/greet/").text()).isEqualTo("Hello null from null");
        assertThat(client.get("/remember/Odette/").cookies())
                .extracting(Cookie::name)
                .containsExactly("guest", "town");
        assertThat(client.cookies()).containsExactly(entry("guest", "Odette"), entry("town", "Graz; \"Mur\""));
        assertThat(client.get("/greet/").text()).isEqualTo("Hello Odette from Graz; \"Mur\"");
        client.get("/forget/");
        assertThat(client.cookies()).isEmpty();
        assertThat(client.get("/greet/").text()).isEqualTo("Hello null from null");
    }

    @Test
    void aTestMayHandTheClientACookie(Client client) {
        client.cookies().put("guest", "Marius");
        assertThat(client.get("/greet/").text()).isEqualTo("Hello Marius from null");
    }

    @Test
    void eachClientHasItsOwnCookies(Client client, Client other) {
        client.get("/remember/Odette/");
        assertThat(other.cookies()).isEmpty();
    }

    @Test
    void aFormIsSentAsABrowserSendsIt(Client client) {
        assertThat(client.post("/post/", Map.of("guest", "Zoé & Babik", "tag", List.of("a", 2)))
                        .text())
                .startsWith("x-www-form-urlencoded ")
                .contains(" guest[Zoé & Babik]")
                .contains(" tag[a, 2]");
        assertThat(client.post("/post/", Map.of()).text()).isEqualTo("x-www-form-urlencoded");
        assertThatThrownBy(() -> client.post("/post/", Collections.singletonMap("guest", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The field 'guest' is null, which no form can send: leave it out.");
    }

    @Test
    void aFormWithFilesIsMultipart(Client client) {
        UploadedFile score = UploadedFile.of("nuages \"é\".txt", "text/plain", "é".getBytes(StandardCharsets.UTF_8));
        UploadedFile other = UploadedFile.of("b", null, new byte[0]);
        assertThat(client.post("/post/", Map.of("title", "é\r\nb", "score", List.of(score, other)))
                        .text())
                .startsWith("multipart/form-data ")
                .contains(" title[é\r\nb]")
                .contains(" score=nuages \"é\".txt:text/plain:é score=b:null:");
    }

    @Test
    void tokensAreCheckedWhereATestAsksForIt(Client client) {
        assertThat(client.post("/post/", Map.of()).status()).isEqualTo(200);
        assertThat(client.enforceCsrf().post("/post/", Map.of()).status()).isEqualTo(403);
        String token = client.get("/post/").text();
        assertThat(client.post("/post/", Map.of("csrfmiddlewaretoken", token)).status())
                .isEqualTo(200);
    }
}
