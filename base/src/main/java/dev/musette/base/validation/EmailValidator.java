package dev.musette.base.validation;

import java.util.Map;
import java.util.Set;

/// Refuses what is no mail address (RFC 5321: a local part, quoted or not, and a host, its address in
/// brackets, or one of a list).
///
/// @param message what to say
/// @param allowedHosts hosts that need no domain
public record EmailValidator(String message, Set<String> allowedHosts) implements Validator<CharSequence> {
    /// Takes `localhost` besides hosts with a domain.
    public static final EmailValidator DEFAULT =
            new EmailValidator("This must be an email address.", Set.of("localhost"));

    private static final int MAX_LENGTH = 320;
    private static final String ATOM_MARKS = "!#$%&'*+/=?^_`{}|~-";

    public EmailValidator {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    @Override
    public void validate(CharSequence value) {
        if (!isAddress(value.toString())) {
            throw new ValidationError(message, "invalid", Map.of("value", value));
        }
    }

    /// Whether the text is a mail address.
    public boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || text.length() > MAX_LENGTH) {
            return false;
        }
        String local = text.substring(0, at);
        return (isDotAtom(local) || isQuoted(local)) && isHost(text.substring(at + 1));
    }

    private boolean isHost(String host) {
        if (allowedHosts.contains(host) || HostNames.isDomain(host)) {
            return true;
        }
        if (!host.startsWith("[") || !host.endsWith("]")) {
            return false;
        }
        String address = host.substring(1, host.length() - 1);
        return IpAddresses.isIpv4(address) || IpAddresses.isIpv6WithoutZone(address);
    }

    private static boolean isDotAtom(String local) {
        boolean begins = true;
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (c == '.' ? begins : !isAtom(c)) {
                return false;
            }
            begins = c == '.';
        }
        return !begins;
    }

    private static boolean isAtom(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ATOM_MARKS.indexOf(c) >= 0;
    }

    private static boolean isQuoted(String local) {
        if (local.length() < 2 || local.charAt(0) != '"' || local.charAt(local.length() - 1) != '"') {
            return false;
        }
        for (int i = 1; i < local.length() - 1; i++) {
            char c = local.charAt(i);
            boolean escape = c == '\\' && i + 1 < local.length() - 1;
            if (escape) {
                i++;
                c = local.charAt(i);
            }
            boolean control = c == '\t' || c == ' ';
            boolean good =
                    c >= 1 && c <= 0x7f && c != '\n' && c != '\r' && (escape || (!control && c != '"' && c != '\\'));
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
