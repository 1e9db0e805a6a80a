package dev.musette.benchmarks.jmh;

import dev.musette.base.Context;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.Vendor;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.CompiledSql;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Output;
import dev.musette.db.sql.Parameter;
import dev.musette.db.sql.Select;
import dev.musette.db.sql.Source;
import dev.musette.models.ModelRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Queries over a table of 100 rows in memory: the text, one row, all rows, each beside plain JDBC.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Querying {
    private static final int ROWS = 100;
    private static final String CREATE = "CREATE TABLE entry (id integer NOT NULL PRIMARY KEY AUTOINCREMENT,"
            + " title varchar(200) NOT NULL, content text NOT NULL, published datetime NOT NULL, views integer NOT NULL)";
    private static final String ALL = "SELECT id, title, content, published, views FROM entry ORDER BY id";
    private static final String ONE = "SELECT id, title, content, published, views FROM entry WHERE id = ?";
    private static final Select TREE = Select.from(Source.table("entry"))
            .columns(List.of(column("id"), column("title"), column("content"), column("published"), column("views")))
            .where(Condition.and(
                    Condition.equal(new ColumnRef("entry", "title"), new Parameter(0)),
                    Condition.compare(
                            new ColumnRef("entry", "views"), Condition.Comparison.Operator.GREATER, new Parameter(1))))
            .orderBy(List.of(new ColumnRef("entry", "id").desc()))
            .limit(new Parameter(2));

    private final Databases databases = Databases.open(Map.of(Databases.DEFAULT, Database.url("sqlite::memory:")));
    private final Context context = Context.root();
    private final Dialect dialect = Dialect.of(Vendor.SQLITE);
    private final Connection jdbc = connect();

    private static Output column(String name) {
        return new ColumnRef("entry", name).unnamed();
    }

    private static Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup(Level.Trial)
    public void fill() throws SQLException {
        databases.bind(context);
        ModelRegistry.of(List.of(Entry_.META)).bind(context);
        databases.main().execute(CREATE);
        context.run(() -> {
            for (int i = 0; i < ROWS; i++) {
                Entry entry = new Entry();
                entry.title = "Entry " + i;
                entry.content = "Some words. ".repeat(10);
                entry.published = Instant.ofEpochSecond(1_700_000_000L + i);
                entry.views = i;
                entry.save();
            }
        });
        try (var statement = jdbc.createStatement()) {
            statement.execute(CREATE);
        }
        try (PreparedStatement insert = jdbc.prepareStatement(
                "INSERT INTO entry (title, content, published, views) VALUES (?, ?, '2023-11-14 22:13:20', ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setString(1, "Entry " + i);
                insert.setString(2, "Some words. ".repeat(10));
                insert.setInt(3, i);
                insert.executeUpdate();
            }
        }
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        databases.close();
        jdbc.close();
    }

    /// The text of a tree; a query set does this once for each shape.
    @Benchmark
    public CompiledSql compile() {
        return dialect.compile(TREE);
    }

    @Benchmark
    public List<Entry> allRows() {
        return context.call(() -> Entry.objects.orderBy(e -> e.id.asc()).toList());
    }

    @Benchmark
    public List<Entry> allRowsByJdbc() throws SQLException {
        try (PreparedStatement query = jdbc.prepareStatement(ALL);
                ResultSet result = query.executeQuery()) {
            List<Entry> entries = new ArrayList<>();
            while (result.next()) {
                entries.add(entry(result));
            }
            return entries;
        }
    }

    @Benchmark
    public Entry oneRow() {
        return context.call(() -> Entry.objects.get(42L));
    }

    @Benchmark
    public Entry oneRowByJdbc() throws SQLException {
        try (PreparedStatement query = jdbc.prepareStatement(ONE)) {
            query.setLong(1, 42);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return entry(result);
            }
        }
    }

    private static Entry entry(ResultSet result) throws SQLException {
        Entry entry = new Entry();
        entry.id = result.getLong(1);
        entry.title = result.getString(2);
        entry.content = result.getString(3);
        entry.published = Instant.parse(result.getString(4).replace(' ', 'T') + "Z");
        entry.views = result.getInt(5);
        return entry;
    }
}
