package dev.musette.base;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Character references of HTML: `&amp;`, `&#233;`, `&eacute;` (the names of HTML 4).
public final class HtmlEntities {
    private static final Map<String, Integer> NAMES = new HashMap<>();

    static {
        String latin =
                "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2"
                        + " sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc"
                        + " Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve"
                        + " Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute"
                        + " acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde"
                        + " ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
        String[] names = latin.split(" ", -1);
        for (int i = 0; i < names.length; i++) {
            NAMES.put(names[i], 160 + i);
        }
        NAMES.putAll(Map.of("amp", 38, "lt", 60, "gt", 62, "quot", 34, "apos", 39, "euro", 0x20AC, "hellip", 0x2026));
        NAMES.putAll(Map.of("ndash", 0x2013, "mdash", 0x2014, "lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201C));
        NAMES.putAll(Map.of("rdquo", 0x201D, "bull", 0x2022, "trade", 0x2122, "larr", 0x2190, "rarr", 0x2192));
    }

    private HtmlEntities() {}

    /// Returns the text with its references resolved; what looks like one and is none stays. The last `;` may be
    /// missing.
    public static String decode(String text) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int written = 0;
        while (reference >= 0) {
            int end = reference + 1;
            while (end < text.length() && end < reference + 12 && isPart(text.charAt(end))) {
                end++;
            }
            Integer code = code(text.substring(reference + 1, end));
            if (code != null) {
                decoded.append(text, written, reference).appendCodePoint(code);
                written = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
            }
            reference = text.indexOf('&', reference + 1);
        }
        return decoded.append(text, written, text.length()).toString();
    }

    private static boolean isPart(char c) {
        return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static @Nullable Integer code(String name) {
        if (!name.startsWith("#")) {
            return NAMES.get(name);
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && code > 0 ? Integer.valueOf(code) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
