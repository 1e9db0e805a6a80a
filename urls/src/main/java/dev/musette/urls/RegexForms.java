package dev.musette.urls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what can be written so that a regular expression matches it, as Django's `utils.regex_helper` does: a
/// class of characters stands for its first one, what may be absent is left out, a group with a value that may be
/// absent gives two forms (without it first), and an alternative outside of a capturing group gives none.
final class RegexForms {
    private static final List<List<FormPart>> NOTHING = List.of(List.of());

    private final String source;
    private int at;
    private boolean ended;

    private RegexForms(String source) {
        this.source = source;
    }

    static List<List<FormPart>> of(String source) {
        RegexForms parser = new RegexForms(source);
        try {
            return parser.sequence();
        } catch (Alternative unsupported) {
            return NOTHING;
        }
    }

    /// An `|` outside of a capturing group.
    private static final class Alternative extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Alternative() {
            super("No form can be found for an alternative.");
        }
    }

    private List<List<FormPart>> sequence() {
        List<List<List<FormPart>>> items = new ArrayList<>();
        while (at < source.length() && !ended) {
            char c = source.charAt(at++);
            switch (c) {
                case ')' -> {
                    return product(items);
                }
                case '$' -> ended = true;
                case '^' -> {}
                case '|' -> throw new Alternative();
                case '\\' -> escape(items);
                case '[' -> characterClass(items);
                case '(' -> group(items);
                case '*', '+', '?', '{' -> quantifier(c, items);
                default -> items.add(text(c));
            }
        }
        return product(items);
    }

    private void escape(List<List<List<FormPart>>> items) {
        Character standIn = standIn(source.charAt(at++));
        if (standIn != null) {
            items.add(text(standIn));
        }
    }

    /// What an escaped character may be written as; null for one that matches a place.
    private static @Nullable Character standIn(char escaped) {
        return switch (escaped) {
            case 'A', 'b', 'B', 'Z' -> null;
            case 'd' -> '0';
            case 'D', 'S', 'w' -> 'x';
            case 's' -> ' ';
            case 'W' -> '!';
            default -> escaped;
        };
    }

    private void characterClass(List<List<List<FormPart>>> items) {
        char c = source.charAt(at++);
        Character first = c == '\\' ? standIn(source.charAt(at++)) : Character.valueOf(c);
        items.add(text(first == null ? 'x' : first));
        while (at < source.length() && source.charAt(at) != ']') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void group(List<List<List<FormPart>>> items) {
        if (!source.startsWith("?", at)) {
            items.add(value(null));
            skipGroup();
        } else if (source.startsWith("?:", at)) {
            at += 2;
            items.add(sequence());
        } else if (named()) {
            int open = source.indexOf('<', at);
            int close = source.indexOf('>', open);
            items.add(value(source.substring(open + 1, close)));
            at = close + 1;
            skipGroup();
        } else {
            boolean reference = source.startsWith("?P=", at);
            int start = at + 3;
            skipGroup();
            if (reference) {
                items.add(value(source.substring(start, at - 1)));
            }
        }
    }

    private boolean named() {
        return source.startsWith("?P<", at)
                || (source.startsWith("?<", at) && !source.startsWith("?<=", at) && !source.startsWith("?<!", at));
    }

    /// Goes behind the parenthesis that closes the group.
    private void skipGroup() {
        int open = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> {
                    if (open-- == 0) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void quantifier(char c, List<List<List<FormPart>>> items) {
        int least = c == '+' ? 1 : 0;
        if (c == '{') {
            int close = source.indexOf('}', at);
            String number = source.substring(at, close).split(",", -1)[0].strip();
            least = number.isEmpty() ? 0 : Integer.parseInt(number);
            at = close + 1;
        }
        if (source.startsWith("?", at)) {
            at++;
        }
        if (items.isEmpty()) {
            return;
        }
        List<List<FormPart>> item = items.removeLast();
        boolean hasValue = item.stream().flatMap(List::stream).anyMatch(FormPart.Value.class::isInstance);
        if (least == 0 && hasValue) {
            List<List<FormPart>> withAndWithout = new ArrayList<>(NOTHING);
            withAndWithout.addAll(item);
            items.add(withAndWithout);
        }
        for (int i = 0; i < least; i++) {
            items.add(item);
        }
    }

    private static List<List<FormPart>> text(char c) {
        return List.of(List.of(new FormPart.Text(String.valueOf(c))));
    }

    private static List<List<FormPart>> value(@Nullable String name) {
        return List.of(List.of(new FormPart.Value(name)));
    }

    /// All ways to choose one form of each item, the first item's choice changing last.
    static List<List<FormPart>> product(List<List<List<FormPart>>> items) {
        List<List<FormPart>> forms = NOTHING;
        for (List<List<FormPart>> item : items) {
            List<List<FormPart>> longer = new ArrayList<>();
            for (List<FormPart> form : forms) {
                for (List<FormPart> choice : item) {
                    List<FormPart> joined = new ArrayList<>(form);
                    joined.addAll(choice);
                    longer.add(joined);
                }
            }
            forms = longer;
        }
        return forms;
    }
}
