package dev.musette.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL, one server for all tests of the run, each test with a database of its own.
public final class Postgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "100")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start.", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the server is; anybody on this machine may call.
    public static DatabaseServer server() {
        return DatabaseServer.at("localhost", SERVER.getPort()).withUser("postgres", null);
    }

    /// The options of an empty database that no other test knows.
    public static DatabaseOptions empty() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Database maintenance = new Database("maintenance", DatabaseOptions.postgres(server(), "postgres"))) {
            maintenance.execute("CREATE DATABASE " + name);
        }
        return DatabaseOptions.postgres(server(), name);
    }
}
