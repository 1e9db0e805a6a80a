package guestbook;

import static dev.musette.test.Queries.assertNumQueries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.test.Client;
import dev.musette.test.MusetteTest;
import dev.musette.test.TestResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class BookPagesTest {
    @Test
    void theBookShowsItsGuestsAndTheLatest(Client client) {
        List.of("Odette", "Marius", "Babik", "<i>Mallory</i>").forEach(Entry::by);
        String page = assertNumQueries(2, () -> client.get("/book/")).text();
        assertThat(page)
                .contains(
                        "<title>The book of the Café · The guestbook</title>",
                        "</svg> 4 guests</h1>",
                        "<li>1. Odette</li>",
                        "<li>4. &lt;i&gt;Mallory&lt;/i&gt;</li>",
                        "<h2>The latest</h2><p class=\"latest\">&lt;i&gt;Mallory&lt;/i&gt;, Babik, Marius</p>");
    }

    @Test
    void aPartOfTheBookIsAPageOfItsOwn(Client client) {
        Entry.by("Odette");
        assertThat(client.get("/guests/").text().replaceAll("\\s+", "")).isEqualTo("<ul><li>1.Odette</li></ul>");
    }

    @Test
    void aLetterIsNoHtml(Client client) {
        assertThat(client.get("/letter/").text()).isEqualTo("Dear Odette & Marius,\nthank you for your visit.\n");
    }

    @Test
    void theArchiveIsStreamed(Client client) {
        Entry.by("Odette");
        Entry.by("Marius");
        TestResponse archive = assertNumQueries(1, () -> client.get("/archive/"));
        assertThat(archive.text()).isEqualTo("<!doctype html>\n<ol>\n<li>Odette</li>\n<li>Marius</li>\n</ol>\n");
        assertThat(archive.header("Content-Length")).isNull();
    }
}
