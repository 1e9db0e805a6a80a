package dev.musette.base.validation;

/// Names of hosts as the net has them: labels of letters, digits and hyphens, the last one without
/// digits.
final class HostNames {
    private static final int MAX_LABEL = 63;
    private static final int MAX_LENGTH = 253;

    private HostNames() {}

    /// Whether the text is a name with a domain: two labels or more, no dot at the end.
    static boolean isDomain(String name) {
        int from = 0;
        int last = name.lastIndexOf('.');
        if (last <= 0 || name.length() > MAX_LENGTH) {
            return false;
        }
        while (from <= last) {
            int dot = name.indexOf('.', from);
            if (!isLabel(name, from, dot, true)) {
                return false;
            }
            from = dot + 1;
        }
        return isTopLevel(name, from);
    }

    private static boolean isTopLevel(String name, int from) {
        if (name.length() - from < 2) {
            return false;
        }
        boolean encoded = name.regionMatches(true, from, "xn--", 0, 4) && name.length() - from > 4;
        return isLabel(name, from, name.length(), encoded);
    }

    private static boolean isLabel(String name, int from, int to, boolean digits) {
        if (to <= from || to - from > MAX_LABEL || name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            boolean good = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || c == '-'
                    || c >= '\u00a1'
                    || (digits && c >= '0' && c <= '9');
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
