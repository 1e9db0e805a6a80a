package dev.musette.template.filters;

import java.net.IDN;
import java.util.Locale;

/// Mail addresses in text.
final class MailAddress {
    private MailAddress() {}

    static boolean isOne(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || text.length() > 320) {
            return false;
        }
        for (String atom : text.substring(0, at).split("\\.", -1)) {
            if (atom.isEmpty() || !atom.chars().allMatch(MailAddress::isAtomCharacter)) {
                return false;
            }
        }
        return isDomain(domain(text.substring(at + 1)));
    }

    private static boolean isAtomCharacter(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "-!#$%&'*+/=?^_`{}|~".indexOf(c) >= 0);
    }

    private static boolean isDomain(String domain) {
        if (domain.equals("localhost")) {
            return true;
        }
        String[] labels = domain.toLowerCase(Locale.ROOT).split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            if (!label.chars().allMatch(c -> c == '-' || (c < 0x80 && Character.isLetterOrDigit(c)))) {
                return false;
            }
        }
        return labels.length > 1 && labels[labels.length - 1].length() > 1;
    }

    private static String domain(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    static String url(String address) {
        int at = address.lastIndexOf('@');
        return "mailto:" + Percent.quote(address.substring(0, at), "") + "@"
                + Percent.quote(domain(address.substring(at + 1)), "");
    }
}
