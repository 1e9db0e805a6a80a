package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random bodies: what is well-formed comes back, in pieces of any size; what is not is refused by name or read as
/// less, and never hangs, fails otherwise or leaves a file.
class MultipartFuzzTest {
    private static final String BOUNDARY = "--ab--a";
    private static final String ALPHABET = "-ab\r\n:;=\"x";

    /// Gives what it has in pieces of random sizes, as a network does.
    private static final class Dribble extends InputStream {
        private final ByteArrayInputStream all;
        private final Random random;

        Dribble(byte[] octets, Random random) {
            this.all = new ByteArrayInputStream(octets);
            this.random = random;
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return all.read(into, from, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 5000)));
        }
    }

    private static byte[] content(Random random) {
        byte[] octets = new byte[random.nextInt(10) == 0 ? random.nextInt(60_000) : random.nextInt(60)];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return octets;
    }

    private static boolean hasDelimiter(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1).contains("--" + BOUNDARY);
    }

    @Test
    void whatWasWrittenIsRead(@TempDir Path directory) throws IOException {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            List<byte[]> written = new ArrayList<>();
            List<Boolean> files = new ArrayList<>();
            for (int parts = random.nextInt(5); parts > 0; parts--) {
                byte[] content = content(random);
                // a delimiter must not begin within the content, and end with what follows it
                if (hasDelimiter((new String(content, StandardCharsets.ISO_8859_1) + "\r\n--" + BOUNDARY)
                        .substring(0, content.length + 2 + BOUNDARY.length() + 1)
                        .getBytes(StandardCharsets.ISO_8859_1))) {
                    continue;
                }
                boolean file = random.nextBoolean();
                body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=p" + written.size()
                                + (file ? "; filename=f" : "") + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                body.writeBytes(content);
                body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
                written.add(content);
                files.add(file);
            }
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            Request request = request(body.toByteArray(), random, directory);
            FormData form = request.formData();
            for (int i = 0; i < written.size(); i++) {
                byte[] read = files.get(i)
                        ? form.files("p" + i).getFirst().bytes()
                        : String.valueOf(form.get("p" + i)).getBytes(StandardCharsets.ISO_8859_1);
                assertThat(read).as("seed %d, part %d", seed, i).isEqualTo(written.get(i));
            }
            assertThat(form.fields().size() + form.fileNames().size()).isEqualTo(written.size());
            request.end();
        }
        assertThat(list(directory)).isEmpty();
    }

    @Test
    void whatIsBrokenIsRefusedByName(@TempDir Path directory) throws IOException {
        byte[] model = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\nContent-Type: text/plain;"
                        + " charset=x\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        int refused = 0;
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            byte[] broken = Arrays.copyOf(model, random.nextInt(model.length + 40));
            for (int changes = random.nextInt(6); changes > 0 && broken.length > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Request request = request(broken, random, directory);
            try {
                request.formData();
            } catch (HttpException named) {
                assertThat(named.status()).isBetween(400, 413);
                refused++;
            }
            request.end();
        }
        assertThat(refused).isPositive();
        assertThat(list(directory)).isEmpty();
    }

    /// A body of the boundary's own characters makes a naive search compare each byte with the whole boundary.
    @Test
    void noBodyMakesTheSearchSlow() {
        String boundary = "-".repeat(190) + "x";
        byte[] dashes = new byte[20 << 20];
        Arrays.fill(dashes, (byte) '-');
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, dashes, 0, head.length);
        Request request = Request.builder("POST", "/")
                .options(RequestOptions.DEFAULTS.withUploads(new UploadOptions(1, 100 << 20, null)))
                .body("multipart/form-data; boundary=" + boundary, dashes)
                .build();
        FormData form = assertTimeout(Duration.ofSeconds(10), request::formData);
        assertThat(form.files("f").getFirst().size()).isEqualTo(dashes.length - head.length);
    }

    private static Request request(byte[] body, Random random, Path directory) {
        return Request.builder("POST", "/")
                .options(RequestOptions.DEFAULTS.withUploads(new UploadOptions(10, 20_000, directory)))
                .header("Content-Type", "multipart/form-data; boundary=\"" + BOUNDARY + "\"; charset=iso-8859-1")
                .body(new Dribble(body, random))
                .build();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
