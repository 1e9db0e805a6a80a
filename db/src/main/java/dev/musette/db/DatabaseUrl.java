package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.base.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Reads `DATABASE_URL`. No message tells a part of the URL that may be a secret or a piece of one.
final class DatabaseUrl {
    private static final int POSTGRES_PORT = 5432;

    private DatabaseUrl() {}

    static DatabaseOptions parse(String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon);
        String rest = url.substring(colon + 1);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String place = question < 0 ? rest : rest.substring(0, question);
        return switch (scheme) {
            case "sqlite" -> options(DatabaseOptions.sqlite(file(place)), query);
            case "postgres", "postgresql" -> options(postgres(scheme, place), query);
            default ->
                throw new ImproperlyConfigured(("A database URL begins with %s. Expected 'sqlite:', as in"
                                + " 'sqlite:db.sqlite3', 'sqlite:////var/lib/site/db.sqlite3' or 'sqlite::memory:', or"
                                + " 'postgres:', as in 'postgres://user:password@localhost:5432/name'.")
                        .formatted(scheme.isEmpty() ? "no scheme" : "'" + scheme + ":'"));
        };
    }

    /// `sqlite:///db` is relative and `sqlite:////db` absolute, as elsewhere; the short forms leave the slashes
    /// out.
    private static String file(String rest) {
        if (rest.startsWith("///")) {
            return rest.substring(3);
        }
        if (rest.startsWith("//")) {
            if (rest.equals("//") || rest.equals("//" + DatabaseOptions.IN_MEMORY)) {
                return DatabaseOptions.IN_MEMORY;
            }
            throw new ImproperlyConfigured(
                    "The database URL 'sqlite:%s' names a host, SQLite has none. Expected".formatted(rest)
                            + " 'sqlite:///db.sqlite3' for a relative path or 'sqlite:////db.sqlite3' for an absolute one.");
        }
        return rest;
    }

    private static DatabaseOptions postgres(String scheme, String rest) {
        if (!rest.startsWith("//")) {
            throw new ImproperlyConfigured(("A '%s:' database URL has no '//' before its host. Expected"
                            + " 'postgres://user:password@localhost:5432/name'.")
                    .formatted(scheme));
        }
        int at = rest.lastIndexOf('@');
        int slash = rest.indexOf('/', Math.max(2, at));
        String name = slash < 0 ? "" : decode(rest.substring(slash + 1));
        DatabaseServer server = server(rest.substring(at < 0 ? 2 : at + 1, slash < 0 ? rest.length() : slash));
        if (at < 0) {
            return DatabaseOptions.postgres(server, name);
        }
        String caller = rest.substring(2, at);
        int colon = caller.indexOf(':');
        String user = decode(colon < 0 ? caller : caller.substring(0, colon));
        return DatabaseOptions.postgres(
                server.withUser(user, colon < 0 ? null : decode(caller.substring(colon + 1))), name);
    }

    private static DatabaseServer server(String address) {
        int end = address.startsWith("[") ? address.indexOf(']') : -1;
        int colon = address.indexOf(':', Math.max(0, end));
        String host = end > 0 ? address.substring(1, end) : colon < 0 ? address : address.substring(0, colon);
        int port = colon < 0 ? POSTGRES_PORT : port(address.substring(colon + 1));
        return DatabaseServer.at(host.isEmpty() ? "localhost" : decode(host), port);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new ImproperlyConfigured("A database URL has a port that is no number. Expected"
                    + " 'postgres://user:password@localhost:5432/name', where '@', ':', '/' and '?' inside the user or the"
                    + " password are written %40, %3A, %2F and %3F.");
        }
    }

    private static String decode(String text) {
        return new String(PercentEncoding.decode(text, false), StandardCharsets.UTF_8);
    }

    private static DatabaseOptions options(DatabaseOptions options, String query) {
        Map<String, String> settings = new HashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            switch (name) {
                case "pool" -> options = options.withPoolSize(number(name, value));
                case "timeout" -> options = options.withTimeout(Duration.ofSeconds(number(name, value)));
                case "statements" -> options = options.withStatementCacheSize(number(name, value));
                default -> settings.put(requireSetting(options.vendor(), name), decode(value));
            }
        }
        DatabaseServer server = options.server();
        return server == null ? options : options.withServer(server.withSettings(settings));
    }

    private static String requireSetting(Vendor vendor, String name) {
        if (vendor == Vendor.POSTGRESQL && DatabaseServer.SETTINGS.contains(name)) {
            return name;
        }
        String more = vendor == Vendor.SQLITE ? "" : ", or one of " + String.join(", ", DatabaseServer.SETTINGS);
        throw new ImproperlyConfigured(("The database URL has the option '%s'. Expected 'pool'"
                        + " (connections), 'timeout' (seconds) or 'statements' (a connection)%s.")
                .formatted(name, more));
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new ImproperlyConfigured(
                    "The database URL's option '%s' is '%s'. Expected a whole number.".formatted(name, value), e);
        }
    }
}
