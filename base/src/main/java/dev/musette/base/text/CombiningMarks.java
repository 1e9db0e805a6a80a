package dev.musette.base.text;

import java.text.Normalizer;

/// Characters that belong to the one before them.
final class CombiningMarks {
    /// Two marks of the lowest and of the highest class: one of them changes places with any other mark.
    private static final String LOWEST = "\u0334";

    private static final String HIGHEST = "\u0345";

    private CombiningMarks() {}

    /// Whether the character has a combining class (Unicode, 3.11): it takes no place of its own.
    static boolean isOne(int c) {
        if (c < 0x300 || !isMark(c)) {
            return false;
        }
        // Java tells no class, but it puts marks into the order of their classes
        String mark = Character.toString(c);
        return isMoved(mark, LOWEST) || isMoved(HIGHEST, mark);
    }

    private static boolean isMoved(String mark, String next) {
        return !Normalizer.normalize(mark + next, Normalizer.Form.NFD)
                .startsWith(Normalizer.normalize(mark, Normalizer.Form.NFD));
    }

    /// Whether the character may become one with those before it where a text is composed.
    static boolean combines(int c) {
        return isMark(c) || (c >= 0x1160 && c <= 0x11FF);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
