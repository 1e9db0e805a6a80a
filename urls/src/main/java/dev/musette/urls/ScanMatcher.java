package dev.musette.urls;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Matches a route whose converters can scan, as its regular expression would: each capture takes as much as it can
/// and gives back only what the rest needs.
///
/// A capture that the next literal cannot stand in (`<int:id>/`) never gives anything back. Where several could,
/// failed positions are remembered, so that no path, however made, costs more than its length squared.
final class ScanMatcher implements PathMatcher {
    private final String first;
    private final Converter<?>[] converters;
    private final Scanner[] scanners;
    private final String[] after;
    private final boolean[] exact;
    private final boolean whole;
    private final boolean remember;

    /// @param first the text before the first capture
    /// @param converters of the captures; each is a [Scanner]
    /// @param after the text after each capture
    /// @param whole whether the rest of the path must match to its end
    ScanMatcher(String first, List<Converter<?>> converters, List<String> after, boolean whole) {
        this.first = first;
        this.converters = converters.toArray(new Converter<?>[0]);
        this.scanners = converters.stream().map(Scanner.class::cast).toArray(Scanner[]::new);
        this.after = after.toArray(new String[0]);
        this.whole = whole;
        this.exact = new boolean[scanners.length];
        int inexact = 0;
        for (int i = 0; i < scanners.length; i++) {
            exact[i] = !this.after[i].isEmpty() && !scanners[i].accepts(this.after[i].charAt(0));
            inexact += exact[i] ? 0 : 1;
        }
        this.remember = inexact > 1;
    }

    @Override
    public int match(String path, int from, @Nullable Object[] captured, int offset) {
        if (!path.startsWith(first, from)) {
            return -1;
        }
        int[] bounds = new int[2 * scanners.length];
        BitSet failed = remember ? new BitSet() : null;
        int end = matchFrom(0, path, from + first.length(), bounds, failed);
        if (end < 0) {
            return -1;
        }
        for (int i = 0; i < converters.length; i++) {
            try {
                captured[offset + i] = converters[i].toValue(path.substring(bounds[2 * i], bounds[2 * i + 1]));
            } catch (IllegalArgumentException noValue) {
                return -1;
            }
        }
        return end;
    }

    private int matchFrom(int i, String path, int from, int[] bounds, @Nullable BitSet failed) {
        int state = i * (path.length() + 1) + from;
        if (failed != null && failed.get(state)) {
            return -1;
        }
        int longest = scanners[i].longest(path, from);
        if (longest >= 0) {
            boolean last = i == scanners.length - 1;
            int shortest = exact[i] ? longest : scanners[i].shortest(from);
            int cut = last && whole ? path.length() - after[i].length() : longest;
            int stop = last && whole ? Math.max(cut, shortest) : shortest;
            for (int end = Math.min(cut, longest); end >= stop; end--) {
                if (!path.startsWith(after[i], end)) {
                    continue;
                }
                int next = end + after[i].length();
                int result = last ? next : matchFrom(i + 1, path, next, bounds, failed);
                if (result >= 0) {
                    bounds[2 * i] = from;
                    bounds[2 * i + 1] = end;
                    return result;
                }
            }
        }
        if (failed != null) {
            failed.set(state);
        }
        return -1;
    }
}
