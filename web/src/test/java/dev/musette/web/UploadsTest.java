package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.FormData;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever ends a request deletes the files of its uploads, whatever became of it.
class UploadsTest {
    @TempDir
    private Path directory;

    private Response keep(Request request) throws IOException {
        FormData form = request.formData();
        assertThat(files()).hasSize(1);
        return Response.text(form.files("f").getFirst().name() + " " + form.get("a"));
    }

    private Response stream(Request request) {
        UploadedFile file = request.formData().files("f").getFirst();
        return Response.stream("text/plain", out -> out.write(file.bytes()));
    }

    private Response fail(Request request) {
        throw new IllegalStateException(request.formData().toString());
    }

    private Response show(Request request) {
        return Shortcuts.render(request, "show.html");
    }

    private WebSite site() {
        return new WebSite(new Config(
                        path("keep/", this::keep),
                        path("stream/", this::stream),
                        path("fail/", this::fail),
                        path("show/", this::show))
                .withUploads(directory.resolve("uploads"), 0)
                .withTemplates(directory)
                .withForms(3, 2, 1000, 2000));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("uploads"))) {
            return files.toList();
        }
    }

    private static Response post(WebSite site, String target, String... parts) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--b\r\nContent-Disposition: form-data; ").append(part).append("\r\n");
        }
        return site.send(Request.builder("POST", target)
                .header("Host", "testserver")
                .body("multipart/form-data; boundary=b", body + "--b--\r\n"));
    }

    @Test
    void filesAreDeletedWhenTheResponseWasSent() throws IOException {
        Files.createDirectory(directory.resolve("uploads"));
        try (WebSite site = site()) {
            assertThat(post(site, "/keep/", "name=f; filename=a.txt\r\n\r\nswing", "name=a\r\n\r\n1")
                            .contentText())
                    .isEqualTo("a.txt 1");
            assertThat(files()).isEmpty();
            assertThat(post(site, "/stream/", "name=f; filename=a.txt\r\n\r\nswing")
                            .contentText())
                    .isEqualTo("swing");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void filesAreDeletedWhereTheViewFails() throws IOException {
        Files.createDirectory(directory.resolve("uploads"));
        try (WebSite site = site()) {
            assertThat(post(site, "/fail/", "name=f; filename=a.txt\r\n\r\nswing")
                            .status())
                    .isEqualTo(500);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void theLimitsAreThoseOfTheSettings() throws IOException {
        Files.createDirectory(directory.resolve("uploads"));
        try (WebSite site = site()) {
            String file = "name=f; filename=a.txt\r\n\r\nswing";
            String field = "name=a\r\n\r\n1";
            assertThat(post(site, "/keep/", file, file, file).status()).isEqualTo(400);
            assertThat(post(site, "/keep/", field, field, field, field).status())
                    .isEqualTo(400);
            assertThat(post(site, "/keep/", "name=a\r\n\r\n" + "x".repeat(1000)).status())
                    .isEqualTo(413);
            assertThat(post(site, "/keep/", file + "x".repeat(2000)).status()).isEqualTo(413);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void templatesReadTheFields() throws IOException {
        Files.writeString(directory.resolve("show.html"), "{{ request.POST.a }}");
        try (WebSite site = site()) {
            assertThat(post(site, "/show/", "name=a\r\n\r\n<1>").contentText()).isEqualTo("&lt;1&gt;");
            assertThat(site.get("/show/").contentText()).isEmpty();
        }
    }

    @Test
    void theDebugPageShowsTheForm() throws IOException {
        Files.createDirectory(directory.resolve("uploads"));
        Config config = new Config(path("fail/", this::fail))
                .withUploads(directory.resolve("uploads"), 0)
                .withDebug();
        // in two words, since the page shows this code too
        String secret = String.join("-", "open", "sesame");
        try (WebSite site = new WebSite(config)) {
            assertThat(post(site, "/fail/", "name=city\r\n\r\nSamois", "name=password\r\n\r\n" + secret)
                            .contentText())
                    .contains("<th scope=\"row\">city</th><td>Samois</td>")
                    .contains("<th scope=\"row\">password</th><td>********************</td>")
                    .doesNotContain(secret);
        }
    }
}
