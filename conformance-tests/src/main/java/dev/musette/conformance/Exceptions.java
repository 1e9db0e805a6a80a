package dev.musette.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `exceptions.md`: each row of its tables begins with the id of a case in backquotes.
final class Exceptions {
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| \\S", Pattern.MULTILINE);

    private Exceptions() {}

    static Set<String> read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file)) : Set.of();
    }

    static Set<String> parse(String markdown) {
        return ROW.matcher(markdown)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toSet());
    }
}
