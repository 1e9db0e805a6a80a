package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.CommandError;
import dev.musette.server.HttpServer;
import dev.musette.server.ServerOptions;
import dev.musette.web.Journey;
import dev.musette.web.Journeys;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;

/// Sends a request through a server on a free port of this machine, on a connection of its own, and measures what the
/// client sees of it.
final class RoundTrip {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private RoundTrip() {}

    /// @param before how many times it is sent before the one that counts
    /// @throws CommandError if the server does not answer
    static TracedAnswer through(Application site, TracedRequest request, int before) {
        Journeys journeys = site.get(Journeys.SERVICE);
        WebHandler handler = site.get(WebHandler.TRACED);
        ServerOptions options = site.settings()
                .options(ServerOptions.class, () -> ServerOptions.DEFAULTS)
                .withHost("127.0.0.1")
                .withPort(0);
        long latest;
        Times times;
        String address;
        // Closing it waits for the handler, which may not be done when the client has read the last byte.
        try (HttpServer server = HttpServer.start(options, handler)) {
            address = server.uri().toString();
            for (int i = 0; i < before; i++) {
                send(server, request);
            }
            latest = latest(journeys);
            times = send(server, request);
        } catch (IOException e) {
            throw new CommandError("The server did not answer: " + e.getMessage(), e);
        }
        if (latest(journeys) == latest) {
            throw new CommandError("The engine answered by itself, so that the site never saw the request: %s"
                    .formatted(times.firstLine()));
        }
        return new TracedAnswer(
                request, address, times, Objects.requireNonNull(journeys.find(latest(journeys)), "it was just there"));
    }

    private static long latest(Journeys journeys) {
        return journeys.latest().stream().mapToLong(Journey::id).max().orElse(0);
    }

    /// When what happened for the client, as [System#nanoTime] counts.
    ///
    /// @param start before it connected
    /// @param sent after its last byte was written
    /// @param first when the first byte came back
    /// @param end when the connection was closed by the server
    /// @param bytes how many came back, the head included
    /// @param firstLine the status line
    record Times(long start, long sent, long first, long end, long bytes, String firstLine) {}

    private static Times send(HttpServer server, TracedRequest request) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(request.bytes());
            long sent = System.nanoTime();
            return receive(socket.getInputStream(), start, sent);
        }
    }

    private static Times receive(InputStream in, long start, long sent) throws IOException {
        byte[] buffer = new byte[16_384];
        StringBuilder line = new StringBuilder();
        boolean inLine = true;
        long first = 0;
        long bytes = 0;
        int read = in.read(buffer);
        while (read >= 0) {
            first = first == 0 ? System.nanoTime() : first;
            for (int i = 0; inLine && i < read; i++) {
                inLine = buffer[i] != '\r' && line.length() < 200;
                if (inLine) {
                    line.append((char) (buffer[i] & 255));
                }
            }
            bytes += read;
            read = in.read(buffer);
        }
        if (bytes == 0) {
            throw new IOException("the connection was closed without an answer.");
        }
        return new Times(start, sent, first, System.nanoTime(), bytes, line.toString());
    }
}
