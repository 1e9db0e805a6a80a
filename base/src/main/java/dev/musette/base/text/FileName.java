package dev.musette.base.text;

import dev.musette.base.WhiteSpace;

/// Names of files that are safe to write.
///
/// ```java
/// FileName.valid("Anna's cat (final) v2.png");      // Annas_cat_final_v2.png
/// FileName.check("../passwd");                      // throws SuspiciousFileName
/// ```
public final class FileName {
    private FileName() {}

    /// Makes a name of the text: spaces become underscores, all but letters, digits, `-`, `_` and `.` goes.
    ///
    /// @throws SuspiciousFileName if nothing is left that can name a file
    public static String valid(String text) {
        String name = WhiteSpace.strip(text);
        StringBuilder valid = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ') {
                valid.append('_');
            } else if (c == '-' || c == '.' || Slug.isWord(c)) {
                valid.appendCodePoint(c);
            }
        }
        String result = valid.toString();
        if (isNone(result)) {
            throw new SuspiciousFileName("No name of a file can be made of '%s'.".formatted(text));
        }
        return result;
    }

    /// Returns the name if it is one, without folders.
    ///
    /// @throws SuspiciousFileName if it names no file, or has a slash
    public static String check(String name) {
        checkLast(name);
        if (name.indexOf('/') >= 0) {
            throw new SuspiciousFileName("The name of a file has folders in it: '%s'.".formatted(name));
        }
        return name;
    }

    /// Returns the path if it is one below the folder that it is read from; backslashes count as slashes.
    ///
    /// @throws SuspiciousFileName if it names no file, begins with a slash or has a part `..`
    public static String checkRelative(String path) {
        checkLast(path);
        String slashed = path.replace('\\', '/');
        boolean climbs = ('/' + slashed + '/').contains("/../");
        if (slashed.startsWith("/") || climbs) {
            throw new SuspiciousFileName("The path leads out of its folder: '%s'.".formatted(path));
        }
        return path;
    }

    private static void checkLast(String path) {
        if (isNone(path.substring(path.lastIndexOf('/') + 1))) {
            throw new SuspiciousFileName("The path names no file: '%s'.".formatted(path));
        }
    }

    private static boolean isNone(String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..");
    }
}
