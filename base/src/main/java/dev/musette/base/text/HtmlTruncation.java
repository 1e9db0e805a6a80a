package dev.musette.base.text;

import dev.musette.base.SafeText;
import dev.musette.base.WhiteSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Cuts HTML after so much text and closes the elements that are open there.
abstract sealed class HtmlTruncation implements HtmlTokenizer.Handler {
    private static final Set<String> VOID_ELEMENTS = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr", "frame", "spacer");

    final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Truncation truncation;
    int remaining;

    private HtmlTruncation(Truncation truncation, int remaining) {
        this.truncation = truncation;
        this.remaining = remaining;
    }

    String truncate(String html) {
        if (!HtmlTokenizer.read(html, true, this)) {
            open.forEach(tag -> out.append("</").append(tag).append('>'));
        }
        return out.toString();
    }

    @Override
    public void start(String tag, String source, boolean closed) {
        out.append(source);
        if (!VOID_ELEMENTS.contains(tag)) {
            open.push(tag);
            if (closed) {
                end(tag);
            }
        }
    }

    @Override
    public void end(String tag) {
        if (!VOID_ELEMENTS.contains(tag)) {
            out.append("</").append(tag).append('>');
            if (tag.equals(open.peek())) {
                open.pop();
            }
        }
    }

    /// Writes what fits; false if that is all that fits.
    boolean write(String fitting, int length) {
        String html = SafeText.escape(fitting).text();
        if (remaining < length) {
            remaining = 0;
            out.append(truncation.with(html));
            return false;
        }
        remaining -= length;
        out.append(html);
        return true;
    }

    /// Counts characters.
    static final class Chars extends HtmlTruncation {
        private final int limit;
        private int seen;
        private int total;

        Chars(Truncation truncation, int count, int room) {
            super(truncation, room);
            this.limit = count;
        }

        @Override
        String truncate(String html) {
            total = html.length();
            return super.truncate(html);
        }

        @Override
        public boolean text(String text) {
            int length = text.codePointCount(0, text.length());
            seen += length;
            if (seen == limit && out.length() + text.length() == total) {
                // the last text of the page needs no ellipsis where it fits without one
                out.append(text);
                return false;
            }
            int end = text.offsetByCodePoints(0, Math.min(remaining, length));
            return write(text.substring(0, end), length);
        }
    }

    /// Counts words.
    static final class Words extends HtmlTruncation {
        Words(Truncation truncation, int count) {
            super(truncation, count);
        }

        @Override
        public boolean text(String text) {
            List<String> words = split(text);
            return write(String.join(" ", words.subList(0, Math.min(remaining, words.size()))), words.size());
        }

        /// Cuts at white space between words; that at the ends stays with them.
        private static List<String> split(String text) {
            List<String> words = new ArrayList<>();
            int start = 0;
            int i = 0;
            while (i < text.length()) {
                int gap = i;
                while (i < text.length() && WhiteSpace.is(text.charAt(i))) {
                    i++;
                }
                if (i > gap && gap > 0 && i < text.length()) {
                    words.add(text.substring(start, gap));
                    start = i;
                }
                i++;
            }
            words.add(text.substring(start));
            return words;
        }
    }
}
