package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import java.time.Duration;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "db.sqlite3|A database URL begins with 'no scheme'. Expected 'sqlite:', as in 'sqlite:db.sqlite3',"
                        + " 'sqlite:////var/lib/site/db.sqlite3' or 'sqlite::memory:'.",
                "oracle:x|A database URL begins with 'oracle:'. Expected 'sqlite:', as in 'sqlite:db.sqlite3',"
                        + " 'sqlite:////var/lib/site/db.sqlite3' or 'sqlite::memory:'.",
                "sqlite://host/db|The database URL 'sqlite://host/db' names a host, SQLite has none. Expected"
                        + " 'sqlite:///db.sqlite3' for a relative path or 'sqlite:////db.sqlite3' for an absolute one.",
                "sqlite:|A SQLite database has no name. Expected a file, as in 'sqlite:db.sqlite3', or"
                        + " 'sqlite::memory:'.",
                "sqlite:db?pool=0|The database 'db' has a pool of 0 connections. Expected at least 1.",
                "sqlite:db?timeout=0|The database 'db' has a timeout of 0 ms. Expected at least 250 ms.",
                "sqlite:db?pool=x|The database URL's option 'pool' is 'x'. Expected a whole number.",
                "sqlite:db?pol=1|The database URL has the option 'pol'. Expected 'pool' (connections), 'timeout'"
                        + " (seconds) or 'statements' (a connection)."
            })
    void refusesWhatItDoesNotKnow(String url, String message) {
        assertThatThrownBy(() -> Database.url(url))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage(message);
    }
}
