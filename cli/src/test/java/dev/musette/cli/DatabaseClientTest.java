package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.musette.core.CommandError;
import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import org.junit.jupiter.api.Test;

class DatabaseClientTest {
    @Test
    void aFileIsGivenToSqlite() {
        DatabaseClient client = DatabaseClient.of(Database.url("sqlite:blog.sqlite3"));
        assertThat(client.command()).containsExactly("sqlite3", "blog.sqlite3");
    }

    @Test
    void aDatabaseInMemoryIsRefused() {
        assertThatThrownBy(() -> DatabaseClient.of(DatabaseOptions.inMemory()))
                .isInstanceOf(CommandError.class)
                .hasMessage("The database is in the memory of this process; no other program can see it.");
    }

    @Test
    void whatPostgresIsToldStandsInTheEnvironmentAlone() {
        DatabaseClient client = DatabaseClient.of(
                Database.url("postgres://site:s3cret@db.example.com:5433/shop?sslmode=require&schema=sales"));
        assertThat(client.command()).containsExactly("psql");
        assertThat(client.environment())
                .containsOnly(
                        entry("PGHOST", "db.example.com"),
                        entry("PGPORT", "5433"),
                        entry("PGDATABASE", "shop"),
                        entry("PGUSER", "site"),
                        entry("PGPASSWORD", "s3cret"),
                        entry("PGSSLMODE", "require"),
                        entry("PGOPTIONS", "-csearch_path=sales"));
        assertThat(client).hasToString("psql");
    }
}
