package dev.musette.base.text;

import dev.musette.base.HtmlEntities;
import dev.musette.base.WhiteSpace;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads HTML tag by tag in one pass and tolerates what is none, after Python's `html.parser`: comments and
/// declarations are left out, `script` and `style` hold text only, and a tag that does not end is text.
final class HtmlTokenizer {
    private final String html;
    private final boolean decode;
    private final Handler handler;
    private final int lastClose;

    /// Ends of comments and sections that do not occur from here on, so that nobody looks for them again.
    private final Set<String> unclosed = new HashSet<>();

    /// `script` or `style` while the text of one is read.
    private @Nullable String raw;

    private final BitSet walked = new BitSet();
    private boolean hasFailed;
    private int at;

    /// Gets the pieces in order.
    interface Handler {
        /// A start tag as it was written; `closed` for `<br/>`.
        void start(String tag, String source, boolean closed);

        void end(String tag);

        /// Text between tags, in one piece or more; false ends the reading.
        boolean text(String text);
    }

    private HtmlTokenizer(String html, boolean decode, Handler handler) {
        this.html = html;
        this.decode = decode;
        this.handler = handler;
        this.lastClose = html.lastIndexOf('>');
    }

    /// Reads all; returns false if the handler ended it.
    ///
    /// @param decode whether character references in text are replaced by their characters; if not, they get
    ///     the `;` that they lack
    static boolean read(String html, boolean decode, Handler handler) {
        return new HtmlTokenizer(html, decode, handler).read();
    }

    private boolean read() {
        while (at < html.length()) {
            int open = raw == null ? html.indexOf('<', at) : rawEnd(raw);
            if (open < 0) {
                // what is left of a script is none that a browser would show
                return raw != null || text(at, html.length());
            }
            if (open > at && !text(at, open)) {
                return false;
            }
            at = open;
            if (!markup()) {
                return false;
            }
        }
        return true;
    }

    /// Where the end tag of the script begins; -1 if there is none.
    private int rawEnd(String tag) {
        for (int open = html.indexOf("</", at); open >= 0; open = html.indexOf("</", open + 2)) {
            int name = Words.next(html, open + 2);
            if (html.regionMatches(true, name, tag, 0, tag.length())
                    && html.startsWith(">", Words.next(html, name + tag.length()))) {
                return open;
            }
        }
        return -1;
    }

    private boolean text(int from, int to) {
        String text = html.substring(from, to);
        if (raw != null) {
            return handler.text(text);
        }
        return handler.text(decode ? HtmlEntities.decode(text) : closeReferences(text, to == html.length()));
    }

    /// Writes the `;` behind `&name` and `&#1`; at the end of all text it may still follow.
    private static String closeReferences(String text, boolean last) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length() + 8);
        int written = 0;
        while (reference >= 0) {
            int end = referenceEnd(text, reference + 1, last);
            if (end > 0 && (end < text.length() ? text.charAt(end) != ';' : !last)) {
                closed.append(text, written, end).append(';');
                written = end;
            }
            reference = text.indexOf('&', reference + 1);
        }
        return closed.append(text, written, text.length()).toString();
    }

    private static int referenceEnd(String text, int start, boolean last) {
        int end = start;
        if (text.startsWith("#", start)) {
            boolean hex = start + 1 < text.length() && (text.charAt(start + 1) | 32) == 'x';
            int first = hex ? start + 2 : start + 1;
            end = first;
            while (end < text.length()
                    && text.charAt(end) < 0x80
                    && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0) {
                end++;
            }
            boolean runsOn =
                    end < text.length() && text.charAt(end) < 0x80 && Character.digit(text.charAt(end), 16) >= 0;
            return end == first || runsOn ? -1 : end;
        }
        if (start == text.length() || !isLetter(text.charAt(start))) {
            return -1;
        }
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        while (last && end == text.length() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// Reads what begins with the `<` here.
    private boolean markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : 0;
        int end;
        if (isLetter(next)) {
            end = at < lastClose ? startTag() : -1;
            hasFailed |= end < 0;
        } else if (next == '/') {
            end = at < lastClose ? endTag() : -1;
        } else if (next == '!') {
            end = declarationEnd();
        } else if (next == '?') {
            end = at < lastClose ? behind(html.indexOf('>', at + 2)) : -1;
        } else {
            return piece(at + 1);
        }
        if (end >= 0) {
            at = end;
            return true;
        }
        // it does not end: all up to the next bracket is text
        int close = at < lastClose ? html.indexOf('>', at + 1) : -1;
        int open = close < 0 ? html.indexOf('<', at + 1) : -1;
        return piece(close >= 0 ? close + 1 : open >= 0 ? open : at + 1);
    }

    private boolean piece(int end) {
        int from = at;
        at = end;
        return text(from, end);
    }

    private static int behind(int close) {
        return close < 0 ? -1 : close + 1;
    }

    private int declarationEnd() {
        if (html.startsWith("<!--", at)) {
            return behind("--", at + 4);
        }
        if (html.startsWith("<![", at)) {
            int name = at + 3;
            boolean conditional = html.regionMatches(true, name, "if", 0, 2)
                    || html.regionMatches(true, name, "else", 0, 4)
                    || html.regionMatches(true, name, "endif", 0, 5);
            return behind(conditional ? "]" : "]]", name);
        }
        return at < lastClose ? behind(html.indexOf('>', at + 2)) : -1;
    }

    /// The index behind the mark and the bracket that follows it; white space may stand between them.
    private int behind(String mark, int from) {
        if (unclosed.contains(mark)) {
            return -1;
        }
        for (int found = html.indexOf(mark, from); found >= 0; found = html.indexOf(mark, found + 1)) {
            int close = Words.next(html, found + mark.length());
            if (html.startsWith(">", close)) {
                return close + 1;
            }
        }
        unclosed.add(mark);
        return -1;
    }

    private int endTag() {
        int name = Words.next(html, at + 2);
        boolean named = name < html.length() && isLetter(html.charAt(name)) && (name == at + 2 || closesAt(name));
        if (named) {
            int end = named(name);
            raw = null;
            handler.end(html.substring(name, end).toLowerCase(Locale.ROOT));
            return behind(html.indexOf('>', end));
        }
        return html.startsWith(">", at + 2) ? at + 3 : behind(html.indexOf('>', at + 2));
    }

    /// Whether nothing but a name stands before the next `>`.
    private boolean closesAt(int name) {
        int end = name;
        while (end < html.length()
                && (isNamePart(html.charAt(end)) || html.charAt(end) == ':' || html.charAt(end) == '_')) {
            end++;
        }
        return html.startsWith(">", Words.next(html, end));
    }

    /// Where the name of a tag ends.
    private int named(int start) {
        int end = start;
        while (end < html.length() && "\t\n\r\f />\0".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// Reads a start tag; returns where it ends, or -1 if it does not.
    private int startTag() {
        int name = named(at + 1);
        int i = name;
        int bare = -1;
        while (true) {
            while (i < html.length() && (html.charAt(i) == '/' || WhiteSpace.is(html.charAt(i)))) {
                i++;
            }
            if (i == html.length()) {
                return -1;
            }
            if (html.charAt(i) == '>') {
                break;
            }
            if (hasFailed && wasWalked(i)) {
                return -1;
            }
            if (i == name) {
                // a zero byte ends the name and begins nothing
                return -1;
            }
            i = attributeEnd(i);
            int value = valueStart(i);
            if (value < 0) {
                if (html.startsWith("=", i) && !SmartSplit.isQuote(html.charAt(i - 1))) {
                    return -1;
                }
                continue;
            }
            char quote = html.charAt(value);
            boolean quoted = SmartSplit.isQuote(quote);
            i = quoted ? html.indexOf(quote, value + 1) + 1 : bareEnd(value);
            bare = quoted ? bare : i;
        }
        String tag = html.substring(at + 1, name).toLowerCase(Locale.ROOT);
        boolean closed = html.charAt(i - 1) == '/' && bare != i;
        handler.start(tag, html.substring(at, i + 1), closed);
        raw = !closed && (tag.equals("script") || tag.equals("style")) ? tag : null;
        return i + 1;
    }

    /// Whether an attribute was read that begins here. If the tag had an end, nobody would be here again; as it
    /// had none, this tag has none either, and text full of beginnings of tags is not walked over once for each
    /// of them.
    private boolean wasWalked(int attribute) {
        boolean known = walked.get(attribute);
        walked.set(attribute);
        return known;
    }

    private int attributeEnd(int start) {
        int i = start + 1;
        while (i < html.length() && "/>=".indexOf(html.charAt(i)) < 0 && !WhiteSpace.is(html.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Where the value of an attribute begins whose name ends here; -1 if it has none, or one in quotes that are not
    /// closed.
    private int valueStart(int nameEnd) {
        int equals = Words.next(html, nameEnd);
        int i = equals;
        while (html.startsWith("=", i)) {
            i++;
        }
        if (i == equals) {
            return -1;
        }
        int value = Words.next(html, i);
        if (value == html.length()) {
            return -1;
        }
        char quote = html.charAt(value);
        if (!SmartSplit.isQuote(quote) || html.indexOf(quote, value + 1) >= 0) {
            return value;
        }
        // an open quote is a part of what follows: of the second equals sign, or of the next attribute
        return value > i ? value - 1 : i > equals + 1 ? i - 1 : -1;
    }

    private int bareEnd(int start) {
        int i = start;
        while (i < html.length() && html.charAt(i) != '>' && !WhiteSpace.is(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
