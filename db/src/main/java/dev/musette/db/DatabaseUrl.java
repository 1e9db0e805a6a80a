package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import java.time.Duration;

/// Reads `DATABASE_URL`.
final class DatabaseUrl {
    private DatabaseUrl() {}

    static DatabaseOptions parse(String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon);
        if (!scheme.equals("sqlite")) {
            throw new ImproperlyConfigured(("A database URL begins with '%s'. Expected 'sqlite:', as in"
                            + " 'sqlite:db.sqlite3', 'sqlite:////var/lib/site/db.sqlite3' or 'sqlite::memory:'.")
                    .formatted(scheme.isEmpty() ? "no scheme" : scheme + ":"));
        }
        String rest = url.substring(colon + 1);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        return options(DatabaseOptions.sqlite(file(question < 0 ? rest : rest.substring(0, question))), query);
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

    private static DatabaseOptions options(DatabaseOptions options, String query) {
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            options = switch (name) {
                case "pool" -> options.withPoolSize(number(name, value));
                case "timeout" -> options.withTimeout(Duration.ofSeconds(number(name, value)));
                case "statements" -> options.withStatementCacheSize(number(name, value));
                default ->
                    throw new ImproperlyConfigured(("The database URL has the option '%s'. Expected 'pool'"
                                    + " (connections), 'timeout' (seconds) or 'statements' (a connection).")
                            .formatted(name));
            };
        }
        return options;
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
