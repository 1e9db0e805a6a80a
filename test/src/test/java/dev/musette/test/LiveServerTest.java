package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.core.Application;
import guestbook.Entry;
import guestbook.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class LiveServerTest {
    private static String get(URI address) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return page.statusCode() + " " + page.body();
        }
    }

    @Test
    void itsDatabaseIsItsOwnAndIsCommittedTo(LiveServer server) throws Exception {
        Entry.by("A guest of the test");
        server.application().run(() -> Entry.by("A guest of the server"));
        assertThat(get(server.uri())).isEqualTo("200 A guest of the server");
        assertThat(Entry.objects.all()).extracting(Entry::toString).containsExactly("A guest of the test");
        server.application()
                .run(() -> Entry.objects.get("guest", "A guest of the server").delete());
    }

    @Test
    void itListensOnAFreePortOfThisMachine(LiveServer server) {
        assertThat(server.uri().toString()).matches("http://127\\.0\\.0\\.1:[1-9]\\d+/");
    }

    @Test
    void itIsAnotherApplicationThanTheTests(LiveServer server, Application application) {
        assertThat(server.application()).isNotSameAs(application);
    }

    @Test
    void allTestsOfASiteShareIt(LiveServer server, LiveServer again) {
        assertThat(again).isSameAs(server);
    }

    @Test
    void closedItAnswersNobodyAndLeavesNoFiles() throws Exception {
        LiveServer server = new LiveServer(Site.class);
        Path database = Path.of(Objects.requireNonNull(
                        server.application().settings().databases().get("default"))
                .name());
        assertThat(get(server.uri())).isEqualTo("200 ");
        assertThat(database).exists();
        server.close();
        assertThat(Files.exists(database.getParent())).isFalse();
        assertThatThrownBy(() -> get(server.uri())).isInstanceOf(IOException.class);
    }
}
