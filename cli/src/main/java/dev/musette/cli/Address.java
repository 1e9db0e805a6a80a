package dev.musette.cli;

import dev.musette.core.CommandError;

/// Where to listen: `8000`, `0.0.0.0:8000`, `[::1]:8000`, `localhost:8000`.
///
/// @param host a name or an address, IPv6 without brackets
/// @param port 0 to 65535; 0 takes a free one
record Address(String host, int port) {
    private static final String LOOPBACK = "127.0.0.1";

    /// @throws CommandError if the text is no address
    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? LOOPBACK : text.substring(0, colon);
        String port = text.substring(colon + 1);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (!host.isEmpty() && bracketed == host.contains(":") && isPort(port)) {
            return new Address(bracketed ? host.substring(1, host.length() - 1) : host, Integer.parseInt(port));
        }
        throw new CommandError(
                "'%s' is no address. Expected a port or HOST:PORT, as in 8000, 0.0.0.0:8000 or [::1]:8000."
                        .formatted(text));
    }

    private static boolean isPort(String text) {
        return !text.isEmpty()
                && text.length() <= 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) <= 65_535;
    }
}
