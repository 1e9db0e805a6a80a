package dev.musette.urls;

import org.jspecify.annotations.Nullable;

/// Matches one pattern. Shared by all threads.
interface PathMatcher {

    /// Matches from a position on.
    ///
    /// @param captured takes the values, from index `offset` on
    /// @return where the match ends, or -1
    int match(String path, int from, @Nullable Object[] captured, int offset);
}
