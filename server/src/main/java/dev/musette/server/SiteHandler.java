package dev.musette.server;

import dev.musette.http.HttpException;
import dev.musette.http.RequestOptions;
import dev.musette.http.spi.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives each request to the site, on a virtual thread, and answers in its place where it cannot.
final class SiteHandler extends Handler.Abstract {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    private final Gateway gateway;
    private final ServerOptions options;
    private final Connections connections;

    SiteHandler(Gateway gateway, ServerOptions options, Connections connections) {
        super(InvocationType.BLOCKING);
        this.gateway = gateway;
        this.options = options;
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        WatchedEndPoint connection = (WatchedEndPoint)
                request.getConnectionMetaData().getConnection().getEndPoint();
        connection.requestBegins();
        try {
            RequestOptions rules = gateway.requestOptions();
            int refused = refusal(request, rules);
            if (refused == 0) {
                serve(request, response, callback, connection, rules);
            } else {
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
                Response.writeError(request, response, callback, refused);
            }
            return true;
        } finally {
            // Jetty looks for the next request only when this one's handler has returned
            connection.requestEnds();
        }
    }

    private void serve(
            Request request, Response response, Callback callback, WatchedEndPoint connection, RequestOptions rules) {
        SiteExchange exchange = new SiteExchange(request, response, connection, options, rules, connections);
        Throwable failure = answer(exchange, connection);
        release(exchange);
        if (failure == null) {
            callback.succeeded();
        } else {
            // the response is cut where it stands: a client must not take half a body for the whole
            connection.close(failure);
            callback.failed(failure);
        }
    }

    private static void release(SiteExchange exchange) {
        try {
            exchange.release();
        } catch (UncheckedIOException left) {
            log.error("Something is left of {}", exchange.request(), left);
        }
    }

    /// The status to refuse with before the site is asked, or 0.
    private int refusal(Request request, RequestOptions rules) {
        HttpURI target = request.getHttpURI();
        String path = target.getPath();
        if (path == null || HttpMethod.CONNECT.is(request.getMethod())) {
            return 501;
        }
        String query = target.getQuery();
        if (path.length() + (query == null ? 0 : query.length() + 1) > options.maxTargetBytes()) {
            return 414;
        }
        return request.getLength() > rules.maxBody() ? 413 : 0;
    }

    /// Returns why the connection cannot go on, or null if a whole response was sent.
    private @Nullable Throwable answer(SiteExchange exchange, WatchedEndPoint connection) {
        try {
            gateway.handle(exchange);
            if (!exchange.isSent()) {
                throw new IllegalStateException("The site sent no response.");
            }
            return null;
        } catch (Throwable failure) {
            if (exchange.isBroken() || !connection.isOpen()) {
                log.debug("The client of {} went away", exchange.request(), failure);
                return failure;
            }
            return plainError(exchange, failure);
        }
    }

    private @Nullable Throwable plainError(SiteExchange exchange, Throwable failure) {
        int status = 500;
        if (failure instanceof HttpException known) {
            status = known.status();
            log.warn("Answered {} to {}: {}", status, exchange.request(), failure.getMessage());
        } else {
            log.error("The site failed at {}", exchange.request(), failure);
        }
        if (exchange.isSent()) {
            return failure;
        }
        try {
            exchange.send(PlainErrors.response(status));
            return null;
        } catch (IOException gone) {
            return gone;
        }
    }
}
