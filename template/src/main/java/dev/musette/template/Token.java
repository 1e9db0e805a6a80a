package dev.musette.template;

import dev.musette.base.text.SmartSplit;
import java.util.ArrayList;
import java.util.List;

/// A piece of a template's source, and where it stands.
public final class Token {
    private final TemplateSource template;
    private final TokenKind kind;
    private final String contents;
    private final int start;
    private final int end;
    private final int line;
    private final int lineStart;
    private final int shown;

    /// @param start where it begins in the source, and `end` where it ends
    /// @param line the line that it begins on, counted from 1
    /// @param lineStart where that line begins in the source
    Token(TemplateSource template, TokenKind kind, String contents, int start, int end, int line, int lineStart) {
        this(template, kind, contents, start, end, line, lineStart, start);
    }

    private Token(
            TemplateSource template,
            TokenKind kind,
            String contents,
            int start,
            int end,
            int line,
            int lineStart,
            int shown) {
        this.template = template;
        this.kind = kind;
        this.contents = contents;
        this.start = start;
        this.end = end;
        this.line = line;
        this.lineStart = lineStart;
        this.shown = shown;
    }

    public TokenKind kind() {
        return kind;
    }

    /// What stands between the braces, without the white space around it; the text itself for text.
    public String contents() {
        return contents;
    }

    /// The piece as it was written, braces included.
    public String source() {
        return template.text().substring(start, end);
    }

    /// The first word of the contents: the name of a tag.
    public String name() {
        int space = 0;
        while (space < contents.length() && !Character.isWhitespace(contents.charAt(space))) {
            space++;
        }
        return contents.substring(0, space);
    }

    /// Cuts the contents at white space that stands in no string literal: the name of a tag and its arguments.
    public List<String> split() {
        List<String> words = SmartSplit.split(contents);
        List<String> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("_(\"") || word.startsWith("_('")) {
                String close = word.charAt(2) + ")";
                StringBuilder literal = new StringBuilder(word);
                while (!ends(literal, close) && i + 1 < words.size()) {
                    literal.append(' ').append(words.get(++i));
                }
                word = literal.toString();
            }
            joined.add(word);
        }
        return joined;
    }

    private static boolean ends(StringBuilder text, String close) {
        return text.indexOf(close, text.length() - close.length()) >= 0;
    }

    public TemplatePlace place() {
        return new TemplatePlace(template.name(), line, shown - lineStart + 1);
    }

    /// The line that the token stands in and a caret below its place.
    public String excerpt() {
        return SourceExcerpt.of(template.text(), line, lineStart, shown);
    }

    TemplateSource template() {
        return template;
    }

    /// The same token, its place where the part of the contents begins: the arguments of a tag are looked through
    /// first, for the part as a word of its own.
    Token at(String part) {
        String text = template.text();
        int arguments = kind == TokenKind.BLOCK ? text.indexOf(name(), start) + name().length() : start + 2;
        int found = part.isEmpty() ? -1 : word(text, part, arguments);
        if (found < 0) {
            found = part.isEmpty() ? -1 : text.indexOf(part, start, end);
        }
        return found < 0 ? this : new Token(template, kind, contents, start, end, line, lineStart, found);
    }

    private int word(String text, String part, int from) {
        int found = text.indexOf(part, from, end);
        while (found >= 0) {
            int after = found + part.length();
            boolean joinsBefore = isWordPart(part.charAt(0)) && isWordPart(text.charAt(found - 1));
            boolean joinsAfter = isWordPart(part.charAt(part.length() - 1)) && isWordPart(text.charAt(after));
            if (!joinsBefore && !joinsAfter) {
                return found;
            }
            found = text.indexOf(part, found + 1, end);
        }
        return -1;
    }

    private static boolean isWordPart(char c) {
        return TagArguments.isWordCharacter(c);
    }

    /// The tag that was meant by this one.
    Token meaning(String other) {
        return new Token(template, kind, other, start, end, line, lineStart);
    }

    @Override
    public String toString() {
        return kind + " " + source();
    }
}
