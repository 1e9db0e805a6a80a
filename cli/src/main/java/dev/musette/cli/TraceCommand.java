package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import dev.musette.http.Response;
import dev.musette.web.JourneyLine;
import dev.musette.web.JourneyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Sends one request through a real server of its own, and prints its journey.
@CommandLine.Command(
        name = "trace",
        description = "Sends a request through the whole site and shows its journey, step by step.")
final class TraceCommand extends Command {
    @CommandLine.Parameters(
            arity = "1..2",
            paramLabel = "[METHOD] PATH",
            description = "As in: /post/1/   or: POST /post/1/")
    private List<String> words = List.of();

    @CommandLine.Option(
            names = "--header",
            paramLabel = "LINE",
            description = "A header of the request, as in --header 'Accept-Language: fr'.")
    private List<String> headers = List.of();

    @CommandLine.Option(
            names = "--data",
            paramLabel = "BODY",
            description = "The body; the method is POST then, and its type that of a form, unless they are given.")
    private @Nullable String data;

    @CommandLine.Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The host that is asked for (default: the first of allowedHosts, else localhost).")
    private @Nullable String host;

    @CommandLine.Option(
            names = "--warm",
            paramLabel = "COUNT",
            defaultValue = "0",
            description = "Send the request so many times before the one that is shown, so that classes are loaded"
                    + " and compiled (default: ${DEFAULT-VALUE}).")
    private int warm;

    @CommandLine.Option(names = "--json", description = "Print the journey as JSON; times in nanoseconds.")
    private boolean json;

    @Override
    protected void run() {
        if (warm < 0) {
            throw new CommandError("'%d' is no number of requests. Expected 0 or more for --warm.".formatted(warm));
        }
        Application site = Application.current();
        TracedRequest request = request(site);
        TracedAnswer answer = RoundTrip.through(site, request, warm);
        if (json) {
            out().println(text(Response.json(answer.data())));
            return;
        }
        out().println("%s %s through a server of this command's own at %s: Jetty, in this process."
                .formatted(request.method(), request.target(), answer.address()));
        out().println();
        out().print(JourneyText.of(answer.lines(), Colors.of(ansi())));
        out().println();
        out().println(summary(answer));
        if (warm == 0) {
            out().println("It was this process's first request, so that it loaded classes and opened connections on its"
                    + " way; --warm 50 shows a later one.");
        }
    }

    private TracedRequest request(Application site) {
        String method = words.size() == 2 ? words.getFirst() : data == null ? "GET" : "POST";
        List<String> lines = new ArrayList<>(headers);
        for (String line : lines) {
            if (line.indexOf(':') < 1) {
                throw new CommandError(
                        "'%s' is no header. Expected NAME: VALUE, as in 'Accept: text/html'.".formatted(line));
            }
        }
        return TracedRequest.of(method, words.getLast(), host == null ? hostOf(site) : host, lines, data);
    }

    private static String hostOf(Application site) {
        return site.settings().allowedHosts().stream()
                .filter(name -> !name.equals("*"))
                .map(name -> name.startsWith(".") ? name.substring(1) : name)
                .findFirst()
                .orElse("localhost");
    }

    private static String summary(TracedAnswer answer) {
        List<JourneyLine> statements = answer.lines().stream()
                .filter(line -> line.kind().equals("statement"))
                .toList();
        long repeated = statements.stream().filter(JourneyLine::repeated).count();
        return "%d in %s ms; %d statement%s%s."
                .formatted(
                        answer.journey().status(),
                        JourneyText.milliseconds(answer.duration()),
                        statements.size(),
                        statements.size() == 1 ? "" : "s",
                        repeated == 0 ? "" : ", " + repeated + " of them sent more than once");
    }

    private static String text(Response response) {
        try {
            return new String(response.content(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
