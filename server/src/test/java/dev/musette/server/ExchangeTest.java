package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.musette.http.Cookie;
import dev.musette.http.Http404;
import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.http.spi.Gateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ExchangeTest {

    @Test
    void theSiteSeesTheRequestAsItWasSent() throws IOException {
        try (TestSite site = TestSite.of(request -> Response.text(String.join(
                        "|",
                        request.method(),
                        request.path(),
                        request.rawPath(),
                        String.valueOf(request.query().getAll("q")),
                        request.host(),
                        request.scheme(),
                        request.remoteAddress(),
                        String.valueOf(request.header("x-a")),
                        String.valueOf(request.cookies()),
                        String.valueOf(Thread.currentThread().isVirtual()))));
                RawClient client = site.client()) {
            client.send("GET /a%2Fb//%C3%A9;p=1/%25?q=1&q=%20 HTTP/1.1\r\nHost: a.example:8000\r\nX-A: 1\r\nX-a: 2\r\n"
                    + "Cookie: b=2\r\nCookie: c=3\r\n\r\n");
            assertThat(client.answer().text())
                    .isEqualTo("GET|/a/b//é;p=1/%|/a%2Fb//%C3%A9;p=1/%25|[1,  ]|a.example:8000|http|127.0.0.1|1, 2|"
                            + "{b=2, c=3}|true");
        }
    }

    @Test
    void anAbsoluteTargetNamesTheSameHost() throws IOException {
        try (TestSite site = TestSite.of(request -> Response.text(request.host() + request.path()));
                RawClient client = site.client()) {
            client.send("GET http://a.example/x HTTP/1.1\r\nHost: a.example\r\n\r\n");
            assertThat(client.answer().text()).isEqualTo("a.example/x");
        }
    }

    @Test
    void theWholeServerCanBeAskedForItsOptions() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            client.send("OPTIONS * HTTP/1.1\r\nHost: a.example\r\n\r\n");
            assertThat(client.answer().text()).isEqualTo("OPTIONS * []");
        }
    }

    @Test
    void aResponseIsSentWithItsHeadersAndCookies() throws IOException {
        try (TestSite site = TestSite.of(_ -> Response.html("<p>é</p>")
                        .status(201)
                        .header("X-A", "1")
                        .header("Content-Length", "99")
                        .header("Transfer-Encoding", "gzip")
                        .setCookie(Cookie.of("a", "1"))
                        .setCookie(Cookie.of("b", "2").httpOnly(true)));
                RawClient client = site.client()) {
            RawClient.Answer answer = client.get("/").answer();
            assertThat(answer.head()).startsWith("HTTP/1.1 201 Created\r\n");
            assertThat(answer.text()).isEqualTo("<p>é</p>");
            assertThat(answer.header("Content-Length")).isEqualTo("9");
            assertThat(answer.header("Transfer-Encoding")).isEmpty();
            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.head())
                    .contains("X-A: 1\r\n", "Set-Cookie: a=1; Path=/\r\n", "Set-Cookie: b=2; HttpOnly; Path=/\r\n");
            assertThat(answer.header("Date")).endsWith(" GMT");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void theConnectionIsKeptForMoreRequests() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.get("/" + i).answer().text()).isEqualTo("GET /" + i + " []");
            }
            client.get("/a").get("/b");
            assertThat(client.answer().text()).isEqualTo("GET /a []");
            assertThat(client.answer().text()).isEqualTo("GET /b []");
            client.send("GET /last HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");
            assertThat(client.untilClosed()).contains("Connection: close").endsWith("GET /last []");
        }
    }

    @Test
    void http10IsAnsweredAndClosedUnlessAskedOtherwise() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient closing = site.client();
                RawClient keeping = site.client()) {
            assertThat(closing.send("GET /a HTTP/1.0\r\n\r\n").untilClosed()).endsWith("GET /a []");
            keeping.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(keeping.answer().text()).isEqualTo("GET /a []");
            assertThat(keeping.get("/b").answer().text()).isEqualTo("GET /b []");
        }
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "12345");
        try (TestSite site = TestSite.of(request -> switch (request.path()) {
                    case "/file" -> Response.file(file);
                    case "/stream" ->
                        Response.stream("text/plain", _ -> {
                            throw new AssertionError("a writer must not run for HEAD");
                        });
                    case "/none" -> Response.empty(200);
                    default -> Response.text("hello");
                });
                RawClient client = site.client()) {
            assertThat(head(client, "/").header("Content-Length")).isEqualTo("5");
            assertThat(head(client, "/file").header("Content-Length")).isEqualTo("5");
            assertThat(head(client, "/stream").header("Content-Length")).isEmpty();
            assertThat(head(client, "/stream").header("Content-Type")).isEqualTo("text/plain");
            assertThat(head(client, "/none").status()).isEqualTo(200);
            assertThat(client.get("/").answer().text()).isEqualTo("hello");
        }
    }

    private static RawClient.Answer head(RawClient client, String target) throws IOException {
        client.send("HEAD " + target + " HTTP/1.1\r\nHost: a.example\r\n\r\n");
        RawClient.Answer answer = client.answerToHead();
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    @Test
    void answersThatHaveNoBodySendNone() throws IOException {
        try (TestSite site = TestSite.of(request -> Response.text("never sent")
                        .status(Integer.parseInt(request.path().substring(1))));
                RawClient client = site.client()) {
            assertThat(client.get("/204").answer().header("Content-Length")).isEmpty();
            assertThat(client.get("/304").answer().status()).isEqualTo(304);
            assertThat(client.get("/200").answer().text()).isEqualTo("never sent");
        }
        try (TestSite site = TestSite.of(_ -> Response.redirect("/next/"));
                RawClient client = site.client()) {
            RawClient.Answer answer = client.get("/").answer();
            assertThat(answer.header("Location")).isEqualTo("/next/");
            assertThat(answer.header("Content-Length")).isEqualTo("0");
            assertThat(client.get("/").answer().status()).isEqualTo(302);
        }
    }

    @Test
    void aClientThatWaitsForContinueIsToldTo() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a.example\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(100);
            assertThat(client.send("abcd").answer().text()).isEqualTo("POST /a [abcd]");
        }
    }

    @Test
    void aBodyThatIsTooLargeIs413() throws IOException {
        try (TestSite site = TestSite.echo()) {
            try (RawClient client = site.client()) {
                client.send("POST /a HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1001\r\n\r\n");
                RawClient.Answer answer = client.answer();
                assertThat(answer.status()).isEqualTo(413);
                assertThat(answer.text()).isEqualTo("413 Content Too Large");
                assertThat(answer.header("Connection")).isEqualTo("close");
                assertThat(client.untilClosed()).isEmpty();
            }
            assertThat(site.served()).isEmpty();
            try (RawClient client = site.client()) {
                client.send("POST /a HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + ("64\r\n" + "x".repeat(100) + "\r\n").repeat(11));
                assertThat(client.answer().status()).isEqualTo(413);
            }
            try (RawClient client = site.client()) {
                client.send("POST /a HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1000));
                assertThat(client.answer().text()).hasSize(1000 + "POST /a []".length());
            }
        }
    }

    @Test
    void aBodyThatTheSiteDoesNotReadDoesNotBecomeARequest() throws IOException {
        try (TestSite site = TestSite.of(_ -> Response.text("unread"));
                RawClient client = site.client()) {
            client.sendAsFarAsItGoes("POST /a HTTP/1.1\r\nHost: a.example\r\nContent-Length: 900\r\n\r\n"
                    + "GET /smuggled HTTP/1.1\r\nHost: a.example\r\n\r\n");
            client.halfClose();
            assertThat(client.untilClosed()).endsWith("unread");
            assertThat(site.served()).containsExactly("POST /a");
        }
    }

    @Test
    void whatEscapesTheSiteIsA500WithoutDetailsAndALogEntry() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(HttpServer.class);
        ListAppender<ILoggingEvent> entries = new ListAppender<>();
        entries.start();
        logger.addAppender(entries);
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        try (TestSite site = TestSite.of(request -> {
                    if (request.path().equals("/404")) {
                        throw new Http404("No post 7.");
                    }
                    throw new IllegalStateException("the secret");
                });
                RawClient client = site.client()) {
            RawClient.Answer answer = client.get("/boom?password=1").answer();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).isEqualTo("500 Internal Server Error");
            assertThat(client.get("/404").answer().text()).isEqualTo("404 Not Found");
            assertThat(entries.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("The site failed at GET /boom", "Answered 404 to GET /404: No post 7.");
            assertThat(entries.list.getFirst().getThrowableProxy().getMessage()).contains("the secret");
        } finally {
            logger.detachAppender(entries);
            logger.setLevel(Level.OFF);
            logger.setAdditive(true);
        }
    }

    @Test
    void aSiteThatSendsNothingIsA500() throws IOException {
        try (HttpServer server = HttpServer.start(TestSite.OPTIONS, _ -> {});
                RawClient client = new RawClient(server.port())) {
            assertThat(client.get("/").answer().status()).isEqualTo(500);
            assertThat(client.get("/").answer().status()).isEqualTo(500);
        }
    }

    @Test
    void aSecondAnswerIsAMistakeAndTheFirstIsCutShort() throws IOException {
        try (HttpServer server = HttpServer.start(TestSite.OPTIONS, exchange -> {
                    exchange.send(Response.text("one"));
                    assertThatThrownBy(() -> exchange.send(Response.text("two")))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage("A response to GET / was sent already.");
                });
                RawClient client = new RawClient(server.port())) {
            assertThat(client.get("/").answer().text()).isEqualTo("one");
        }
    }

    @Test
    void headersOfAResponseAreBoundedAndTooManyAreTheSitesFailure() throws IOException {
        try (TestSite site = TestSite.of(request -> Response.text("x")
                        .header(
                                "X-Long",
                                "x".repeat(Integer.parseInt(request.path().substring(1)))));
                RawClient client = site.client()) {
            assertThat(client.get("/65000").answer().header("X-Long")).hasSize(65_000);
            assertThat(client.get("/66000").answer().text()).isEqualTo("500 Internal Server Error");
            assertThat(client.get("/5").answer().header("X-Long")).isEqualTo("xxxxx");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotAskedFor() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a.example\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n");
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 413 ").endsWith("413 Content Too Large");
        }
    }

    @Test
    void aSiteWhoseRulesFailIsA500() throws IOException {
        Gateway broken = new Gateway() {
            @Override
            public void handle(Exchange exchange) {
                throw new AssertionError("never asked");
            }

            @Override
            public RequestOptions requestOptions() {
                throw new IllegalStateException("the secret");
            }
        };
        try (HttpServer server = HttpServer.start(TestSite.OPTIONS, broken);
                RawClient client = new RawClient(server.port())) {
            RawClient.Answer answer = client.get("/").answer();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).isEqualTo("500 Internal Server Error");
        }
    }

    @Test
    void aStreamThatFailsIsCutSoThatItIsNotTakenForTheWhole() throws IOException {
        try (TestSite site = TestSite.of(_ -> Response.stream("text/plain", out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IllegalStateException("the other half is missing");
                }));
                RawClient client = site.client()) {
            String answer = client.get("/").untilClosed();
            assertThat(answer).contains("half").doesNotEndWith("0\r\n\r\n").doesNotContain("missing");
        }
    }

    @Test
    void whatIsFlushedArrivesAtOnce() throws IOException {
        var next = new java.util.concurrent.SynchronousQueue<String>();
        try (TestSite site = TestSite.of(_ -> Response.stream("text/plain", out -> {
                    for (String word : List.of("one", "two")) {
                        out.write(word.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        take(next);
                    }
                }));
                RawClient client = site.client()) {
            client.get("/");
            assertThat(readUntil(client, "one")).contains("Transfer-Encoding: chunked");
            put(next);
            readUntil(client, "two");
            put(next);
            readUntil(client, "0\r\n\r\n");
            assertThat(client.get("/").in().read()).isEqualTo('H');
            put(next);
            put(next);
        }
    }

    private static void take(java.util.concurrent.SynchronousQueue<String> queue) {
        try {
            queue.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void put(java.util.concurrent.SynchronousQueue<String> queue) {
        try {
            queue.put("go on");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readUntil(RawClient client, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            read.append((char) client.in().read());
        }
        return read.toString();
    }
}
