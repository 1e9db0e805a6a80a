package dev.musette.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/// A comment on a post, as the blog takes it: the token against the cookie, the two fields, the post, one insert in a
/// transaction, and back to the page.
final class Comments {
    private static final int MOST_BYTES = 100_000;
    private static final String POST = "SELECT id FROM blog_blogpost WHERE id = ?";
    private static final String INSERT = "INSERT INTO blog_comment (post_id, author, text) VALUES (?, ?, ?)";
    private static final ReentrantLock WRITER = new ReentrantLock(true); // SQLite has one

    private Comments() {}

    static void post(DataSource database, String path, Request request, Response response, Callback callback)
            throws Exception {
        Fields fields = new Fields();
        UrlEncoded.decodeUtf8To(Content.Source.asInputStream(request), fields, MOST_BYTES, 100);
        if (!Tokens.match(cookie(request), fields.getValue("csrfmiddlewaretoken"))) {
            Response.writeError(request, response, callback, 403);
            return;
        }
        Long id = id(path);
        String author = text(fields, "author");
        String text = text(fields, "text");
        if (id == null || author.isEmpty() || author.length() > 100 || text.isEmpty()) {
            Response.writeError(request, response, callback, id == null ? 404 : 400);
            return;
        }
        if (!insert(database, id, author, text)) {
            Response.writeError(request, response, callback, 404);
            return;
        }
        HandWritten.protect(response);
        response.setStatus(302);
        response.getHeaders().put(HttpHeader.LOCATION, "/post/" + id + "/");
        callback.succeeded();
    }

    private static @Nullable Long id(String path) {
        if (!path.startsWith("/post/") || !path.endsWith("/") || path.length() < 8) {
            return null;
        }
        try {
            return Long.valueOf(path.substring(6, path.length() - 1));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static String text(Fields fields, String name) {
        String value = fields.getValue(name);
        return value == null ? "" : value.strip();
    }

    /// The secret that the visitor's forms are proved with, or null.
    static @Nullable String cookie(Request request) {
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals("csrftoken")) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static boolean insert(DataSource database, long post, String author, String text) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement query = connection.prepareStatement(POST)) {
                query.setLong(1, post);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                }
            }
            WRITER.lock();
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                connection.setAutoCommit(false);
                insert.setLong(1, post);
                insert.setString(2, author);
                insert.setString(3, text);
                insert.executeUpdate();
                connection.commit();
                connection.setAutoCommit(true);
                return true;
            } finally {
                WRITER.unlock();
            }
        }
    }
}
