package dev.musette.db;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may stand in `DATABASE_URL`.
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "sqlite:db.sqlite3, db.sqlite3",
        "sqlite:/var/lib/db.sqlite3, /var/lib/db.sqlite3",
        "sqlite:///db.sqlite3, db.sqlite3",
        "sqlite:////var/lib/db.sqlite3, /var/lib/db.sqlite3",
        "sqlite::memory:, :memory:",
        "sqlite://:memory:, :memory:",
        "sqlite://, :memory:"
    })
    void namesAFile(String url, String name) {
        assertThat(Database.url(url)).isEqualTo(DatabaseOptions.sqlite(name));
    }

    @Test
    void carriesOptions() {
        assertThat(Database.url("sqlite:db?pool=3&timeout=10&statements=0"))
                .isEqualTo(DatabaseOptions.sqlite("db")
                        .withPoolSize(3)
                        .withTimeout(Duration.ofSeconds(10))
                        .withStatementCacheSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://db.example.com/site, db.example.com, 5432, , , site",
        "postgresql://site@db:6432/site, db, 6432, site, , site",
        "postgres://site:a%40b%3Ac%2F%25@db:6432/my%20site, db, 6432, site, a@b:c/%, my site",
        "postgres://site:p@ss@db/site, db, 5432, site, p@ss, site",
        "postgres://:x@[::1]:6432/site, ::1, 6432, '', x, site",
        "postgres:///site, localhost, 5432, , , site"
    })
    void namesAServer(
            String url, String host, int port, @Nullable String user, @Nullable String password, String name) {
        DatabaseServer server = new DatabaseServer(host, port, user, password, Map.of());

        assertThat(Database.url(url)).isEqualTo(DatabaseOptions.postgres(server, name));
    }

    @Test
    void tellsTheServerMore() {
        DatabaseOptions options =
                Database.url("postgres://db/site?pool=3&sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem");

        assertThat(options.poolSize()).isEqualTo(3);
        assertThat(requireNonNull(options.server()).settings())
                .isEqualTo(Map.of("sslmode", "verify-full", "sslrootcert", "/etc/ca.pem"));
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(Database.url("postgres://site:secret@db/site"))
                .asString()
                .contains("site@db:5432")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "db.sqlite3|A database URL begins with no scheme. Expected 'sqlite:', as in 'sqlite:db.sqlite3',"
                        + " 'sqlite:////var/lib/site/db.sqlite3' or 'sqlite::memory:', or 'postgres:', as in"
                        + " 'postgres://user:password@localhost:5432/name'.",
                "oracle:x|A database URL begins with 'oracle:'. Expected 'sqlite:', as in 'sqlite:db.sqlite3',"
                        + " 'sqlite:////var/lib/site/db.sqlite3' or 'sqlite::memory:', or 'postgres:', as in"
                        + " 'postgres://user:password@localhost:5432/name'.",
                "sqlite://host/db|The database URL 'sqlite://host/db' names a host, SQLite has none. Expected"
                        + " 'sqlite:///db.sqlite3' for a relative path or 'sqlite:////db.sqlite3' for an absolute one.",
                "sqlite:|A SQLite database has no name. Expected a file, as in 'sqlite:db.sqlite3', or"
                        + " 'sqlite::memory:'.",
                "sqlite:db?pool=0|The database 'db' has a pool of 0 connections. Expected at least 1.",
                "sqlite:db?timeout=0|The database 'db' has a timeout of 0 ms. Expected at least 250 ms.",
                "sqlite:db?pool=x|The database URL's option 'pool' is 'x'. Expected a whole number.",
                "postgres:name|A 'postgres:' database URL has no '//' before its host. Expected"
                        + " 'postgres://user:password@localhost:5432/name'.",
                "postgres://localhost|A database on a server has no name. Expected one after the host, as in"
                        + " 'postgres://user:password@localhost:5432/name'.",
                "postgres://site:se:cr@et@db:x/name|A database URL has a port that is no number. Expected"
                        + " 'postgres://user:password@localhost:5432/name', where '@', ':', '/' and '?' inside the user"
                        + " or the password are written %40, %3A, %2F and %3F.",
                "postgres://db:70000/name|The database server 'db' has a port out of range. Expected 1 to 65535.",
                "postgres://db/name?ssl=1|The database URL has the option 'ssl'. Expected 'pool' (connections),"
                        + " 'timeout' (seconds) or 'statements' (a connection), or one of application_name,"
                        + " connect_timeout, schema, sslcert, sslkey, sslmode, sslrootcert.",
                "sqlite:db?pol=1|The database URL has the option 'pol'. Expected 'pool' (connections), 'timeout'"
                        + " (seconds) or 'statements' (a connection)."
            })
    void refusesWhatItDoesNotKnow(String url, String message) {
        assertThatThrownBy(() -> Database.url(url))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage(message);
    }
}
