package dev.musette.base;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Guesses what somebody meant who mistyped a name.
///
/// ```java
/// NearName.of("titel", List.of("title", "text"));     // title
/// ```
public final class NearName {
    private NearName() {}

    /// The nearest of the names, if it takes few changes of a letter to get there: one for each three letters. A
    /// change puts a letter in, leaves one out, replaces one or swaps two neighbours. Of two names that are
    /// equally near, the first in the alphabet.
    ///
    /// @param names what there is, in lower case
    public static Optional<String> of(String typed, Collection<String> names) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int least = Math.max(1, lower.length() / 3) + 1;
        String nearest = null;
        for (String name : names) {
            int distance = distance(lower, name, least);
            if (distance < least || (distance == least && nearest != null && name.compareTo(nearest) < 0)) {
                least = distance;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// How many changes lead from one to the other; some number above the most if they are more than that.
    private static int distance(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        int[] before = new int[to.length() + 1]; // the row of two letters ago
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (isSwapped(from, to, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static boolean isSwapped(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
