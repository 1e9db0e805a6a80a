package dev.musette.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// The blog as one would write it with nothing but Jetty and JDBC: `HandWritten PORT DATABASE_FILE`.
public final class HandWritten extends Handler.Abstract {
    private static final long YEAR = 364L * 24 * 60 * 60 * 1000; // in milliseconds, of 52 weeks

    private final HikariDataSource database;

    private HandWritten(String file) {
        super(InvocationType.BLOCKING);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(8);
        config.setConnectionInitSql("PRAGMA synchronous = NORMAL"); // as the blog's connections
        database = new HikariDataSource(config);
    }

    public static void main(String[] arguments) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(new HandWritten(arguments[1]));
        server.setStopAtShutdown(true);
        server.start();
        server.join();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (request.getMethod().equals("POST")) {
            Comments.post(database, path, request, response, callback);
            return true;
        }
        String page = null;
        if (path.equals("/")) {
            page = list(request);
        } else if (path.startsWith("/post/") && path.endsWith("/") && path.length() > 7) {
            page = detail(path.substring(6, path.length() - 1), request, response);
        }
        if (page == null) {
            Response.writeError(request, response, callback, 404);
            return true;
        }
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        protect(response);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /// The headers that the blog's middleware sets.
    static void protect(Response response) {
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "same-origin");
        response.getHeaders().put("Cross-Origin-Opener-Policy", "same-origin");
        response.getHeaders().put("X-Frame-Options", "DENY");
    }

    private @Nullable String list(Request request) throws SQLException {
        Fields query = Request.extractQueryParameters(request);
        int number = query.get("page") == null ? 1 : Integer.parseInt(query.getValue("page"));
        try (Connection connection = database.getConnection()) {
            return Pages.list(connection, number);
        }
    }

    private @Nullable String detail(String id, Request request, Response response) throws SQLException {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return null;
            }
        }
        String secret = Comments.cookie(request);
        if (secret == null) {
            secret = Tokens.newSecret();
            response.getHeaders()
                    .put(
                            HttpHeader.SET_COOKIE,
                            "csrftoken=" + secret + "; expires="
                                    + DateGenerator.formatDate(System.currentTimeMillis() + YEAR)
                                    + "; Max-Age=" + YEAR / 1000 + "; Path=/; SameSite=Lax");
        }
        response.getHeaders().put(HttpHeader.VARY, "Cookie");
        try (Connection connection = database.getConnection()) {
            return Pages.detail(connection, Long.parseLong(id), Tokens.masked(secret));
        }
    }
}
