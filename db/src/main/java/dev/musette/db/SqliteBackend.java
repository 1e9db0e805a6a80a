package dev.musette.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// SQLite: a pool of connections that read, and behind the gate one connection that writes. So a writer never
/// waits for readers, nor a reader that streams for a free writer. An in-memory database has the gate's
/// connection only.
final class SqliteBackend extends Backend {
    private final DatabaseOptions options;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Opened opened;
    private volatile boolean closed;
    private final AtomicInteger schemaVersion = new AtomicInteger();

    /// What there is once the database was found.
    private static final class Opened {
        final Gate gate;
        final String file;
        final @Nullable HikariDataSource readers;
        private @Nullable SqliteConnection writer; // touched behind the gate only

        Opened(Gate gate, String file, @Nullable HikariDataSource readers, SqliteConnection writer) {
            this.gate = gate;
            this.file = file;
            this.readers = readers;
            this.writer = writer;
        }
    }

    SqliteBackend(String alias, DatabaseOptions options) {
        super(alias);
        this.options = options;
    }

    @Override
    Lease lease(Access access, Deadline deadline) {
        Opened database = open(deadline);
        return access == Access.WRITE || database.readers == null
                ? leaseWriter(database, deadline)
                : leaseReader(database.readers);
    }

    private Lease leaseWriter(Opened database, Deadline deadline) {
        database.gate.enter(alias(), deadline);
        try {
            if (closed) {
                throw closedError();
            }
            if (database.writer == null) {
                database.writer =
                        retry(deadline, null, () -> SqliteConnection.open(database.file, options.statementCacheSize()));
            }
            return lease(database.writer.statements(), database.gate::unlock);
        } catch (Throwable e) {
            database.gate.unlock();
            throw e;
        }
    }

    private Lease leaseReader(HikariDataSource readers) {
        Connection connection;
        try {
            connection = readers.getConnection();
        } catch (SQLTransientConnectionException e) {
            throw noReader(e);
        } catch (SQLException e) {
            throw closed ? closedError() : translate(e, null);
        }
        Runnable release = () -> giveBack(connection);
        try {
            return lease(SqliteConnection.statements(connection), release);
        } catch (SQLException e) {
            release.run();
            throw translate(e, null);
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    private Lease lease(StatementCache statements, Runnable release) {
        try {
            statements.useSchema(schemaVersion.get());
            return new Lease(statements, release);
        } catch (SQLException e) {
            throw translate(e, null);
        }
    }

    private void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw translate(e, null);
        }
    }

    private DatabaseException noReader(SQLTransientConnectionException error) {
        if (closed) {
            return closedError();
        }
        if (error.getCause() instanceof SQLException cause && !isBusy(cause)) {
            return translate(cause, null);
        }
        return new OperationalError(
                ("All %d connections that read the database '%s' were in use for the whole DatabaseOptions.timeout"
                                + " (%d ms). Close cursors that are not read to their end, make read transactions"
                                + " shorter, or raise DatabaseOptions.poolSize.")
                        .formatted(
                                options.poolSize(), alias(), options.timeout().toMillis()),
                null,
                error);
    }

    private Opened open(Deadline deadline) {
        Opened found = opened;
        if (found != null) {
            return found;
        }
        opening.lock();
        try {
            if (closed) {
                throw closedError();
            }
            found = opened;
            if (found == null) {
                found = options.isInMemory() ? openMemory() : openFile(deadline);
                opened = found;
            }
            return found;
        } finally {
            opening.unlock();
        }
    }

    private Opened openMemory() {
        try {
            SqliteConnection connection = SqliteConnection.open(options.name(), options.statementCacheSize());
            return new Opened(Gate.unshared(options.name()), options.name(), null, connection);
        } catch (SQLException e) {
            throw translate(e, null);
        }
    }

    private Opened openFile(Deadline deadline) {
        SqliteFile file = SqliteFile.find(alias(), options.name());
        SqliteConnection writer = retry(deadline, null, () -> file.open(options.statementCacheSize()));
        Gate gate = Gate.of(file.realPath());
        String path = file.realPath().toString();
        return new Opened(gate, path, SqlitePool.open(alias(), path, options), writer);
    }

    @Override
    void begin(Lease lease, Access access) throws SQLException {
        lease.run(access == Access.WRITE ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    }

    @Override
    void commit(Lease lease) throws SQLException {
        lease.run("COMMIT");
    }

    @Override
    void rollback(Lease lease) throws SQLException {
        lease.run("ROLLBACK");
    }

    @Override
    boolean writesOnEachConnection() {
        return false;
    }

    @Override
    int fetchSize() {
        return 0;
    }

    @Override
    int parameterCount(PreparedStatement statement) throws SQLException {
        return statement.getParameterMetaData().getParameterCount();
    }

    @Override
    String lastKeyQuery() {
        return "SELECT last_insert_rowid()";
    }

    @Override
    void beginSchemaChange(Lease lease) {
        try {
            SqliteForeignKeys.off(lease);
        } catch (SQLException e) {
            throw translate(e, null);
        }
    }

    @Override
    void enterSchemaChange(Lease lease) {} // its transactions that write take turns anyway

    @Override
    void checkSchemaChange(Lease lease) {
        try {
            String broken = SqliteForeignKeys.broken(lease, alias());
            if (broken != null) {
                throw new IntegrityError(broken, null, null);
            }
        } catch (SQLException e) {
            throw translate(e, null);
        }
    }

    @Override
    void endSchemaChange(Lease lease) {
        try {
            if (!SqliteForeignKeys.on(lease)) {
                throw new OperationalError(
                        "The database '%s' did not end a transaction; its connection is given up.".formatted(alias()),
                        null,
                        null);
            }
        } catch (SQLException e) {
            giveUpWriter(e);
            throw translate(e, null);
        } catch (OperationalError e) {
            giveUpWriter(e);
            throw e;
        }
    }

    /// Closes a connection that is in no state to be used again; behind the gate.
    private void giveUpWriter(Exception cause) {
        Opened database = opened;
        if (database == null || database.writer == null) {
            return;
        }
        try {
            database.writer.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        } finally {
            database.writer = null;
        }
    }

    @Override
    boolean streams() {
        return !options.isInMemory();
    }

    @Override
    ValueFormat values() {
        return SqliteValues.INSTANCE;
    }

    @Override
    String lockOrder() {
        return options.name() + " " + alias();
    }

    @Override
    boolean isBusy(SQLException error) {
        return SqliteErrors.isBusy(error);
    }

    @Override
    DatabaseException translate(SQLException error, @Nullable String sql) {
        return SqliteErrors.translate(error, alias(), options.name(), sql);
    }

    @Override
    void schemaChanged() {
        schemaVersion.incrementAndGet();
    }

    @Override
    void close() {
        Opened database;
        opening.lock();
        try {
            if (closed) {
                return;
            }
            database = opened;
            if (database != null && database.gate.isHeldByCurrentThread()) {
                throw new TransactionManagementError(
                        "The database '%s' can't be closed inside one of its transactions. End the transaction first."
                                .formatted(alias()));
            }
            closed = true;
        } finally {
            opening.unlock();
        }
        if (database == null) {
            return;
        }
        if (database.readers != null) {
            database.readers.close();
        }
        closeWriter(database);
    }

    private void closeWriter(Opened database) {
        database.gate.enter(alias(), Deadline.after(options.timeout()));
        try {
            if (database.writer != null) {
                database.writer.close();
                database.writer = null;
            }
        } catch (SQLException e) {
            throw translate(e, null);
        } finally {
            database.gate.unlock();
            if (!options.isInMemory()) {
                database.gate.leave();
            }
        }
    }
}
