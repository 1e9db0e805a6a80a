package dev.musette.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {

    @Test
    void aFileOfAnAppIsServedWithItsType() throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            Response response = site.get("/static/shop/style.css");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.contentText()).isEqualTo("body { color: teal; }");
            assertThat(response.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.js"), "1");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-31T13:05:09Z")));
        try (StaticSite site = new StaticSite(new Config().directories(directory))) {
            Response first = site.get("/static/a.js");
            assertThat(first.header("Last-Modified")).isEqualTo("Wed, 31 Jan 2024 13:05:09 GMT");
            String etag = String.valueOf(first.header("ETag"));
            assertThat(etag).isEqualTo("\"" + Long.toHexString(1_706_706_309_000L) + "-1\"");

            Response again = site.get("/static/a.js", "If-None-Match", etag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.content()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(etag);
            assertThat(site.get("/static/a.js", "If-Modified-Since", "Wed, 31 Jan 2024 13:05:09 GMT")
                            .status())
                    .isEqualTo(304);
            assertThat(site.get("/static/a.js", "If-Modified-Since", "Wed, 31 Jan 2024 13:05:08 GMT")
                            .status())
                    .isEqualTo(200);
            assertThat(site.get("/static/a.js", "If-None-Match", "\"other\"").status())
                    .isEqualTo(200);

            Files.writeString(file, "22");
            assertThat(site.get("/static/a.js", "If-None-Match", etag).contentText())
                    .isEqualTo("22");
        }
    }

    @Test
    void directoriesComeBeforeApps(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("shop"));
        Files.writeString(directory.resolve("shop/style.css"), "overridden");
        try (StaticSite site = new StaticSite(new Config().directories(directory))) {
            assertThat(site.get("/static/shop/style.css").contentText()).isEqualTo("overridden");
            assertThat(site.get("/static/shop/img/logo.txt").contentText()).isEqualTo("only the app has it");
        }
    }

    @Test
    void headHasNoBody() throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            Response response = site.send("HEAD", "/static/shop/style.css");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Content-Length")).isEqualTo("21");
            assertThat(response.content()).isEmpty();
        }
    }

    @Test
    void otherMethodsAreRefused() throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            Response response = site.send("POST", "/static/shop/style.css");
            assertThat(response.status()).isEqualTo(405);
            assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void whatIsNotThereIsA404() throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            assertThat(site.get("/static/shop/none.css").status()).isEqualTo(404);
            assertThat(site.get("/static/shop/none.css", "Accept", "text/plain").contentText())
                    .isEqualTo("404 Not Found: There is no static file at this path.\n");
        }
    }

    @Test
    void theSiteAnswersAllElse() throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            assertThat(site.get("/").status()).isEqualTo(200);
            assertThat(site.get("/statics/shop/style.css").status()).isEqualTo(404);
        }
    }

    @Test
    void inProductionSomebodyElseServes() throws IOException {
        try (StaticSite site = new StaticSite(new Config().inProduction())) {
            assertThat(site.get("/static/shop/style.css").status()).isEqualTo(404);
        }
    }

    @Test
    void aCdnIsNotOurs() throws IOException {
        try (StaticSite site = new StaticSite(new Config().at("https://cdn.example/s/"))) {
            assertThat(site.get("/static/shop/style.css").status()).isEqualTo(404);
            assertThat(site.get("/").contentText()).startsWith("https://cdn.example/s/shop/a%20b%26%C3%A9.css|");
        }
    }

    @Test
    void theTagsWriteUrls() throws IOException {
        try (StaticSite site = new StaticSite(new Config().at("/s/"))) {
            assertThat(site.get("/").contentText()).isEqualTo("/s/shop/a%20b%26%C3%A9.css|/s/x.js|/s/");
        }
    }
}
