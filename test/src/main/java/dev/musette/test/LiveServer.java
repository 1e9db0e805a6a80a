package dev.musette.test;

import dev.musette.core.Application;
import dev.musette.db.DatabaseOptions;
import dev.musette.server.HttpServer;
import dev.musette.server.ServerOptions;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The site behind a real server on a free port of this machine, with databases of its own that are committed to:
/// for tests that need a browser or a socket. One for all test classes of a site; a test finds the rows that others
/// left.
public final class LiveServer implements AutoCloseable {
    private final Path directory;
    private final TestSite site;
    private final HttpServer server;

    LiveServer(Class<? extends Supplier<Application>> siteClass) {
        try {
            directory = Files.createTempDirectory("musette-live-server");
        } catch (IOException e) {
            throw new UncheckedIOException("A live server needs a temporary directory for its database.", e);
        }
        site = TestSite.make(
                siteClass,
                alias -> DatabaseOptions.sqlite(
                        directory.resolve(alias + ".sqlite3").toString()));
        WebHandler handler = site.application().get(WebHandler.SERVICE);
        server = HttpServer.start(ServerOptions.DEFAULTS.withPort(0), handler);
    }

    /// The address of the site, `http://127.0.0.1:40231/`.
    public URI uri() {
        return server.uri();
    }

    /// The application behind it: `server.application().run(() -> ...)` writes to its database.
    public Application application() {
        return site.application();
    }

    @Override
    public void close() throws IOException {
        server.close();
        site.close();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
