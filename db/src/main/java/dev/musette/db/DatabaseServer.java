package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a database's server is and who calls it.
///
/// @param host its name or address
/// @param port its TCP port
/// @param user who calls, or null for the name of the process's user
/// @param password the user's secret, or null; no message and no [#toString] has it
/// @param settings what else the driver is told, under the names that `DATABASE_URL` has for it
public record DatabaseServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> settings) {
    /// What `DATABASE_URL` may say to a PostgreSQL server beside who and where.
    static final List<String> SETTINGS =
            List.of("application_name", "connect_timeout", "schema", "sslcert", "sslkey", "sslmode", "sslrootcert");

    public DatabaseServer {
        settings = Map.copyOf(settings);
        if (host.isBlank()) {
            throw new ImproperlyConfigured("A database server has no host. Expected a name or an address, as in"
                    + " 'postgres://user:password@localhost:5432/name'.");
        }
        if (port < 1 || port > 65_535) {
            throw new ImproperlyConfigured(
                    "The database server '%s' has a port out of range. Expected 1 to 65535.".formatted(host));
        }
    }

    /// A server of which only the address is said.
    public static DatabaseServer at(String host, int port) {
        return new DatabaseServer(host, port, null, null, Map.of());
    }

    public DatabaseServer withUser(String user, @Nullable String password) {
        return new DatabaseServer(host, port, user, password, settings);
    }

    public DatabaseServer withSettings(Map<String, String> settings) {
        return new DatabaseServer(host, port, user, password, settings);
    }

    /// Who and where, without the password and the settings: `site@db.example.com:5432`.
    @Override
    public String toString() {
        return user == null ? address() : user + "@" + address();
    }

    /// Host and port as a URL has them.
    String address() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
