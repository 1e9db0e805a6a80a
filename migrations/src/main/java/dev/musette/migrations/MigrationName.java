package dev.musette.migrations;

import dev.musette.base.Names;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of migrations: `0001_initial`, of the class `M0001_Initial`.
public final class MigrationName {
    private static final Pattern SQUASHED = Pattern.compile(".*_squashed_(\\d+)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmm");
    private static final int LONGEST = 52; // what a name made of its operations grows to

    private MigrationName() {}

    static String of(Class<?> type) {
        String name = type.getSimpleName();
        int digits = 1;
        while (digits < name.length() && name.charAt(digits) >= '0' && name.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered =
                name.startsWith("M") && digits > 1 && digits + 1 < name.length() && name.charAt(digits) == '_';
        if (!numbered) {
            throw new MigrationException(
                    ("The migration class %s has no number in its name. Expected M, a number, an underscore and a few"
                                    + " words, such as M0001_Initial.")
                            .formatted(type.getName()));
        }
        return Names.snakeCase(name.substring(1));
    }

    /// Returns the number that a name begins with; that of the last one replaced where it has
    /// `_squashed_`.
    public static OptionalInt number(String name) {
        Matcher squashed = SQUASHED.matcher(name);
        if (squashed.lookingAt()) {
            return OptionalInt.of(Integer.parseInt(squashed.group(1)));
        }
        Matcher leading = LEADING_NUMBER.matcher(name);
        return leading.lookingAt() ? OptionalInt.of(Integer.parseInt(leading.group())) : OptionalInt.empty();
    }

    /// Makes a name, without its number, from what a migration does: `blogpost_subtitle_and_more`.
    /// Where an operation has no words for itself the name is made from the moment.
    ///
    /// @param initial whether it is an app's first one, which is called so
    public static String suggest(List<? extends Operation> operations, boolean initial, Instant now) {
        if (initial) {
            return "initial";
        }
        List<String> words = operations.stream()
                .map(Operation::nameFragment)
                .filter(Objects::nonNull)
                .map(fragment -> NO_WORD.matcher(fragment).replaceAll("_"))
                .toList();
        if (words.isEmpty() || words.size() < operations.size()) {
            return "auto_" + TIMESTAMP.format(now.atOffset(ZoneOffset.UTC));
        }
        StringBuilder name = new StringBuilder(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            if (name.length() + 1 + word.length() > LONGEST) {
                return name.append("_and_more").toString();
            }
            name.append('_').append(word);
        }
        return name.toString();
    }
}
