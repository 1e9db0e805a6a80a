package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a proxy and a server may read differently must be refused, and nothing behind it may be served (RFC
/// 9112, 11.2).
class FramingTest {
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: a.example\r\n\r\n";
    private static final String POST = "POST /first HTTP/1.1\r\nHost: a.example\r\n";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.echo();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<Arguments> framings() {
        return Stream.of(
                of("length and chunks", POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                of("chunks and length", POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                of("two lengths", POST + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd"),
                of("the same length twice", POST + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd"),
                of("a list of lengths", POST + "Content-Length: 4, 4\r\n\r\nabcd"),
                of("a length with a sign", POST + "Content-Length: +4\r\n\r\nabcd"),
                of("a negative length", POST + "Content-Length: -4\r\n\r\nabcd"),
                of("a length in hex", POST + "Content-Length: 0x4\r\n\r\nabcd"),
                of("a length beyond all numbers", POST + "Content-Length: 99999999999999999999\r\n\r\nabcd"),
                of("a space before the colon", POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
                of("an unknown coding", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                of("chunked and then identity", POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
                of("chunked twice", POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                of("a vertical tab before chunked", POST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                of("a chunk size that is none", chunked("zz\r\nabcd\r\n0\r\n\r\n")),
                of("a chunk size with a sign", chunked("+4\r\nabcd\r\n0\r\n\r\n")),
                of("a chunk size with 0x", chunked("0x4\r\nabcd\r\n0\r\n\r\n")),
                of("a chunk size beyond all numbers", chunked("fffffffffffffffff\r\nabcd\r\n0\r\n\r\n")),
                of("chunk data without its end", chunked("4\r\nabcd0\r\n\r\n")),
                of("a chunk size ended by LF alone", chunked("4\nabcd\r\n0\r\n\r\n")),
                of("chunk data ended by LF alone", chunked("4\r\nabcd\n0\r\n\r\n")),
                of("LF in a chunk extension", chunked("4;a\nb\r\nabcd\r\n0\r\n\r\n")),
                of("CRLF in a quoted chunk extension", chunked("4;a=\"x\r\n0\r\n\r\n\"\r\nabcd\r\n0\r\n\r\n")),
                of("NUL in a value", get("X-A: a\0b\r\n")),
                of("a bare CR in a value", get("X-A: a\rb\r\n")),
                of("a space in a name", get("X A: b\r\n")),
                of("a line without a colon", get("X-A\r\n")),
                of("a name that is empty", get(": b\r\n")),
                of("a folded line", get("X-A: a\r\n b\r\n")),
                of("a folded first line", "GET /first HTTP/1.1\r\n X: 1\r\nHost: a.example\r\n\r\n"),
                of("no Host", "GET /first HTTP/1.1\r\n\r\n"),
                of("two Hosts", get("Host: b.example\r\n")),
                of("a Host with a space", "GET /first HTTP/1.1\r\nHost: a b\r\n\r\n"),
                of("lines ended by LF alone", "GET /first HTTP/1.1\nHost: a.example\n\n"),
                of("a tab in the request line", "GET\t/first HTTP/1.1\r\nHost: a.example\r\n\r\n"),
                of("no version", "GET /first\r\n\r\n"),
                of("an unknown version", "GET /first HTTP/1.7\r\nHost: a.example\r\n\r\n"),
                of("a method that is no token", "G(T /first HTTP/1.1\r\nHost: a.example\r\n\r\n"),
                of("HTTP/2 without an agreement", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                of("TLS on a plain port", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"));
    }

    private static Arguments of(String name, String request) {
        return Arguments.of(name, request);
    }

    private static String chunked(String body) {
        return POST + "Transfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static String get(String line) {
        return "GET /first HTTP/1.1\r\nHost: a.example\r\n" + line + "\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framings")
    void whatCanBeReadInTwoWaysIsRefusedAndEndsTheConnection(String name, String request) throws IOException {
        site.served().clear();
        try (RawClient client = site.client()) {
            String answers = client.sendAsFarAsItGoes(request + SMUGGLED).untilClosed();
            assertThat(answers)
                    .doesNotContain(" 200 ")
                    .doesNotContain("smuggled")
                    .doesNotContainIgnoringCase("jetty");
            assertThat(answers).matches("(?s)(HTTP/1.1 (400|426|501|505) .*)?");
            assertThat(site.served()).doesNotContain("GET /smuggled");
        }
    }

    @Test
    void aRefusalSaysItsStatusAndNothingElse() throws IOException {
        try (RawClient client = site.client()) {
            RawClient.Answer answer = client.send("GET /<script> HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).isEqualTo("400 Bad Request");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void chunksAsTheyShouldBeAreRead() throws IOException {
        try (RawClient client = site.client()) {
            client.send(chunked("4;name=\"v\"\r\nabcd\r\n2\r\nef\r\n0\r\nTrailer: x\r\n\r\n"));
            assertThat(client.answer().text()).isEqualTo("POST /first [abcdef]");
            assertThat(client.get("/next").answer().text()).isEqualTo("GET /next []");
        }
    }

    @Test
    void chunksInHttp10EndTheConnection() throws IOException {
        site.served().clear();
        try (RawClient client = site.client()) {
            String answers = client.sendAsFarAsItGoes("POST /first HTTP/1.0\r\nHost: a.example\r\n"
                            + "Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED)
                    .untilClosed();
            assertThat(answers).doesNotContain("smuggled");
            assertThat(site.served()).doesNotContain("GET /smuggled");
        }
    }

    @Test
    void aTargetThatIsTooLongIs414() throws IOException {
        try (RawClient client = site.client()) {
            client.sendAsFarAsItGoes("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: a.example\r\n\r\n");
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 414 ");
        }
        try (RawClient client = site.client()) {
            client.get("/" + "x".repeat(9_000));
            RawClient.Answer answer = client.answer();
            assertThat(answer.status()).isEqualTo(414);
            assertThat(answer.text()).isEqualTo("414 URI Too Long");
        }
        try (RawClient client = site.client()) {
            assertThat(client.get("/" + "x".repeat(8_000)).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aHeadThatIsTooLargeIs431() throws IOException {
        try (RawClient client = site.client()) {
            client.sendAsFarAsItGoes(get("X-A: " + "x".repeat(100_000) + "\r\n"));
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 431 ");
        }
        try (RawClient client = site.client()) {
            client.sendAsFarAsItGoes(get("X-A: 1\r\n".repeat(5_000)));
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 431 ");
        }
        try (RawClient client = site.client()) {
            client.send(get("X-A: " + "x".repeat(20_000) + "\r\n"));
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aTunnelIsNotOffered() throws IOException {
        try (RawClient client = site.client()) {
            client.send("CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n");
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 501 ");
        }
    }
}
