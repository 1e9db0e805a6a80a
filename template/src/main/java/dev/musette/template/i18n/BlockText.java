package dev.musette.template.i18n;

import dev.musette.base.WhiteSpace;
import dev.musette.base.text.Lines;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import dev.musette.template.TokenKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The singular or the plural of a `blocktranslate`.
///
/// @param id the text by which the catalogue knows it: `%(name)s has 100%%`
/// @param message the same, taken apart
/// @param variables the variables in it
record BlockText(String id, Message message, Set<String> variables) {
    /// Reads text and variables up to the next tag, which stays.
    static BlockText read(Parser parser, boolean trimmed) {
        StringBuilder id = new StringBuilder();
        Set<String> variables = new LinkedHashSet<>();
        for (Token token = parser.peek(); token != null && isText(token); token = parser.peek()) {
            parser.next();
            if (token.kind() == TokenKind.TEXT) {
                id.append(Lines.normalize(token.contents()).replace("%", "%%"));
            } else {
                variables.add(token.contents());
                id.append("%(").append(token.contents()).append(")s");
            }
        }
        String text = trimmed ? trim(id) : id.toString();
        Message message = Message.parse(text, variables);
        if (message == null) {
            throw parser.error("A variable in the text has parentheses that do not match.");
        }
        return new BlockText(text, message, variables);
    }

    private static boolean isText(Token token) {
        return token.kind() == TokenKind.TEXT || token.kind() == TokenKind.VARIABLE;
    }

    /// One line, with a space in place of each end of a line and the white space around it.
    private static String trim(StringBuilder text) {
        List<String> lines = text.toString()
                .lines()
                .map(WhiteSpace::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join(" ", lines);
    }

    boolean isEmpty() {
        return id.isEmpty();
    }
}
