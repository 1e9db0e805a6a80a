package dev.musette.base.text;

import dev.musette.base.SafeText;
import dev.musette.base.WhiteSpace;

/// Text from HTML, and HTML from text.
///
/// ```java
/// HtmlText.stripTags("<p>Fish &amp; <b>chips</b></p>");      // Fish &amp; chips
/// HtmlText.lineBreaks("a\nb\n\n<c>", true);                  // <p>a<br>b</p>\n\n<p>&lt;c&gt;</p>
/// ```
public final class HtmlText {
    /// Tags that appear when others are taken out are taken out as well, so often.
    private static final int MAX_ROUNDS = 50;

    private HtmlText() {}

    /// Takes the tags out. The result is text of an unknown writer: character references stay, brackets that are no
    /// tags stay, so that it is not safe in HTML.
    ///
    /// @throws IllegalArgumentException if tags are hidden in tags, and in those, more than 50 deep
    public static String stripTags(String html) {
        String text = html;
        for (int round = 0; text.indexOf('<') >= 0 && text.indexOf('>') >= 0; round++) {
            if (round == MAX_ROUNDS) {
                throw new IllegalArgumentException(
                        "Tags are hidden in tags more than %d deep; nobody writes such HTML.".formatted(MAX_ROUNDS));
            }
            Stripper stripper = new Stripper();
            HtmlTokenizer.read(text, false, stripper);
            String stripped = stripper.text.toString();
            if (count(text) == count(stripped)) {
                return text;
            }
            text = stripped;
        }
        return text;
    }

    private static int count(String text) {
        int count = 0;
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            count++;
        }
        return count;
    }

    private static final class Stripper implements HtmlTokenizer.Handler {
        final StringBuilder text = new StringBuilder();

        @Override
        public void start(String tag, String source, boolean closed) {
            // tags are what goes
        }

        @Override
        public void end(String tag) {
            // tags are what goes
        }

        @Override
        public boolean text(String piece) {
            text.append(piece);
            return true;
        }
    }

    /// Takes out white space between tags, that is, between a `>` and a `<`. HTML without any is returned as it is.
    public static String stripSpacesBetweenTags(String html) {
        StringBuilder stripped = null;
        int written = 0;
        for (int close = html.indexOf('>'); close >= 0; close = html.indexOf('>', close + 1)) {
            int next = close + 1;
            while (next < html.length() && WhiteSpace.is(html.charAt(next))) {
                next++;
            }
            if (next > close + 1 && next < html.length() && html.charAt(next) == '<') {
                stripped = stripped == null ? new StringBuilder(html.length()) : stripped;
                stripped.append(html, written, close + 1);
                written = next;
            }
        }
        return stripped == null
                ? html
                : stripped.append(html, written, html.length()).toString();
    }

    /// Makes paragraphs at two line ends or more, and `<br>` at one.
    ///
    /// @param escape whether the text has to be escaped
    public static String lineBreaks(String text, boolean escape) {
        String lines = Lines.normalize(text);
        StringBuilder html = new StringBuilder(lines.length() + lines.length() / 8 + 16).append("<p>");
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            append(lines, from, end, escape, html);
            from = end + 1;
            while (from < lines.length() && lines.charAt(from) == '\n') {
                from++;
            }
            html.append(from == end + 1 ? "<br>" : "</p>\n\n<p>");
        }
        append(lines, from, lines.length(), escape, html);
        return html.append("</p>").toString();
    }

    private static void append(String text, int start, int end, boolean escape, StringBuilder html) {
        if (escape) {
            SafeText.appendEscaped(text, start, end, html);
        } else {
            html.append(text, start, end);
        }
    }
}
