package dev.musette.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// The pool of connections that read.
final class SqlitePool {
    private SqlitePool() {}

    static HikariDataSource open(String alias, String file, DatabaseOptions options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("musette-" + alias);
        config.setDataSource(new ConnectionSource(() -> SqliteConnection.open(file, options.statementCacheSize())));
        config.setMaximumPoolSize(options.poolSize());
        config.setMinimumIdle(1);
        config.setMaxLifetime(0); // a file's connections don't age, and their prepared statements are worth keeping
        config.setConnectionTimeout(options.timeout().toMillis());
        config.setInitializationFailTimeout(-1); // the writer has opened the file already
        return new HikariDataSource(config);
    }
}
