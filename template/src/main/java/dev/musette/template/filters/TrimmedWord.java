package dev.musette.template.filters;

import dev.musette.base.HtmlEntities;

/// A word without the punctuation around it: `(example.com).` is `(`, `example.com`, `).`
record TrimmedWord(String lead, String middle, String trail) {
    private static final String[] WRAPPING = {"()", "[]"};

    static TrimmedWord of(String word) {
        int start = 0;
        while (start < word.length() && "([".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        String middle = word.substring(start);
        int end = middle.length();
        for (int before = -1; before != end && end > 0; ) {
            before = end;
            end = trimBrackets(middle, end);
            end = trimPunctuation(middle, end);
        }
        return new TrimmedWord(word.substring(0, start), middle.substring(0, end), middle.substring(end));
    }

    /// Cuts closing brackets that were not opened.
    private static int trimBrackets(String word, int end) {
        int at = end;
        for (String pair : WRAPPING) {
            String text = word.substring(0, at);
            long surplus = count(text, pair.charAt(1)) - count(text, pair.charAt(0));
            while (surplus > 0 && at > 0 && word.charAt(at - 1) == pair.charAt(1)) {
                at--;
                surplus--;
            }
        }
        return at;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    /// Cuts `.,:;!`, but not the end of a character reference.
    private static int trimPunctuation(String word, int end) {
        int at = end;
        int reference = word.lastIndexOf('&', end - 1);
        String stops = reference < 0 ? ".,:;!" : ".,:!";
        while (at > 0 && stops.indexOf(word.charAt(at - 1)) >= 0) {
            at--;
        }
        if (reference >= 0 && at > 0 && word.charAt(at - 1) == ';') {
            String decoded = HtmlEntities.decode(word.substring(reference, at));
            if (decoded.equals(word.substring(reference, at)) || decoded.endsWith(";")) {
                return trimSemicolons(word, at);
            }
        }
        return at;
    }

    private static int trimSemicolons(String word, int end) {
        int at = end;
        while (at > 0 && ".,:;!".indexOf(word.charAt(at - 1)) >= 0) {
            at--;
        }
        boolean several = end > 1 && word.charAt(end - 2) == ';';
        return several ? word.indexOf(';', at) + 1 : at;
    }
}
