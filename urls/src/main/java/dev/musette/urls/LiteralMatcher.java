package dev.musette.urls;

import org.jspecify.annotations.Nullable;

/// Matches a route without captures: the whole rest of the path, or its beginning.
record LiteralMatcher(String text, boolean whole) implements PathMatcher {
    @Override
    public int match(String path, int from, @Nullable Object[] captured, int offset) {
        int end = from + text.length();
        if (whole && end != path.length()) {
            return -1;
        }
        return path.startsWith(text, from) ? end : -1;
    }
}
