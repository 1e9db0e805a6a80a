package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.server.HttpServer;
import dev.musette.server.ServerOptions;
import dev.musette.web.WebHandler;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/// Serves a site until the process is told to end, or the thread is interrupted; running requests are finished first.
final class Serving {
    private Serving() {}

    static void run(Application site, Address bind, PrintWriter out) {
        WebHandler handler = site.get(WebHandler.SERVICE);
        ServerOptions options = site.settings()
                .options(ServerOptions.class, () -> ServerOptions.DEFAULTS)
                .withHost(bind.host())
                .withPort(bind.port());
        HttpServer server = HttpServer.start(options, handler);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> {
            server.close();
            site.close();
            stopped.countDown();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        out.println("Serving at " + server.uri() + "   (Ctrl-C stops it)");
        out.flush();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            server.close();
            Thread.currentThread().interrupt();
        }
    }
}
