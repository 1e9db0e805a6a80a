package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifecycleTest {

    @Test
    void aServerSaysWhereItListens() {
        try (TestSite site = TestSite.echo()) {
            assertThat(site.server().port()).isPositive();
            assertThat(site.server().address().getHostString()).isEqualTo("127.0.0.1");
            assertThat(site.server().uri())
                    .hasToString("http://127.0.0.1:" + site.server().port() + "/");
        }
        try (HttpServer server = HttpServer.start(TestSite.OPTIONS.withHost("0.0.0.0"), _ -> {})) {
            assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port() + "/");
        }
    }

    @Test
    void aPortInUseIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> HttpServer.start(TestSite.OPTIONS.withPort(port), _ -> {}))
                    .isInstanceOf(AddressInUse.class)
                    .hasMessage(
                            "Cannot listen at 127.0.0.1:%d: another program does already. Stop that program, or"
                                    + " choose another port, as %d.",
                            port, port + 1);
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> HttpServer.start(TestSite.OPTIONS.withHost("192.0.2.1"), _ -> {}))
                .isInstanceOf(CannotListen.class)
                .hasMessage("Cannot listen at 192.0.2.1:0: Cannot assign requested address. Choose an address of this"
                        + " machine (127.0.0.1, or 0.0.0.0 for all), and a port above 1023.");
        assertThatThrownBy(() -> HttpServer.start(TestSite.OPTIONS.withHost("no.such.host.invalid"), _ -> {}))
                .isInstanceOf(CannotListen.class)
                .hasMessageStartingWith("Cannot listen at no.such.host.invalid:0: the host is unknown.");
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> ServerOptions.DEFAULTS.withPort(70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The server option port is 70000; expected 0 to 65535.");
        assertThatThrownBy(() -> ServerOptions.DEFAULTS.withTimeouts(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessage("The server option idleTimeout is PT0S; expected a time above 0.");
    }

    @Test
    void requestsRunSideBySide() throws Exception {
        int clients = 200;
        CyclicBarrier together = new CyclicBarrier(clients);
        try (TestSite site = TestSite.of(request -> {
                    together.await(20, TimeUnit.SECONDS);
                    return Response.text(request.path());
                });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                String path = "/" + i;
                answers.add(threads.submit(() -> {
                    try (RawClient client = site.client()) {
                        return client.get(path).answer().text();
                    }
                }));
            }
            for (int i = 0; i < clients; i++) {
                assertThat(answers.get(i).get()).isEqualTo("/" + i);
            }
        }
    }

    @Test
    void connectionsBeyondTheMostWaitForTheirTurn() throws IOException {
        try (TestSite site = TestSite.of(TestSite::echoed, options -> options.withMaxConnections(1));
                RawClient first = site.client()) {
            assertThat(first.get("/first").answer().status()).isEqualTo(200);
            try (RawClient second = site.client()) {
                second.get("/second");
                assertThat(first.get("/again").answer().text()).isEqualTo("GET /again []");
                assertThat(site.served()).containsExactly("GET /first", "GET /again");
                first.leave();
                assertThat(second.answer().text()).isEqualTo("GET /second []");
            }
        }
    }

    @Test
    void aStoppingServerFinishesWhatRunsAndTakesNothingNew() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (TestSite site = TestSite.of(request -> {
                    if (request.path().equals("/slow")) {
                        running.countDown();
                        finish.await();
                    }
                    return Response.text("done");
                });
                RawClient idle = site.client();
                RawClient busy = site.client()) {
            assertThat(idle.get("/").answer().header("Connection")).isEmpty();
            busy.get("/slow");
            running.await();
            Thread stopping = Thread.ofVirtual().start(() -> site.server().stop(Duration.ofSeconds(10)));
            assertThat(idle.untilClosed()).isEmpty();
            untilRefused(site.server().port());
            assertThat(stopping.isAlive()).isTrue();
            finish.countDown();
            RawClient.Answer answer = busy.answer();
            assertThat(answer.text()).isEqualTo("done");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(busy.untilClosed()).isEmpty();
            stopping.join();
        }
    }

    /// A closed listener takes connections until the system call that waits for them has woken up; those are reset.
    private static void untilRefused(int port) throws IOException {
        while (true) {
            try (Socket late = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(late.getInputStream().read()).isEqualTo(-1);
            } catch (ConnectException refused) {
                return;
            } catch (SocketException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
        }
    }

    @Test
    void afterTheGraceWhatStillRunsIsCutAndInterrupted() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TestSite site = TestSite.of(_ -> {
                    running.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException cut) {
                        interrupted.countDown();
                        throw cut;
                    }
                    return Response.text("never");
                });
                RawClient client = site.client()) {
            client.get("/");
            running.await();
            site.server().stop(Duration.ofMillis(100));
            assertThat(client.untilClosed()).doesNotContain("200");
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            site.server().stop(Duration.ofMillis(100));
        }
    }

    @Test
    void aPortIsFreeAfterAStop() {
        int port;
        try (TestSite site = TestSite.echo()) {
            port = site.server().port();
        }
        try (HttpServer again = HttpServer.start(TestSite.OPTIONS.withPort(port), _ -> {})) {
            assertThat(again.port()).isEqualTo(port);
        }
    }
}
