package dev.musette.base.validation;

import dev.musette.base.WhiteSpace;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Refuses what is no absolute URL with a host.
///
/// @param schemes the schemes that are taken, in lower case
/// @param message what to say
public record UrlValidator(Set<String> schemes, String message) implements Validator<CharSequence> {
    /// Takes `http`, `https`, `ftp` and `ftps`.
    public static final UrlValidator DEFAULT =
            new UrlValidator(Set.of("http", "https", "ftp", "ftps"), "This must be a URL.");

    private static final int MAX_LENGTH = 2048;

    public UrlValidator {
        schemes = Set.copyOf(schemes);
    }

    @Override
    public void validate(CharSequence value) {
        String text = value.toString();
        if (text.length() > MAX_LENGTH || !isUrl(text)) {
            throw new ValidationError(message, "invalid", Map.of("value", value));
        }
    }

    private boolean isUrl(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0 || !schemes.contains(text.substring(0, scheme).toLowerCase(Locale.ROOT))) {
            return false;
        }
        int from = scheme + 3;
        int end = from;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.codePoints().noneMatch(WhiteSpace::is) && isAuthority(text.substring(from, end));
    }

    private static boolean isAuthority(String authority) {
        int at = authority.lastIndexOf('@');
        if (at >= 0 && !isUser(authority.substring(0, at))) {
            return false;
        }
        String host = authority.substring(at + 1);
        int port = host.lastIndexOf(':');
        if (port > host.lastIndexOf(']')) {
            if (!isPort(host.substring(port + 1))) {
                return false;
            }
            host = host.substring(0, port);
        }
        return isHost(host);
    }

    private static boolean isUser(String user) {
        int colon = user.indexOf(':');
        return !user.isEmpty() && colon != 0 && colon == user.lastIndexOf(':') && user.indexOf('@') < 0;
    }

    private static boolean isPort(String port) {
        return !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]") && IpAddresses.isIpv6WithoutZone(host.substring(1, host.length() - 1));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return IpAddresses.isIpv4(host) || host.equalsIgnoreCase("localhost") || HostNames.isDomain(name);
    }
}
