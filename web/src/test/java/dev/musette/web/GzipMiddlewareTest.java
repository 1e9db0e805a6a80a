package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.Body;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipMiddlewareTest {

    static Response page(Request request, int length) {
        Response response = Response.text("x".repeat(length));
        request.query().forEach(response::header);
        return response;
    }

    static Response noise(Request request) {
        byte[] octets = new byte[300];
        new Random(1).nextBytes(octets);
        return Response.bytes("application/octet-stream", octets);
    }

    static Response stream(Request request) {
        return Response.stream("text/plain", out -> {
                    for (int i = 0; i < 10; i++) {
                        out.write("swing\n".getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                    }
                })
                .header("Content-Length", "60");
    }

    static Response broken(Request request) {
        return Response.stream("text/plain", out -> {
            out.write(1);
            throw new IOException("the pen is dry");
        });
    }

    static Response file(Request request, String name) throws IOException {
        return Response.file(Path.of(name));
    }

    private static WebSite site() {
        return new WebSite(new Config(
                        path("<int:length>/", GzipMiddlewareTest::page),
                        path("noise/", GzipMiddlewareTest::noise),
                        path("stream/", GzipMiddlewareTest::stream),
                        path("broken/", GzipMiddlewareTest::broken),
                        path("file/<path:name>", GzipMiddlewareTest::file))
                .withMiddleware(GzipMiddleware::new));
    }

    private static byte[] unzipped(Response response) throws IOException {
        assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
        return new GZIPInputStream(new ByteArrayInputStream(response.content())).readAllBytes();
    }

    @Test
    void aPageIsCompressedForThoseWhoTakeIt() throws IOException {
        try (WebSite site = site()) {
            Response page = site.get("/1000/", "Accept-Encoding", "gzip, deflate");
            assertThat(unzipped(page)).hasSize(1000).containsOnly('x');
            assertThat(page.header("Content-Length")).isEqualTo(Integer.toString(page.content().length));
            assertThat(page.header("Vary")).isEqualTo("Accept-Encoding");
            Response plain = site.get("/1000/");
            assertThat(plain.header("Content-Encoding")).isNull();
            assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(plain.content()).hasSize(1000);
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "br;gzip,gzip", "xgzip,", "gzipx,", "x-gzip,gzip", "identity,"})
    void gzipIsAWordOfTheHeader(String accepted, String encoding) throws IOException {
        try (WebSite site = site()) {
            assertThat(site.get("/1000/", "Accept-Encoding", accepted).header("Content-Encoding"))
                    .isEqualTo(encoding);
        }
    }

    @Test
    void whatIsNotWorthItStaysAsItIs() throws IOException {
        try (WebSite site = site()) {
            Response small = site.get("/199/", "Accept-Encoding", "gzip");
            assertThat(small.header("Content-Encoding")).isNull();
            assertThat(small.header("Vary")).isNull();
            assertThat(site.get("/200/", "Accept-Encoding", "gzip").header("Content-Encoding"))
                    .isEqualTo("gzip");
            Response noise = site.get("/noise/", "Accept-Encoding", "gzip");
            assertThat(noise.header("Content-Encoding")).isNull();
            assertThat(noise.content()).hasSize(300);
            assertThat(site.get("/1000/?Content-Encoding=br", "Accept-Encoding", "gzip")
                            .header("Content-Encoding"))
                    .isEqualTo("br");
        }
    }

    @Test
    void anETagBecomesWeak() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.get("/1000/?ETag=%22a%22&Vary=Cookie", "Accept-Encoding", "gzip")
                            .headers())
                    .containsEntry("ETag", "W/\"a\"")
                    .containsEntry("Vary", "Cookie, Accept-Encoding");
            assertThat(site.get("/1000/?ETag=W/%22a%22", "Accept-Encoding", "gzip")
                            .header("ETag"))
                    .isEqualTo("W/\"a\"");
        }
    }

    @Test
    void theLengthTellsLittle() throws IOException {
        try (WebSite site = site()) {
            Set<Integer> lengths = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                lengths.add(site.get("/1000/", "Accept-Encoding", "gzip").content().length);
            }
            assertThat(lengths).hasSizeGreaterThan(10);
        }
    }

    @Test
    void aStreamIsCompressedAsOneAndFlushedWithIt() throws IOException {
        try (WebSite site = site()) {
            Response response = site.get("/stream/", "Accept-Encoding", "gzip");
            assertThat(response.header("Content-Length")).isNull();
            assertThat(unzipped(response)).asString().isEqualTo("swing\n".repeat(10));
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GzipOutput gzip = new GzipOutput(sent)) {
            gzip.write("first".getBytes(StandardCharsets.US_ASCII));
            gzip.flush();
            byte[] soFar = sent.toByteArray();
            assertThat(new GZIPInputStream(new ByteArrayInputStream(soFar)).readNBytes(5))
                    .asString()
                    .isEqualTo("first");
        }
    }

    @Test
    void aStreamThatFailsHasNoEnd() {
        try (WebSite site = site()) {
            assertThatThrownBy(() -> site.get("/broken/", "Accept-Encoding", "gzip"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the pen is dry");
        }
    }

    @Test
    void aFileIsCompressedWhileItIsSent(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a.txt");
        Files.writeString(file, "swing ".repeat(10_000));
        try (WebSite site = site()) {
            Response response = site.get("/file/" + file, "Accept-Encoding", "gzip");
            assertThat(response.body()).isInstanceOf(Body.Bytes.class);
            assertThat(unzipped(response)).hasSize(60_000);
        }
    }
}
