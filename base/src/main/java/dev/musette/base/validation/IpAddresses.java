package dev.musette.base.validation;

import org.jspecify.annotations.Nullable;

/// Internet addresses in text: whether a text is one, and its one canonical spelling (RFC 5952).
public final class IpAddresses {
    private static final int GROUPS = 8;
    private static final int MAX_IPV6 = 45;

    private IpAddresses() {}

    /// Whether the text is an address of either kind.
    public static boolean isAddress(String text) {
        return isIpv4(text) || isIpv6(text);
    }

    /// Whether the text is four numbers from 0 to 255 without leading zeros.
    public static boolean isIpv4(String text) {
        return ipv4(text) >= 0;
    }

    /// Whether the text is an IPv6 address; a zone (`%eth0`) may follow.
    public static boolean isIpv6(String text) {
        int zone = text.indexOf('%');
        if (zone >= 0 && (zone == text.length() - 1 || text.indexOf('%', zone + 1) >= 0)) {
            return false;
        }
        return ipv6(zone < 0 ? text : text.substring(0, zone)) != null;
    }

    /// Whether the text is an IPv6 address that means the same on all machines. A zone is any text: it has no place in
    /// what one machine tells another.
    static boolean isIpv6WithoutZone(String text) {
        return ipv6(text) != null;
    }

    /// Returns an IPv6 address in lower case, without leading zeros, the longest run of zeros as `::`,
    /// and an IPv4 address that is mapped into it as such: `::ffff:10.0.0.1`.
    ///
    /// @param unpackIpv4 whether a mapped IPv4 address is returned alone
    /// @return the address without its zone, or null if the text is none
    public static @Nullable String normalizeIpv6(String text, boolean unpackIpv4) {
        int zone = text.indexOf('%');
        int[] groups = isIpv6(text) ? ipv6(zone < 0 ? text : text.substring(0, zone)) : null;
        if (groups == null) {
            return null;
        }
        if (isMapped(groups)) {
            String inner =
                    (groups[6] >> 8) + "." + (groups[6] & 255) + "." + (groups[7] >> 8) + "." + (groups[7] & 255);
            return unpackIpv4 ? inner : "::ffff:" + inner;
        }
        return compressed(groups);
    }

    private static boolean isMapped(int[] groups) {
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return groups[5] == 0xffff;
    }

    private static String compressed(int[] groups) {
        int start = -1;
        int length = 1; // a run of one zero is written out
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder(40);
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /// The address as a number of 32 bits, or -1.
    private static long ipv4(String text) {
        long address = 0;
        int from = 0;
        for (int part = 0; part < 4; part++) {
            int to = part == 3 ? text.length() : text.indexOf('.', from);
            if (to <= from || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
                return -1;
            }
            int number = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9') {
                    return -1;
                }
                number = number * 10 + (c - '0');
            }
            if (number > 255) {
                return -1;
            }
            address = address << 8 | number;
            from = to + 1;
        }
        return address;
    }

    private static int @Nullable [] ipv6(String text) {
        int gap = text.indexOf("::");
        if (text.length() > MAX_IPV6 || (gap >= 0 && text.indexOf("::", gap + 1) >= 0)) {
            return null;
        }
        int[] groups = new int[GROUPS];
        if (gap < 0) {
            return read(text, groups, 0, true) == GROUPS ? groups : null;
        }
        String left = text.substring(0, gap);
        String right = text.substring(gap + 2);
        int[] tail = new int[GROUPS];
        int before = left.isEmpty() ? 0 : read(left, groups, 0, false);
        int after = right.isEmpty() ? 0 : read(right, tail, 0, true);
        if (before < 0 || after < 0 || before + after >= GROUPS) {
            return null;
        }
        System.arraycopy(tail, 0, groups, GROUPS - after, after);
        return groups;
    }

    /// Reads groups that are divided by colons; returns how many, -1 if something else is there.
    private static int read(String text, int[] groups, int first, boolean mayEndInIpv4) {
        int count = first;
        int from = 0;
        while (from <= text.length()) {
            int colon = text.indexOf(':', from);
            int to = colon < 0 ? text.length() : colon;
            if (colon < 0 && mayEndInIpv4 && text.indexOf('.', from) >= 0) {
                long ipv4 = ipv4(text.substring(from));
                if (ipv4 < 0 || count + 2 > GROUPS) {
                    return -1;
                }
                groups[count] = (int) (ipv4 >> 16);
                groups[count + 1] = (int) (ipv4 & 0xffff);
                return count + 2;
            }
            int group = group(text, from, to);
            if (group < 0 || count == GROUPS) {
                return -1;
            }
            groups[count++] = group;
            from = to + 1;
        }
        return count;
    }

    private static int group(String text, int from, int to) {
        if (to <= from || to - from > 4) {
            return -1;
        }
        int group = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            group = group << 4 | digit;
        }
        return group;
    }
}
