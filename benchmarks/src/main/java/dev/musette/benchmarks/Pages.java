package dev.musette.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The blog's pages, the same bytes as its templates make, by hand.
final class Pages {
    private static final int PAGE_SIZE = 5;
    private static final int WORDS = 32;
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final String COUNT = "SELECT COUNT(*) FROM blog_blogpost";
    private static final String LIST =
            "SELECT id, title, content, published_date FROM blog_blogpost ORDER BY published_date DESC, id DESC LIMIT 5 OFFSET ?";
    private static final String POST = "SELECT title, content, published_date FROM blog_blogpost WHERE id = ?";
    private static final String COMMENTS = "SELECT author, text FROM blog_comment WHERE post_id = ? ORDER BY id";

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>""";
    private static final String BODY = """
            Café Musette</title>
              <link rel="icon" href="/static/blog/favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/static/blog/style.css">
            </head>
            <body>
              <header class="masthead">
                <a class="brand" href="/">Café Musette</a>
                <p>Notes on waltzes, javas and the guitar</p>
              </header>
              <main>
            """;
    private static final String FOOT = """
            </main>
              <footer>
                <p>Served by Musette, from a browser to a database and back.</p>
              </footer>
            </body>
            </html>
            """;

    private static final String FORM_HEAD = "  <form class=\"write\" method=\"post\" aria-labelledby=\"write\">\n"
            + "    <h3 id=\"write\">Leave a comment</h3>\n"
            + "    <input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"";
    private static final String FORM_FOOT = """
            ">
               \s

            <p><label for="id_author">Author:</label> <input type="text" name="author" maxlength="100" required id="id_author"></p>

            <p><label for="id_text">Text:</label> <textarea name="text" cols="40" rows="4" required id="id_text">
            </textarea></p>

                <button>Post comment</button>
              </form>
            """;

    private record Comment(String author, String text) {}

    private Pages() {}

    static @Nullable String list(Connection connection, int number) throws SQLException {
        int posts;
        try (PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet row = count.executeQuery()) {
            row.next();
            posts = row.getInt(1);
        }
        int pages = Math.max(1, (posts + PAGE_SIZE - 1) / PAGE_SIZE);
        if (number < 1 || number > pages) {
            return null;
        }
        StringBuilder out = new StringBuilder(4096).append(HEAD);
        if (number > 1) {
            out.append("Page ").append(number).append(" · ");
        }
        out.append(BODY).append("<ol class=\"posts\">\n");
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setInt(1, (number - 1) * PAGE_SIZE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    out.append("\n  <li><article>\n  <h2><a href=\"/post/")
                            .append(row.getLong(1))
                            .append("/\">");
                    escape(row.getString(2), out);
                    out.append("</a></h2>\n");
                    date(row.getString(4), out);
                    out.append("  <p>");
                    escape(firstWords(row.getString(3)), out);
                    out.append("</p>\n</article>\n</li>\n");
                }
            }
        }
        if (posts == 0) {
            out.append("\n  <li class=\"empty\">Nothing has been written yet.</li>\n");
        }
        out.append("\n</ol>\n");
        if (pages > 1) {
            out.append("\n<nav class=\"pages\" aria-label=\"Pages\">\n  ");
            if (number > 1) {
                out.append("<a rel=\"prev\" href=\"?page=").append(number - 1).append("\">← Newer</a>");
            } else {
                out.append("<span></span>");
            }
            out.append("\n  <span>Page ")
                    .append(number)
                    .append(" of ")
                    .append(pages)
                    .append("</span>\n  ");
            if (number < pages) {
                out.append("<a rel=\"next\" href=\"?page=").append(number + 1).append("\">Older →</a>");
            } else {
                out.append("<span></span>");
            }
            out.append("\n</nav>\n");
        }
        return out.append('\n').append(FOOT).toString();
    }

    static @Nullable String detail(Connection connection, long id, String token) throws SQLException {
        StringBuilder out = new StringBuilder(4096).append(HEAD);
        try (PreparedStatement query = connection.prepareStatement(POST)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String title = row.getString(1);
                escape(title, out);
                out.append(" · ").append(BODY).append("<article class=\"post\">\n  <h1>");
                escape(title, out);
                out.append("</h1>\n");
                date(row.getString(3), out);
                out.append("  ");
                paragraphs(row.getString(2), out);
                out.append("\n</article>\n<section class=\"comments\" aria-labelledby=\"comments\">\n  \n");
            }
        }
        List<Comment> comments = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COMMENTS)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    comments.add(new Comment(row.getString(1), row.getString(2)));
                }
            }
        }
        out.append("  <h2 id=\"comments\">");
        if (comments.isEmpty()) {
            out.append("No comments yet");
        } else {
            out.append(comments.size()).append(comments.size() == 1 ? " comment" : " comments");
        }
        out.append("</h2>\n  ");
        for (Comment comment : comments) {
            out.append("\n  <div class=\"comment\">\n    <p class=\"author\">");
            escape(comment.author, out);
            out.append("</p>\n    ");
            paragraphs(comment.text, out);
            out.append("\n  </div>\n  ");
        }
        out.append("\n  \n").append(FORM_HEAD).append(token).append(FORM_FOOT);
        out.append("</section>\n<p class=\"back\"><a href=\"/\">← All posts</a></p>\n");
        return out.append(FOOT).toString();
    }

    /// Reads `2026-11-20 13:55:17.136283`.
    private static void date(String moment, StringBuilder out) {
        out.append("  <p class=\"date\"><time datetime=\"")
                .append(moment, 0, 10)
                .append('T')
                .append(moment, 11, moment.length())
                .append("+00:00\">")
                .append(Integer.parseInt(moment, 8, 10, 10))
                .append(' ')
                .append(MONTHS.get(Integer.parseInt(moment, 5, 7, 10) - 1))
                .append(' ')
                .append(moment, 0, 4)
                .append("</time></p>\n");
    }

    private static void paragraphs(String text, StringBuilder out) {
        int from = 0;
        while (true) {
            int end = text.indexOf("\n\n", from);
            out.append(from == 0 ? "<p>" : "\n\n<p>");
            escape(text.substring(from, end < 0 ? text.length() : end), out);
            out.append("</p>");
            if (end < 0) {
                return;
            }
            from = end + 2;
        }
    }

    private static String firstWords(String text) {
        StringBuilder words = new StringBuilder(text.length());
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                if (count == WORDS) {
                    return words.append(" …").toString();
                }
                words.append(count == 0 ? "" : " ").append(text, start, i);
                count++;
            }
            i++;
        }
        return words.toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#x27;");
                default -> out.append(c);
            }
        }
    }
}
