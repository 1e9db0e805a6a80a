package dev.musette.benchmarks.jmh;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What [Rendering]'s template writes, by hand.
final class HandWrittenPage {
    private static final int MOST = 200; // characters of a text in the list
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HandWrittenPage() {}

    static void item(Rendering.Item post, StringBuilder out) {
        out.append("<article><h2><a href=\"/post/").append(post.id()).append("/\">");
        escape(post.title(), out);
        out.append("</a></h2><p>");
        DATE.formatTo(post.published(), out);
        out.append("</p><p>");
        String text = post.content();
        escape(text.length() > MOST ? text.substring(0, MOST - 1) + "…" : text, out);
        out.append("</p></article>");
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
