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
    private final int column;

    Token(TemplateSource template, TokenKind kind, String contents, int start, int end) {
        this(template, kind, contents, start, end, start);
    }

    private Token(TemplateSource template, TokenKind kind, String contents, int start, int end, int column) {
        this.template = template;
        this.kind = kind;
        this.contents = contents;
        this.start = start;
        this.end = end;
        this.column = column;
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
                while (!literal.toString().endsWith(close) && i + 1 < words.size()) {
                    literal.append(' ').append(words.get(++i));
                }
                word = literal.toString();
            }
            joined.add(word);
        }
        return joined;
    }

    public TemplatePlace place() {
        return template.place(column);
    }

    /// The line that the token stands in and a caret below its place.
    public String excerpt() {
        return template.excerpt(place());
    }

    TemplateSource template() {
        return template;
    }

    /// The same token, its place where the part of the contents begins.
    Token at(String part) {
        int found = part.isEmpty() ? -1 : template.text().indexOf(part, start);
        return found < 0 || found >= end ? this : new Token(template, kind, contents, start, end, found);
    }

    @Override
    public String toString() {
        return kind + " " + source();
    }
}
