package dev.musette.server;

import java.util.EnumSet;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// How Jetty is set up: selectors on platform threads, the site on a virtual thread a request, strict parsing.
final class Engine {
    /// Selectors, the acceptor, and Jetty's own chores; the site never runs on these.
    private static final int PLATFORM_THREADS = 64;

    private Engine() {}

    static Server server() {
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS, 4);
        threads.setName("musette-http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        return new Server(threads);
    }

    static WatchedConnector connector(Server jetty, ServerOptions options, Connections connections) {
        WatchedConnector connector = new WatchedConnector(jetty, new HttpConnectionFactory(http(options)), connections);
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.idleTimeout().toMillis());
        return connector;
    }

    private static HttpConfiguration http(ServerOptions options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setUriCompliance(UriCompliance.from(EnumSet.of(
                // A site decodes its path itself, once: what is ambiguous to a file server is text to a route.
                Violation.AMBIGUOUS_EMPTY_SEGMENT,
                Violation.AMBIGUOUS_PATH_SEPARATOR,
                Violation.AMBIGUOUS_PATH_PARAMETER,
                Violation.AMBIGUOUS_PATH_ENCODING,
                Violation.BAD_UTF8_ENCODING,
                Violation.TRUNCATED_UTF8_ENCODING,
                Violation.BAD_PERCENT_ENCODING)));
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(options.maxHeadBytes());
        http.setMaxResponseHeaderSize(SiteExchange.MOST_HEAD_CHARACTERS + 2048);
        http.setRelativeRedirectAllowed(true);
        return http;
    }
}
