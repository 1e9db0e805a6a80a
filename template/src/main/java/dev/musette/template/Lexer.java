package dev.musette.template;

import java.util.ArrayList;
import java.util.List;

/// The first of the four steps from source to page: the lexer cuts the source into [Token]s, the [Parser] makes
/// [Node]s of them (each tag's own function reads its tokens), the [TemplateCompiler] makes Java classes of what
/// the nodes hold, and rendering runs them.
///
/// A tag ends on the line that it begins on; braces that do not are text. Between `{% verbatim x %}` and
/// `{% endverbatim x %}` all is text. What it takes grows with the length of the source, whatever braces it
/// holds.
final class Lexer {
    private static final String KINDS = "%{#";

    private final TemplateSource template;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    /// For each kind of tag, how far no end of one is found: the line's end, after a search that found none.
    private final int[] noEndBefore = new int[KINDS.length()];
    private int line = 1;
    private int lineStart;

    Lexer(TemplateSource template) {
        this.template = template;
        this.text = template.text();
    }

    List<Token> tokens() {
        int written = 0;
        String verbatimEnd = null;
        int open = text.indexOf('{');
        while (open >= 0 && open + 1 < text.length()) {
            int end = tagEnd(open);
            if (end < 0) {
                open = text.indexOf('{', open + 1);
                continue;
            }
            char kind = text.charAt(open + 1);
            String contents = text.substring(open + 2, end - 2).strip();
            if (verbatimEnd == null || (kind == '%' && contents.equals(verbatimEnd))) {
                text(written, open);
                written = end;
                add(kind(kind), contents, open, end);
                verbatimEnd = verbatimEnd == null && kind == '%' && startsVerbatim(contents) ? "end" + contents : null;
            }
            open = text.indexOf('{', end);
        }
        text(written, text.length());
        return tokens;
    }

    private int tagEnd(int open) {
        char kind = text.charAt(open + 1);
        int number = KINDS.indexOf(kind);
        if (number < 0 || open < noEndBefore[number]) {
            return -1;
        }
        char close = kind == '{' ? '}' : kind;
        for (int i = open + 2; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                noEndBefore[number] = i;
                return -1;
            }
            if (c == close && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        noEndBefore[number] = text.length();
        return -1;
    }

    private static boolean startsVerbatim(String contents) {
        return contents.equals("verbatim") || contents.startsWith("verbatim ");
    }

    private static TokenKind kind(char c) {
        return switch (c) {
            case '%' -> TokenKind.BLOCK;
            case '{' -> TokenKind.VARIABLE;
            default -> TokenKind.COMMENT;
        };
    }

    private void text(int start, int end) {
        if (start < end) {
            add(TokenKind.TEXT, text.substring(start, end), start, end);
        }
    }

    /// Adds a token, which begins on the line that has been counted up to, and counts on.
    private void add(TokenKind kind, String contents, int start, int end) {
        tokens.add(new Token(template, kind, contents, start, end, line, lineStart));
        for (int i = text.indexOf('\n', start, end); i >= 0; i = text.indexOf('\n', i + 1, end)) {
            line++;
            lineStart = i + 1;
        }
    }
}
