package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import dev.musette.http.UnreadableBody;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Nobody holds a connection by being slow. The deadlines of these sites are 400 ms; each test waits for the
/// socket.
@Timeout(20)
class SlowClientTest {

    /// Sends one byte after another until the server closes; the pause between two is a wait for its answer.
    private static void drip(RawClient client, String octet) throws IOException {
        for (int i = 0; i < 500; i++) {
            try {
                client.send(octet);
            } catch (SocketException _) {
                return;
            }
            if (closedWithin(client, 20)) {
                return;
            }
        }
        throw new AssertionError("The connection is still open after 500 drips.");
    }

    private static boolean closedWithin(RawClient client, int millis) throws IOException {
        client.timeout(millis);
        try {
            return client.in().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        } finally {
            client.timeout(20_000);
        }
    }

    @Test
    void aHeadThatDripsIsCut() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            client.send("GET / HTTP/1.1\r\nHost: a.example\r\nX-Drip: ");
            drip(client, "x");
            assertThat(site.served()).isEmpty();
        }
    }

    @Test
    void aHeadThatStopsIsCut() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            client.send("GET / HTTP/1.1\r\n");
            assertThat(client.untilClosed()).doesNotContain("200");
        }
    }

    @Test
    void aSecondHeadThatDripsIsCutToo() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            assertThat(client.get("/a").answer().status()).isEqualTo(200);
            client.send("GET /b HTTP/1.1\r\nX: ");
            drip(client, "x");
            assertThat(site.served()).containsExactly("GET /a");
        }
    }

    @Test
    void aConnectionThatIsSilentBetweenRequestsIsKeptForTheIdleTimeoutOnly() throws IOException {
        try (TestSite site = TestSite.of(
                        TestSite::echoed,
                        options -> options.withTimeouts(Duration.ofMillis(300), Duration.ofSeconds(10)));
                RawClient silent = site.client();
                RawClient once = site.client()) {
            assertThat(once.get("/").answer().status()).isEqualTo(200);
            assertThat(once.untilClosed()).isEmpty();
            assertThat(silent.untilClosed()).isEmpty();
        }
    }

    @Test
    void aBodyThatDripsIsRefusedAndTheConnectionCloses() throws Exception {
        BlockingQueue<String> seen = new ArrayBlockingQueue<>(1);
        try (TestSite site = TestSite.of(request -> {
                    try {
                        return TestSite.echoed(request);
                    } catch (UnreadableBody slow) {
                        seen.add(slow.getMessage());
                        throw slow;
                    }
                });
                RawClient client = site.client()) {
            client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 900\r\n\r\n");
            drip(client, "x");
            assertThat(seen.poll(10, TimeUnit.SECONDS))
                    .isEqualTo("The body of the request broke off: The client sent the body too slowly.");
        }
    }

    @Test
    void aBodyThatStopsIsRefused() throws IOException {
        try (TestSite site = TestSite.echo();
                RawClient client = site.client()) {
            client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 900\r\n\r\nabc");
            assertThat(client.untilClosed()).doesNotContain("200");
            assertThat(site.served()).containsExactly("POST /");
        }
    }

    @Test
    void aClientThatBreaksOffItsBodyIsNoFailureOfTheSite() throws Exception {
        BlockingQueue<String> seen = new ArrayBlockingQueue<>(1);
        try (TestSite site = TestSite.of(request -> {
            try {
                return TestSite.echoed(request);
            } catch (UnreadableBody gone) {
                seen.add("unreadable");
                throw gone;
            }
        })) {
            try (RawClient client = site.client()) {
                client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 900\r\n\r\nabc");
            }
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("unreadable");
        }
    }

    @Test
    void aResponseThatNobodyTakesIsCut() throws Exception {
        BlockingQueue<String> seen = new ArrayBlockingQueue<>(1);
        try (TestSite site = TestSite.of(_ -> Response.stream("text/plain", out -> {
                    try {
                        while (true) {
                            out.write(new byte[64 * 1024]);
                        }
                    } catch (IOException slow) {
                        seen.add(slow.getMessage());
                        throw slow;
                    }
                }));
                RawClient client = site.client()) {
            client.get("/");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("The client took the response too slowly.");
        }
    }

    @Test
    void aSiteThatTakesItsTimeIsNotCut() throws Exception {
        BlockingQueue<String> go = new ArrayBlockingQueue<>(1);
        try (TestSite site = TestSite.of(
                        _ -> Response.text(String.valueOf(go.poll(1, TimeUnit.SECONDS))),
                        options -> options.withTimeouts(Duration.ofMillis(200), Duration.ofMillis(200)));
                RawClient client = site.client()) {
            // the view waits five times the idle timeout and the head's deadline, since nobody says go
            assertThat(client.get("/").answer().text()).isEqualTo("null");
            go.add("at once");
            assertThat(client.get("/").answer().text()).isEqualTo("at once");
        }
    }

    @Test
    void aFastClientMayTakeLongForMuch() throws IOException {
        // 2 MB at 1 MB a second earn 2 s beside the grace: sent in pieces that wait for each other it still arrives
        try (TestSite site = TestSite.of(
                        request -> {
                            long length = request.body().transferTo(java.io.OutputStream.nullOutputStream());
                            return Response.text("" + length);
                        },
                        RequestOptions.DEFAULTS.withAllowedHosts("*"));
                RawClient client = site.client()) {
            client.send("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 2000000\r\n\r\n");
            for (int i = 0; i < 200; i++) {
                client.send(new byte[10_000]);
            }
            assertThat(client.answer().text()).isEqualTo("2000000");
        }
    }
}
