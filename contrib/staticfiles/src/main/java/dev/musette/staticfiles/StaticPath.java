package dev.musette.staticfiles;

/// Judges the paths that clients ask for.
final class StaticPath {
    private StaticPath() {}

    /// Whether the path is a plain way down: relative, with slashes only, no part empty or with a dot at its
    /// begin (`..`, `.git`, `.env`), no control characters, no drive and no alternate stream (`:`).
    static boolean isSafe(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == 127 || c == '\\' || c == ':') {
                return false;
            }
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.charAt(0) == '.') {
                return false;
            }
        }
        return true;
    }
}
