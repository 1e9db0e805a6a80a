package dev.musette.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// PostgreSQL: one pool of connections, each of which reads and writes. Transactions are the driver's: `BEGIN`
/// travels with the first statement, and a cursor's rows come in parts.
final class PostgresBackend extends Backend {
    private static final String SCHEMA_LOCK = "SELECT pg_advisory_xact_lock(30809910945281125)"; // "musette" in ASCII

    private static final int FETCH_SIZE = 500; // rows of a cursor in memory

    private final DatabaseOptions options;
    private final ReentrantLock opening = new ReentrantLock();
    private final AtomicInteger schemaVersion = new AtomicInteger();
    private volatile @Nullable Opened opened;
    private volatile boolean closed;

    /// What there is once the server answered.
    private record Opened(PostgresConnections connections, HikariDataSource pool) {}

    PostgresBackend(String alias, DatabaseOptions options) {
        super(alias);
        this.options = options;
    }

    @Override
    Lease lease(Access access, Deadline deadline) {
        Opened database = open(deadline);
        Connection pooled = borrow(database.pool);
        try {
            StatementCache statements = database.connections.statements(pooled);
            Lease lease = new Lease(statements, () -> giveBack(database.pool, pooled, statements.connection()));
            if (statements.useSchema(schemaVersion.get())) {
                lease.run("DEALLOCATE ALL"); // plans of the old columns
            }
            return lease;
        } catch (SQLException e) {
            database.pool.evictConnection(pooled);
            throw translate(e, null);
        }
    }

    private Connection borrow(HikariDataSource pool) {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            throw noConnection(e);
        } catch (SQLException e) {
            throw closed ? closedError() : translate(e, null);
        }
    }

    private DatabaseException noConnection(SQLTransientConnectionException error) {
        if (closed) {
            return closedError();
        }
        if (error.getCause() instanceof SQLException cause) {
            return PostgresErrors.notOpened(cause, alias(), options);
        }
        return new OperationalError(
                ("All %d connections to the database '%s' were in use for the whole DatabaseOptions.timeout (%d ms)."
                                + " Close cursors that are not read to their end, make transactions shorter, or raise"
                                + " DatabaseOptions.poolSize.")
                        .formatted(
                                options.poolSize(), alias(), options.timeout().toMillis()),
                null,
                error);
    }

    /// A connection that broke, or whose transaction could not be ended, is not lent again.
    private void giveBack(HikariDataSource pool, Connection pooled, Connection connection) {
        try {
            if (connection.isClosed() || !connection.getAutoCommit()) {
                pool.evictConnection(pooled);
            } else {
                pooled.close();
            }
        } catch (SQLException e) {
            throw translate(e, null);
        }
    }

    private Opened open(Deadline deadline) {
        Opened found = opened;
        if (found != null) {
            return found;
        }
        awaitOpening(deadline);
        try {
            if (closed) {
                throw closedError();
            }
            found = opened;
            if (found == null) {
                found = connect();
                opened = found;
            }
            return found;
        } finally {
            opening.unlock();
        }
    }

    private void awaitOpening(Deadline deadline) {
        try {
            if (opening.tryLock(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationalError(
                    "The thread was interrupted while it waited for the database '%s'.".formatted(alias()), null, e);
        }
        throw new DatabaseNotOpened(
                ("The database '%s' was not opened. Another thread tried to reach %s for the whole"
                                + " DatabaseOptions.timeout (%d ms).")
                        .formatted(alias(), options.server(), options.timeout().toMillis()),
                null);
    }

    private Opened connect() {
        PostgresConnections connections = PostgresConnections.of(alias(), options);
        HikariConfig config = new HikariConfig();
        config.setPoolName("musette-" + alias());
        config.setDataSource(new ConnectionSource(connections::open));
        config.setMaximumPoolSize(options.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(options.timeout().toMillis());
        config.setValidationTimeout(Math.max(250, options.timeout().toMillis() / 2));
        config.setInitializationFailTimeout(1); // one try: who can't be reached now is told at once
        try {
            return new Opened(connections, new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause
                    ? PostgresErrors.notOpened(cause, alias(), options)
                    : new DatabaseNotOpened("The database '%s' was not opened.".formatted(alias()), e);
        }
    }

    @Override
    void begin(Lease lease, Access access) throws SQLException {
        lease.statements().connection().setAutoCommit(false);
        if (access == Access.READ) {
            lease.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    @Override
    void commit(Lease lease) throws SQLException {
        Connection connection = lease.statements().connection();
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    void rollback(Lease lease) throws SQLException {
        Connection connection = lease.statements().connection();
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /// Nothing to do: foreign keys are deferred, and the commit checks them.
    @Override
    void beginSchemaChange(Lease lease) {}

    /// Two processes that migrate at once would both find a table missing; the lock ends with the transaction.
    @Override
    void enterSchemaChange(Lease lease) throws SQLException {
        try (PreparedStatement statement = lease.statements().prepare(SCHEMA_LOCK)) {
            statement.execute();
        }
    }

    @Override
    void checkSchemaChange(Lease lease) {}

    @Override
    void endSchemaChange(Lease lease) {}

    @Override
    boolean writesOnEachConnection() {
        return true;
    }

    @Override
    boolean streams() {
        return true;
    }

    @Override
    int fetchSize() {
        return FETCH_SIZE;
    }

    @Override
    int parameterCount(PreparedStatement statement) {
        return -1;
    }

    @Override
    @Nullable String lastKeyQuery() {
        return null;
    }

    @Override
    ValueFormat values() {
        return PostgresValues.INSTANCE;
    }

    @Override
    String lockOrder() {
        return options.server() + "/" + options.name() + " " + alias();
    }

    /// The server itself waits for locks, up to its `lock_timeout`.
    @Override
    boolean isBusy(SQLException error) {
        return false;
    }

    @Override
    DatabaseException translate(SQLException error, @Nullable String sql) {
        return PostgresErrors.translate(error, alias(), options, sql);
    }

    @Override
    void schemaChanged() {
        schemaVersion.incrementAndGet();
    }

    @Override
    void close() {
        opening.lock();
        try {
            closed = true;
            if (opened != null) {
                opened.pool.close();
            }
        } finally {
            opening.unlock();
        }
    }
}
