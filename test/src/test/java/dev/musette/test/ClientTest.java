package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.musette.http.Cookie;
import guestbook.Entry;
import guestbook.Site;
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
}
