package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.FormData;
import dev.musette.http.Request;
import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import dev.musette.http.UnreadableBody;
import dev.musette.http.UploadOptions;
import dev.musette.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that come in over a socket: on disk while the request lasts, and gone after it, also where the client or
/// the view gives up.
@Timeout(20)
class UploadTest {
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../a.txt\"\r\n\r\n";
    private static final String CONTENT = "swing ".repeat(20_000);
    private static final String END = "\r\n--b--\r\n";

    @TempDir
    private Path directory;

    private RequestOptions rules() {
        return RequestOptions.DEFAULTS.withAllowedHosts("*").withUploads(new UploadOptions(10, 1000, directory));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String head(long length) {
        return "POST /upload HTTP/1.1\r\nHost: a.example\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String form() {
        return head(PART.length() + CONTENT.length() + END.length()) + PART + CONTENT + END;
    }

    private Response told(Request request) throws IOException {
        FormData form = request.formData();
        UploadedFile file = form.files("f").getFirst();
        assertThat(files()).hasSize(1);
        return Response.text(file.name() + " " + file.size());
    }

    @Test
    void aFileIsThereForTheViewAndGoneAfterIt() throws IOException {
        try (TestSite site = TestSite.of(this::told, rules());
                RawClient client = site.client()) {
            assertThat(client.send(form()).answer().text()).isEqualTo("a.txt 120000");
            assertThat(client.send(form()).answer().text()).isEqualTo("a.txt 120000");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aViewThatFailsLeavesNothing() throws IOException {
        try (TestSite site = TestSite.of(
                        request -> {
                            throw new IllegalStateException(request.formData().toString());
                        },
                        rules());
                RawClient client = site.client()) {
            assertThat(client.send(form()).answer().status()).isEqualTo(500);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aClientThatLeavesInTheMiddleLeavesNothing() throws Exception {
        BlockingQueue<String> failures = new ArrayBlockingQueue<>(1);
        try (TestSite site = TestSite.of(
                        request -> {
                            try {
                                return Response.text(request.formData().toString());
                            } catch (UnreadableBody broken) {
                                failures.add(files().size() + " file");
                                throw broken;
                            }
                        },
                        rules());
                RawClient client = site.client()) {
            client.send(head(1_000_000) + PART + CONTENT).leave();
            assertThat(failures.poll(15, TimeUnit.SECONDS)).isEqualTo("1 file");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aClientThatStopsInTheMiddleIsCut() throws IOException {
        try (TestSite site = TestSite.of(this::told, rules());
                RawClient client = site.client()) {
            assertThat(client.send(head(1_000_000) + PART + CONTENT).untilClosed())
                    .doesNotContain("200 OK");
        }
        assertThat(files()).isEmpty();
    }
}
