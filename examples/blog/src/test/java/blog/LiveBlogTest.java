package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.test.LiveServer;
import dev.musette.test.MusetteTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import mysite.Site;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class LiveBlogTest {
    @Test
    void aPostTravelsFromTheDatabaseToTheBrowser(LiveServer server) throws Exception {
        BlogPost post = server.application().call(() -> {
            BlogPost written = new BlogPost();
            written.title = "Über den Wolken";
            written.content = "Live.";
            written.save();
            return written;
        });
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(server.uri().resolve("/post/" + post.id + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.body()).contains("<h1>Über den Wolken</h1>");
        }
    }
}
