package dev.musette.base;

/// The one spelling rule between Java and everything outside it: columns, form fields, JSON keys, template
/// variables and string lookups are the snake_case of the Java name.
///
/// A word begins at an upper-case letter that follows a lower-case letter or a digit, and at the last letter of a
/// run of upper-case letters that a lower-case letter follows. Digits belong to the word before them.
///
/// | Java | outside |
/// |---|---|
/// | `publishedDate` | `published_date` |
/// | `userID` | `user_id` |
/// | `URLField` | `url_field` |
/// | `html5Page` | `html5_page` |
public final class Names {
    private Names() {}

    /// Returns the snake_case of a Java name; a name without upper-case letters is returned as it is.
    public static String snakeCase(String name) {
        int firstUpper = 0;
        while (firstUpper < name.length() && !Character.isUpperCase(name.charAt(firstUpper))) {
            firstUpper++;
        }
        if (firstUpper == name.length()) {
            return name;
        }
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(name.charAt(i)));
        }
        return snake.toString();
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        char before = name.charAt(i - 1);
        boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return Character.isUpperCase(before) ? lowerFollows : before != '_';
    }

    /// Returns the camelCase of a snake_case name: `published_date` is `publishedDate`. Leading underscores stay.
    public static String camelCase(String name) {
        if (name.indexOf('_') < 0) {
            return name;
        }
        StringBuilder camel = new StringBuilder(name.length());
        boolean wordStarts = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' && !camel.isEmpty()) {
                wordStarts = true;
            } else {
                camel.append(wordStarts ? Character.toUpperCase(c) : c);
                wordStarts = false;
            }
        }
        return camel.toString();
    }
}
