package dev.musette.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The pool of connections that read.
final class SqlitePool {
    private SqlitePool() {}

    static HikariDataSource open(String alias, String file, DatabaseOptions options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("musette-" + alias);
        config.setDataSource(new Connections(file, options.statementCacheSize()));
        config.setMaximumPoolSize(options.poolSize());
        config.setMinimumIdle(1);
        config.setMaxLifetime(0); // a file's connections don't age, and their prepared statements are worth keeping
        config.setConnectionTimeout(options.timeout().toMillis());
        config.setInitializationFailTimeout(-1); // the writer has opened the file already
        return new HikariDataSource(config);
    }

    private record Connections(String file, int statementCacheSize) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return SqliteConnection.open(file, statementCacheSize);
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("Not a wrapper for " + type.getName());
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
