package dev.musette.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses what somebody meant who mistyped a name.
final class NearName {
    private NearName() {}

    /// The nearest of the names, if it takes few changes of a letter to get there: one for each three letters.
    static Optional<String> of(String typed, Collection<String> names) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int most = Math.max(1, lower.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - lower.length()) <= most && distance(lower, name) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(lower, name))
                        .thenComparing(name -> name));
    }

    /// How many letters must be put in, left out, replaced or swapped with the next one.
    static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : nearest(from, to, i, j, steps);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int nearest(String from, String to, int i, int j, int[][] steps) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(steps[i - 1][j] + 1, Math.min(steps[i][j - 1] + 1, steps[i - 1][j - 1] + (same ? 0 : 1)));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
