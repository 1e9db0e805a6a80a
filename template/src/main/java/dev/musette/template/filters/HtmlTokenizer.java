package dev.musette.template.filters;

import dev.musette.base.HtmlEntities;
import java.util.Locale;

/// Reads HTML as a tolerant tokenizer does, tag by tag, after Python's `html.parser`: what is no tag is text, comments
/// and declarations are left out, `script` and `style` hold text only.
final class HtmlTokenizer {
    private final String html;
    private final boolean decode;
    private final Handler handler;
    private int at;
    private String rawEnd = "";

    /// Gets the pieces in order.
    interface Handler {
        /// A start tag as it was written; `closed` for `<br/>`.
        void start(String tag, String source, boolean closed);

        void end(String tag);

        /// Text between tags; false ends the reading.
        boolean text(String text);
    }

    private HtmlTokenizer(String html, boolean decode, Handler handler) {
        this.html = html;
        this.decode = decode;
        this.handler = handler;
    }

    /// Reads all; returns false if the handler ended it.
    ///
    /// @param decode whether character references in text are replaced by their characters
    static boolean read(String html, boolean decode, Handler handler) {
        return new HtmlTokenizer(html, decode, handler).read();
    }

    private boolean read() {
        int text = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                break;
            }
            int end = tagEnd(open);
            if (end < 0) {
                at = open + 1;
                continue;
            }
            if (text < open && !text(html.substring(text, open))) {
                return false;
            }
            tag(open, end);
            at = end;
            text = end;
        }
        return text >= html.length() || text(html.substring(text));
    }

    private boolean text(String text) {
        return handler.text(decode && rawEnd.isEmpty() ? HtmlEntities.decode(text) : text);
    }

    /// Where the tag, comment or declaration that begins here ends; -1 if it is text.
    private int tagEnd(int open) {
        if (!rawEnd.isEmpty()) {
            boolean ends = html.regionMatches(true, open, rawEnd, 0, rawEnd.length());
            return ends ? end(html.indexOf('>', open)) : -1;
        }
        if (html.startsWith("<!--", open)) {
            int close = html.indexOf("-->", open + 4);
            return close < 0 ? -1 : close + 3;
        }
        char next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        if (next == '!' || next == '?') {
            return end(html.indexOf('>', open));
        }
        if (next == '/') {
            boolean named = open + 2 < html.length() && isLetter(html.charAt(open + 2));
            return named ? end(html.indexOf('>', open)) : -1;
        }
        return isLetter(next) ? startTagEnd(open) : -1;
    }

    private static int end(int close) {
        return close < 0 ? -1 : close + 1;
    }

    private int startTagEnd(int open) {
        char quote = 0;
        for (int i = open + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'')
                    && html.substring(open, i).stripTrailing().endsWith("=")) {
                quote = c;
            }
        }
        return -1;
    }

    private void tag(int open, int end) {
        char next = html.charAt(open + 1);
        if (next == '!' || next == '?') {
            return;
        }
        boolean ends = next == '/';
        int from = open + (ends ? 2 : 1);
        int to = from;
        while (to < end && !Character.isWhitespace(html.charAt(to)) && ">/".indexOf(html.charAt(to)) < 0) {
            to++;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        if (ends) {
            rawEnd = "";
            handler.end(name);
            return;
        }
        boolean closed = html.charAt(end - 2) == '/';
        handler.start(name, html.substring(open, end), closed);
        rawEnd = !closed && (name.equals("script") || name.equals("style")) ? "</" + name : "";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
