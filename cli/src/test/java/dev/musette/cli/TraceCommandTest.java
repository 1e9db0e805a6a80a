package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.cli.Manager.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import parcels.ParcelsApp;

class TraceCommandTest {
    private static Outcome run(Config config, String... arguments) {
        try (Manager manager = new Manager(config)) {
            return manager.run(arguments);
        }
    }

    private static String outline(Outcome traced) {
        return traced.out()
                .replaceAll("(?m)^( *\\d+\\.\\d{3} ms){2}  ", "")
                .replaceAll("127.0.0.1:\\d+", "ADDRESS")
                .replaceAll("request-\\d+", "request-N")
                .replaceAll("receives \\d+", "receives N")
                .replaceAll("in \\d+\\.\\d{3} ms;", "in T ms;");
    }

    @Test
    void itShowsTheWayThroughARealServer() {
        Outcome traced = run(new Config(new ParcelsApp()), "trace", "/");
        assertThat(traced.code()).isZero();
        assertThat(traced.err()).isEmpty();
        assertThat(outline(traced)).isEqualTo("""
                GET / through a server of this command's own at http://ADDRESS/: Jetty, in this process.

                       at        took  step
                browser   connects, sends GET / for the host localhost
                                         proxy     (none here; in production nginx stands here: it ends TLS, serves static files, and passes the
                                                     rest on)
                engine    Jetty reads the head and makes a request of it
                engine    on virtual thread request-N
                match     (the empty route)   name dev.musette.cli.Config.home
                view      dev.musette.cli.Config.home
                response  200 OK   text/plain; charset=utf-8
                sent      19 bytes from memory
                                         proxy     (none here; nginx would pass the answer on, compressed perhaps)
                browser   receives N bytes, the head included

                200 in T ms; 0 statements.
                It was this process's first request, so that it loaded classes and opened connections on its way; --warm 50 shows a later one.
                """);
    }

    @Test
    void anUnknownPathHasAJourneyToo() {
        Outcome traced = run(new Config(new ParcelsApp()), "trace", "/nowhere/<b>/");
        assertThat(traced.code()).isZero();
        assertThat(outline(traced))
                .contains("sends GET /nowhere/%3Cb%3E/ for the host localhost")
                .contains("match       no route   tried (the empty route)")
                .contains("exception   dev.musette.urls.Resolver404   No route matches this path.")
                .contains("error page  Resolver404", "response    404 Not Found");
    }

    @Test
    void aBodyIsPostedAsAForm() {
        Outcome traced = run(
                new Config(new ParcelsApp()).withEcho(),
                "trace",
                "/echo/",
                "--data",
                "name=Zoé",
                "--header",
                "X-Guest: Babik",
                "--host",
                "office.example",
                "--warm",
                "2");
        assertThat(traced.code()).isZero();
        assertThat(traced.out())
                .contains("sends POST /echo/ for the host office.example")
                .contains("POST application/x-www-form-urlencoded Babik name=Zoé")
                .doesNotContain("first request");
    }

    @Test
    void theMethodMayBeNamed() {
        assertThat(run(new Config(new ParcelsApp()), "trace", "delete", "/").out())
                .startsWith("DELETE / through");
    }

    @Test
    void asJsonItIsData() {
        Outcome traced = run(new Config(new ParcelsApp()), "trace", "--json", "/");
        assertThat(traced.code()).isZero();
        assertThat(traced.out().lines()).hasSize(1);
        assertThat(traced.out())
                .startsWith("{\"engine\":\"jetty\",\"address\":\"http://127.0.0.1:")
                .containsPattern("\"client\":\\{\"sent\":\\d+,\"site_began\":\\d+,\"first_byte\":\\d+,\"end\":\\d+,"
                        + "\"bytes\":\\d+,\"status_line\":\"HTTP/1.1 200 OK\"}")
                .containsPattern("\"journey\":\\{\"id\":1,\"started\":\"[^\"]+\",\"method\":\"GET\",\"path\":\"/\","
                        + "\"status\":200,\"bytes\":19,\"duration\":\\d+,\"steps\":\\[\\{\"kind\":\"request\"")
                .containsPattern("\\{\"kind\":\"view\",\"name\":\"dev.musette.cli.Config.home\",\"depth\":1,"
                        + "\"start\":\\d+,\"duration\":\\d+,\"details\":\\{\"status\":200}}")
                .endsWith("],\"left\":0}}\n");
    }

    @Test
    void whatTheEngineRefusesHasNoJourney() {
        Outcome refused = run(new Config(new ParcelsApp()), "trace", "/", "--header", "Content-Length: many");
        assertThat(refused)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "trace: The engine answered by itself, so that the site never saw the request: HTTP/1.1 400 Bad"
                                + " Request\n"));
    }

    @Test
    void whatCannotBeSentIsRefused() {
        for (List<String> refused : List.of(
                List.of("home", "'home' is no path. Expected one that begins with a slash, as in /post/1/?page=2."),
                List.of("G=T", "'G=T' is no method. Expected one like GET or POST."))) {
            String[] words = refused.getFirst().equals("home")
                    ? new String[] {"trace", "home"}
                    : new String[] {"trace", refused.getFirst(), "/"};
            assertThat(run(new Config(), words)).isEqualTo(new Outcome(1, "", "trace: " + refused.getLast() + "\n"));
        }
        assertThat(run(new Config(), "trace", "/", "--header", "Accept"))
                .isEqualTo(new Outcome(
                        1, "", "trace: 'Accept' is no header. Expected NAME: VALUE, as in 'Accept: text/html'.\n"));
        assertThat(run(new Config(), "trace", "/", "--warm", "-1"))
                .isEqualTo(
                        new Outcome(1, "", "trace: '-1' is no number of requests. Expected 0 or more for --warm.\n"));
        assertThat(run(new Config(), "trace", "/", "--header", "Accept: a\r\nHost: b"))
                .isEqualTo(new Outcome(1, "", "trace: A header has a line break or a control character in it.\n"));
    }
}
