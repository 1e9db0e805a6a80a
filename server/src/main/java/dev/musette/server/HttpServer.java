package dev.musette.server;

import dev.musette.http.spi.Gateway;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server. Thread-safe.
///
/// ```java
/// HttpServer server = HttpServer.start(ServerOptions.DEFAULTS, site);
/// Runtime.getRuntime().addShutdownHook(new Thread(server::close));
/// ```
public final class HttpServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    private final ServerOptions options;
    private final Server jetty;
    private final WatchedConnector connector;
    private final Connections connections;
    private final InetSocketAddress address;
    private boolean stopped;

    private HttpServer(ServerOptions options, Gateway gateway) {
        this.options = options;
        connections = new Connections(options.headDeadline());
        jetty = Engine.server();
        connector = Engine.connector(jetty, options, connections);
        jetty.addConnector(connector);
        jetty.addBean(new NetworkConnectionLimit(options.maxConnections(), connector));
        jetty.setErrorHandler(new PlainErrors());
        jetty.setHandler(new SiteHandler(gateway, options, connections));
        try {
            connector.open();
            jetty.start();
        } catch (Exception failed) {
            stopQuietly(jetty);
            throw explained(failed, options);
        }
        connections.watch(connector.getScheduler());
        address = new InetSocketAddress(options.host(), connector.getLocalPort());
    }

    /// Listens, and answers with the site until it is stopped.
    ///
    /// @throws AddressInUse if somebody else listens there
    /// @throws CannotListen if the address is unknown, none of this machine's, or reserved
    public static HttpServer start(ServerOptions options, Gateway gateway) {
        HttpServer server = new HttpServer(options, gateway);
        log.debug("Listening at {}", server.uri());
        return server;
    }

    /// Where the server listens; with the real port where 0 was asked for.
    public InetSocketAddress address() {
        return address;
    }

    public int port() {
        return address.getPort();
    }

    /// The root of the site for a client on this machine: `http://127.0.0.1:8000/`.
    public URI uri() {
        String host =
                address.getAddress() == null || address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : options.host();
        return URI.create("http://%s:%d/".formatted(host.indexOf(':') < 0 ? host : "[" + host + "]", port()));
    }

    /// Stops: accepts no more, closes idle connections, lets running requests finish (their answers say
    /// `Connection: close`), and after the grace cuts those that are left and interrupts their threads. Returns
    /// when nothing of the server is left; at once where it was stopped before.
    public synchronized void stop(Duration grace) {
        if (stopped) {
            return;
        }
        stopped = true;
        connector.close();
        int cut = connections.drain(grace);
        if (cut > 0) {
            log.warn("Cut {} connections that were not done after {} s", cut, grace.toMillis() / 1000.0);
        }
        stopQuietly(jetty);
    }

    /// Stops with [ServerOptions#stopGrace].
    @Override
    public void close() {
        stop(options.stopGrace());
    }

    private static void stopQuietly(Server jetty) {
        try {
            jetty.stop();
        } catch (Exception failed) {
            log.warn("The server stopped with an error", failed);
        }
        jetty.destroy();
    }

    private static ServerException explained(Exception failed, ServerOptions options) {
        String place = "%s:%d".formatted(options.host(), options.port());
        Throwable cause = deepest(failed);
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            int other = options.port() < 65535 ? options.port() + 1 : options.port() - 1;
            return new AddressInUse(
                    "Cannot listen at %s: another program does already. Stop that program, or choose another port, as %d."
                            .formatted(place, other),
                    failed);
        }
        if (cause instanceof IOException || cause instanceof UnresolvedAddressException) {
            String reason = cause instanceof UnresolvedAddressException ? "the host is unknown" : cause.getMessage();
            return new CannotListen(
                    "Cannot listen at %s: %s. Choose an address of this machine (127.0.0.1, or 0.0.0.0 for all), and a port above 1023."
                            .formatted(place, reason),
                    failed);
        }
        return new ServerException("The server at %s did not start: %s".formatted(place, cause), failed);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
