package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.cli.Manager.Outcome;
import dev.musette.core.Application;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import parcels.ParcelsApp;

class ServingTest {
    private static Outcome run(Config config, String... arguments) {
        try (Manager manager = new Manager(config)) {
            return manager.run(arguments);
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void runserverServesUntilItIsStopped() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Application site = new Application(new Config(new ParcelsApp()).withDebug());
                PipedInputStream said = new PipedInputStream();
                PrintStream out = new PrintStream(new PipedOutputStream(said), true, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
            CommandRunner runner =
                    new CommandRunner(site, null, out, new PrintStream(err, true, StandardCharsets.UTF_8));
            Thread serving = Thread.ofPlatform().start(() -> runner.execute(List.of("runserver", "127.0.0.1:0")));
            String line = lines.readLine();
            assertThat(line).matches("Serving at http://127\\.0\\.0\\.1:\\d+/ {3}\\(Ctrl-C stops it\\)");
            URI address = URI.create(line.split(" ", -1)[2]);
            assertThat(get(address)).isEqualTo("The office is open.");
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("2 migrations are not applied yet; run: ./manage migrate\n");
            serving.interrupt();
            serving.join();
            assertThatThrownBy(() -> get(address)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void serveRefusesDebug() {
        assertThat(run(new Config().withDebug(), "serve"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "serve: debug is on, so error pages would show code and data to everybody. Turn it off, or use"
                                + " runserver while you develop.\n"));
    }

    @Test
    void neitherServesAProjectWithASeriousProblem() {
        String problems = """
                1. settings: (core.E001) allowedHosts is empty, so every request would be refused.
                \tHINT: List the hosts of this site, or set debug while you develop.

                %s: 1 problem must be solved first.
                """;
        assertThat(run(new Config().withoutHosts(), "serve"))
                .isEqualTo(new Outcome(1, "", problems.formatted("serve")));
        assertThat(run(new Config().withoutHosts(), "runserver"))
                .isEqualTo(new Outcome(1, "", problems.formatted("runserver")));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        String message =
                ": 'here' is no address. Expected a port or HOST:PORT, as in 8000, 0.0.0.0:8000 or [::1]:8000.\n";
        assertThat(run(new Config(), "runserver", "here")).isEqualTo(new Outcome(1, "", "runserver" + message));
        assertThat(run(new Config(), "serve", "--bind", "here")).isEqualTo(new Outcome(1, "", "serve" + message));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Outcome failed = run(new Config(), "serve", "--bind", "127.0.0.1:" + port);
            assertThat(failed.code()).isEqualTo(1);
            assertThat(failed.err())
                    .startsWith("serve: Cannot listen at 127.0.0.1:%d: another program does already. Stop that program,"
                            .formatted(port))
                    .hasLineCount(1);
        }
    }
}
