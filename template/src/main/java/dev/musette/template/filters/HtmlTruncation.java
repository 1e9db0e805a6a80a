package dev.musette.template.filters;

import dev.musette.base.WhiteSpace;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Cuts HTML after so much text and closes the elements that are open there.
abstract sealed class HtmlTruncation implements HtmlTokenizer.Handler {
    private static final List<String> VOID_ELEMENTS = List.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr", "frame", "spacer");

    final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final String ellipsis;
    int remaining;

    private HtmlTruncation(int count, String ellipsis) {
        this.remaining = count;
        this.ellipsis = ellipsis;
    }

    String truncate(String html) {
        String text = prepare(html);
        if (!HtmlTokenizer.read(text, true, this)) {
            open.forEach(tag -> out.append("</").append(tag).append('>'));
        }
        return out.toString();
    }

    String prepare(String html) {
        return html;
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
        if (remaining < length) {
            remaining = 0;
            out.append(fitting.endsWith(ellipsis) ? "" : fitting);
            out.append(ellipsis);
            return false;
        }
        remaining -= length;
        out.append(fitting);
        return true;
    }

    /// Counts characters.
    static final class Chars extends HtmlTruncation {
        private final int limit;
        private int seen;
        private int total;

        Chars(int count) {
            super(count - 1, "…");
            this.limit = count;
        }

        @Override
        String prepare(String html) {
            String text = Normalizer.normalize(html, Normalizer.Form.NFC);
            total = text.length();
            return text;
        }

        @Override
        public boolean text(String text) {
            int length = Texts.length(text);
            seen += length;
            if (seen == limit && out.length() + text.length() == total) {
                out.append(text);
                return false;
            }
            int end = text.offsetByCodePoints(0, Math.min(remaining, length));
            return write(Texts.escape(text.substring(0, end)), length);
        }
    }

    /// Counts words.
    static final class Words extends HtmlTruncation {
        Words(int count) {
            super(count, " …");
        }

        @Override
        public boolean text(String text) {
            List<String> words = split(text);
            String fitting = String.join(" ", words.subList(0, Math.min(remaining, words.size())));
            return write(Texts.escape(fitting), words.size());
        }

        /// Cuts at white space between words; that at the ends stays with them.
        private static List<String> split(String text) {
            List<String> words = new java.util.ArrayList<>();
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
