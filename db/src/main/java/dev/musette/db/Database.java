package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A live database. Nothing is opened before the first statement; threads share it.
///
/// ```java
/// Database database = new Database("default", Database.url("sqlite:db.sqlite3"));
/// List<String> titles = database.query(
///         "SELECT title FROM blog_post WHERE views > ?", p -> p.setLong(1, 100), row -> row.getText(1));
/// ```
///
/// A statement borrows a connection and gives it back, unless this thread is inside a transaction of this
/// database, whose connection it uses. Statements that write outside a transaction are each a transaction of
/// their own. `BEGIN`, `COMMIT` and the like are refused: use [Transactions#atomic] or [#begin].
///
/// On SQLite `:memory:` there is one connection for all threads, which take turns; it vanishes with [#close].
public final class Database implements AutoCloseable {
    private final String alias;
    private final DatabaseOptions options;
    private final Backend backend;
    private final Statements statements;
    private final Streams streams;

    /// @param alias the name in the settings, for messages and logs
    public Database(String alias, DatabaseOptions options) {
        this.alias = alias;
        this.options = options;
        this.backend = switch (options.vendor()) {
            case SQLITE -> new SqliteBackend(alias, options);
            case POSTGRESQL -> new PostgresBackend(alias, options);
            case MARIADB ->
                throw new ImproperlyConfigured(
                        ("The database '%s' is a MariaDB one, which this version of Musette does not"
                                        + " open. Expected SQLite or PostgreSQL.")
                                .formatted(alias));
        };
        this.streams = new Streams(this);
        this.statements = new Statements(this);
    }

    /// Reads a `DATABASE_URL`: `sqlite:db.sqlite3`, `sqlite:////var/lib/site/db.sqlite3`, `sqlite::memory:`,
    /// `postgres://user:password@host:5432/name`, each with options such as `?pool=4&timeout=10&statements=100`
    /// (connections, seconds, statements a connection). User, password and name may be percent-encoded.
    ///
    /// @throws dev.musette.base.ImproperlyConfigured if it has another scheme or unknown options
    public static DatabaseOptions url(String url) {
        return DatabaseUrl.parse(url);
    }

    public String alias() {
        return alias;
    }

    public DatabaseOptions options() {
        return options;
    }

    public Vendor vendor() {
        return options.vendor();
    }

    /// Runs a query and reads all its rows. The mapper may run statements of its own: they share the query's
    /// connection.
    ///
    /// @throws DatabaseException if the database refuses it
    public <R extends @Nullable Object> List<R> query(String sql, Bind bind, RowMapper<R> mapper) {
        return statements.query(sql, bind, mapper);
    }

    /// Runs a query whose rows are read one by one, in constant memory. Close the cursor; it closes itself
    /// after its last row.
    ///
    /// Outside a transaction the cursor begins one that reads, and statements of this thread share its
    /// connection until it is closed, so that a loop never waits for itself. What the loop writes is written on
    /// the writer's connection and committed at once; after that the loop's statements see what was written,
    /// the cursor does not. An in-memory database reads all rows ahead.
    public <R extends @Nullable Object> Cursor<R> cursor(String sql, Bind bind, RowMapper<R> mapper) {
        return statements.cursor(sql, bind, mapper);
    }

    /// Runs a statement that inserts, changes or removes rows and returns how many.
    public int update(String sql, Bind bind) {
        return statements.update(sql, bind);
    }

    /// Inserts one row and returns the key that the database made for it, 0 if it inserted none. A statement
    /// with `RETURNING` answers with its first column instead; on PostgreSQL every insert does, where it does
    /// not say which column, the table's first one.
    public long insert(String sql, Bind bind) {
        return statements.insert(sql, bind);
    }

    /// Runs a statement without values, such as `CREATE TABLE`; rows that it answers with are left unread.
    public void execute(String sql) {
        execute(sql, Bind.NONE);
    }

    /// Runs a statement of any kind; rows that it answers with are left unread.
    public void execute(String sql, Bind bind) {
        statements.execute(sql, bind);
    }

    /// Begins a transaction that the caller ends: what test tools hold over several callbacks. Ordinary code
    /// uses [Transactions#atomic].
    ///
    /// @throws TransactionManagementError if this thread is in a transaction of this database already
    public Transaction begin() {
        return begin(AtomicOptions.DEFAULT);
    }

    public Transaction begin(AtomicOptions options) {
        if (Transaction.find(this) != null) {
            throw new TransactionManagementError(
                    ("This thread is in a transaction of the database '%s' already. Use Transactions.atomic(...) for a"
                                    + " block inside it.")
                            .formatted(alias));
        }
        return Transaction.begin(this, options, true);
    }

    /// Whether this thread is inside `atomic` or [Transaction#call] of this database.
    public boolean isInTransaction() {
        return Transaction.find(this) != null;
    }

    /// Closes all connections. A transaction that writes may end first, within [DatabaseOptions#timeout].
    @Override
    public void close() {
        backend.close();
    }

    Backend backend() {
        return backend;
    }

    Statements statements() {
        return statements;
    }

    Streams streams() {
        return streams;
    }

    Deadline deadline() {
        return Deadline.after(options.timeout());
    }

    @Override
    public String toString() {
        return alias;
    }
}
