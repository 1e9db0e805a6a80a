package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Bodies of any size pass through a server in constant memory.
@Timeout(60)
class LargeBodyTest {
    private static final int MIB = 1 << 20;
    private static final long SIZE = 96L * MIB;
    private static final RequestOptions LARGE =
            RequestOptions.DEFAULTS.withAllowedHosts("*").withLimits(SIZE, MIB, 100);

    private static long heapUsed() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Bytes on the heap that survive a collection, beside those before.
    private static long kept(long before) {
        System.gc();
        return heapUsed() - before;
    }

    @Test
    void aLargeStreamIsSentPieceByPiece() throws IOException {
        long[] kept = new long[1];
        System.gc();
        long before = heapUsed();
        try (TestSite site = TestSite.of(
                        _ -> Response.stream("application/octet-stream", out -> {
                            byte[] piece = new byte[MIB];
                            for (long sent = 0; sent < SIZE; sent += MIB) {
                                out.write(piece);
                            }
                            kept[0] = kept(before);
                        }),
                        LARGE);
                RawClient client = site.client()) {
            client.send("GET / HTTP/1.0\r\n\r\n");
            assertThat(client.in().transferTo(OutputStream.nullOutputStream())).isBetween(SIZE, SIZE + 1000);
            assertThat(kept[0]).isLessThan(SIZE / 4);
        }
    }

    @Test
    void aLargeFileIsSentWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.bin");
        byte[] random = new byte[MIB];
        new Random(7).nextBytes(random);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < SIZE; at += MIB) {
                out.write(ByteBuffer.wrap(random));
            }
        }
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (TestSite site = TestSite.of(_ -> Response.file(file));
                RawClient client = site.client();
                InputStream expected = Files.newInputStream(file)) {
            client.get("/large.bin");
            assertThat(readHead(client.in())).contains("Content-Length: " + (SIZE + 3));
            for (long at = 0; at < SIZE; at += MIB) {
                assertThat(client.in().readNBytes(MIB)).isEqualTo(expected.readNBytes(MIB));
            }
            assertThat(client.in().readNBytes(3)).containsExactly(1, 2, 3);
            assertThat(client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answerToHead()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFileThatLosesBytesIsCut(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "0123456789");
        try (TestSite site = TestSite.of(_ -> {
                    Response response = Response.file(file);
                    Files.writeString(file, "01234");
                    return response;
                });
                RawClient client = site.client()) {
            String answer = client.get("/").untilClosed();
            assertThat(answer).doesNotEndWith("0123456789");
        }
    }

    @Test
    void aLargeBodyIsReadPieceByPiece() throws IOException {
        System.gc();
        long before = heapUsed();
        try (TestSite site =
                        TestSite.of(request -> Response.text(count(request) + " " + (kept(before) < SIZE / 4)), LARGE);
                RawClient client = site.client()) {
            client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: " + SIZE + "\r\n\r\n");
            byte[] piece = new byte[MIB];
            for (long sent = 0; sent < SIZE; sent += MIB) {
                client.send(piece);
            }
            assertThat(client.answer().text()).isEqualTo(SIZE + " true");
        }
    }

    private static long count(Request request) throws IOException {
        return request.body().transferTo(OutputStream.nullOutputStream());
    }

    @Test
    void bytesInMemoryOfEverySizeArriveWhole() throws IOException {
        try (TestSite site = TestSite.of(request -> Response.bytes(
                        "application/octet-stream",
                        bytes(Integer.parseInt(request.path().substring(1)))));
                RawClient client = site.client()) {
            for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 3_000_000}) {
                assertThat(client.get("/" + size).answer().body()).isEqualTo(bytes(size));
            }
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }
}
