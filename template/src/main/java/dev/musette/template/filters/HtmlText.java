package dev.musette.template.filters;

/// HTML as text.
final class HtmlText {
    /// Tags that appear when others are taken out are taken out as well, so often.
    private static final int MAX_ROUNDS = 50;

    private HtmlText() {}

    static String stripTags(String html) {
        String text = html;
        for (int round = 0; round < MAX_ROUNDS && text.indexOf('<') >= 0 && text.indexOf('>') >= 0; round++) {
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

    private static long count(String text) {
        return text.chars().filter(c -> c == '<').count();
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
}
