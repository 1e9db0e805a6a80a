package dev.musette.base.text;

import dev.musette.base.HtmlEntities;

/// A word without the punctuation around it: `(example.com).` is `(`, `example.com`, `).`
record TrimmedWord(String lead, String middle, String trail) {
    private static final String OPENING = "([";
    private static final String CLOSING = ")]";
    private static final String STOPS = ".,:;!";
    private static final String STOPS_WITHOUT_SEMICOLON = ".,:!";

    static TrimmedWord of(String word) {
        int start = 0;
        while (start < word.length() && OPENING.indexOf(word.charAt(start)) >= 0) {
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

    /// Cuts as much as there are closing brackets that were not opened, where one stands at the end.
    private static int trimBrackets(String word, int end) {
        int at = end;
        for (int kind = 0; kind < CLOSING.length(); kind++) {
            char closing = CLOSING.charAt(kind);
            int surplus = count(word, at, closing) - count(word, at, OPENING.charAt(kind));
            if (surplus > 0 && word.charAt(at - 1) == closing) {
                at -= surplus;
            }
        }
        return at;
    }

    private static int count(String word, int end, char c) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            count += word.charAt(i) == c ? 1 : 0;
        }
        return count;
    }

    /// Cuts punctuation, but not the end of a character reference.
    private static int trimPunctuation(String word, int end) {
        int reference = word.lastIndexOf('&', end - 1);
        int at = trim(word, end, reference < 0 ? STOPS : STOPS_WITHOUT_SEMICOLON);
        if (reference < 0 || at == 0 || word.charAt(at - 1) != ';') {
            return at;
        }
        String maybe = word.substring(reference, at);
        String decoded = HtmlEntities.decode(maybe);
        return decoded.equals(maybe) || decoded.endsWith(";") ? trimSemicolons(word, at) : at;
    }

    /// Of several semicolons the first one may end a reference.
    private static int trimSemicolons(String word, int end) {
        int at = trim(word, end, STOPS);
        boolean several = end > 1 && word.charAt(end - 2) == ';';
        return several ? word.indexOf(';', at) + 1 : at;
    }

    private static int trim(String word, int end, String stops) {
        int at = end;
        while (at > 0 && stops.indexOf(word.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
