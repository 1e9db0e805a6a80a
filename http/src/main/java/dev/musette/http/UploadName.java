package dev.musette.http;

import dev.musette.base.HtmlEntities;
import org.jspecify.annotations.Nullable;

/// The names of uploaded files: what a browser says may hold a whole path, control characters, anything.
final class UploadName {
    /// The longest name in characters; file systems that count bytes of UTF-8 may take less.
    private static final int LONGEST = 255;

    private UploadName() {}

    /// Returns the last part of the name, of printable characters, or null if nothing is left that can name a file.
    static @Nullable String sanitized(String sent) {
        // browsers write what the page's encoding lacks as character references
        String decoded = HtmlEntities.decode(sent);
        int from = Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1;
        StringBuilder name = new StringBuilder(decoded.length() - from);
        decoded.codePoints()
                .skip(decoded.codePointCount(0, from))
                .filter(UploadName::isPrintable)
                .forEach(name::appendCodePoint);
        String printable = name.toString();
        return switch (printable) {
            case "", ".", ".." -> null;
            default -> printable.length() <= LONGEST ? printable : shortened(printable);
        };
    }

    private static boolean isPrintable(int c) {
        if (c == ' ') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Cuts a name that is too long, and leaves its extension.
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        boolean extended = dot > 0 && name.length() - dot < LONGEST;
        String extension = extended ? name.substring(dot) : "";
        return wholeCharacters(name, LONGEST - extension.length()) + extension;
    }

    private static String wholeCharacters(String name, int length) {
        boolean split = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, split ? length - 1 : length);
    }
}
