package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;

import guestbook.LongPage;
import guestbook.Site;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@MusetteTest(Site.class)
@Timeout(60)
class LongPageTest {
    /// The last row is made when the first one was read: a page that was collected before it is sent would never come.
    @Test
    void aBrowserReadsThePageWhileItIsMade(LiveServer server) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.uri().resolve("/long/")).build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> page = browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Length")).isEmpty();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(page.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("<!doctype html>");
                assertThat(lines.readLine()).isEqualTo("<ol>");
                assertThat(lines.readLine()).isEqualTo("<li>Guest number 1</li>");
                LongPage.firstIsRead();
                for (int number = 2; number <= LongPage.ROWS; number++) {
                    assertThat(lines.readLine()).isEqualTo("<li>Guest number " + number + "</li>");
                }
                assertThat(lines.readLine()).isEqualTo("</ol>");
                assertThat(lines.readLine()).isNull();
            }
        }
    }
}
