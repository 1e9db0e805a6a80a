package dev.musette.db.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random tables, changed at random and changed back: the rows of what stays are the same all the time, and the
/// table is in the end what a fresh one would be.
class RandomChangesTest {
    private static final Column ID = Column.of("id", Plain.BIG_AUTO).asPrimaryKey();
    private static final List<ColumnType> TYPES = List.of(
            Plain.INTEGER,
            Plain.TEXT,
            new Varchar(20),
            Plain.POSITIVE_INTEGER,
            Plain.BOOLEAN,
            new ColumnType.Decimal(6, 2),
            Plain.FLOAT);

    private static List<Long> seeds() {
        return new Random(20_251).longs(60).boxed().toList();
    }

    /// One change and the way back.
    private record Change(Table from, Table to, Column before, Column after) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAreKeptForwardsAndBackwards(long seed) {
        Random random = new Random(seed);
        try (Database database = new Database("default", DatabaseOptions.inMemory())) {
            Table table = randomTable(random);
            Table child = Table.of(
                    "child",
                    ID,
                    Column.of("parent_id", Plain.BIG_INTEGER)
                            .references("thing", "id")
                            .asIndexed());
            Table first = table;
            SchemaEditor.edit(database, editor -> {
                editor.createTable(first);
                editor.createTable(child);
            });
            fill(database, table, random);
            String stable = rows(database, table, List.of("id"));
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Change change = randomChange(table, random, i);
                List<String> untouched = untouched(change);
                String before = rows(database, table, untouched);
                apply(database, change);
                table = change.to();
                changes.add(change);
                assertThat(rows(database, table, untouched)).isEqualTo(before);
                assertSound(database, table);
            }
            for (Change change : changes.reversed()) {
                Change back = new Change(change.to(), change.from(), change.after(), change.before());
                List<String> untouched = untouched(back);
                String before = rows(database, table, untouched);
                apply(database, back);
                table = back.to();
                assertThat(rows(database, table, untouched)).isEqualTo(before);
                assertSound(database, table);
            }
            assertThat(table).isEqualTo(first);
            assertThat(rows(database, table, List.of("id"))).isEqualTo(stable);
            database.execute("INSERT INTO child (parent_id) SELECT min(id) FROM thing");
        }
    }

    private static Table randomTable(Random random) {
        List<Column> columns = new ArrayList<>(List.of(ID));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            columns.add(randomColumn("c" + i, random));
        }
        return new Table("thing", columns, List.of(), List.of(), List.of());
    }

    private static Column randomColumn(String name, Random random) {
        Column column = Column.of(name, TYPES.get(random.nextInt(TYPES.size())));
        column = random.nextBoolean() ? column.asNullable() : column;
        column = random.nextInt(3) == 0 ? column.asIndexed() : column;
        boolean refers = random.nextInt(5) == 0;
        return refers
                ? new Column(name, Plain.BIG_INTEGER, true, false, false, true, new ForeignKeyConstraint("thing", "id"))
                : column;
    }

    /// Adds, removes, alters, renames: `before` is null where a column is added, `after` where one goes.
    private static Change randomChange(Table table, Random random, int number) {
        List<Column> columns = new ArrayList<>(table.columns());
        int kind = random.nextInt(4);
        if (kind == 0 || columns.size() == 1) {
            Column added = randomColumn("n" + number, random);
            columns.add(added);
            return new Change(table, with(table, columns), NONE, added);
        }
        int at = 1 + random.nextInt(columns.size() - 1);
        Column column = columns.get(at);
        if (kind == 1) {
            columns.remove(at);
            return new Change(table, with(table, columns), column, NONE);
        }
        Column after = kind == 2
                ? column.named("r" + number)
                : new Column(
                        random.nextBoolean() ? column.name() : "r" + number,
                        column.type() == Plain.INTEGER ? Plain.TEXT : column.type(),
                        !column.nullable(),
                        false,
                        false,
                        !column.indexed(),
                        column.references());
        columns.set(at, after);
        return new Change(table, with(table, columns), column, after);
    }

    private static final Column NONE = Column.of("none", Plain.TEXT);

    private static Table with(Table table, List<Column> columns) {
        return new Table(table.name(), columns, List.of(), List.of(), List.of());
    }

    private static void apply(Database database, Change change) {
        SchemaEditor.edit(database, editor -> {
            if (change.before().equals(NONE)) {
                Column column = change.after();
                editor.addColumn(change.from(), change.to(), column, column.nullable() ? null : sample(column, 1));
            } else if (change.after().equals(NONE)) {
                editor.removeColumn(change.from(), change.to(), change.before());
            } else {
                Object value = change.after().references() == null ? sample(change.after(), 3) : 1;
                editor.alterColumn(change.from(), change.to(), change.before(), change.after(), value);
            }
        });
    }

    private static Object sample(Column column, int number) {
        return switch (column.type()) {
            case Varchar _ -> "it's " + number;
            case ColumnType.Decimal _ -> new java.math.BigDecimal(number + ".25");
            case Plain.TEXT -> String.valueOf(number);
            case Plain.BOOLEAN -> number % 2 == 0;
            case Plain.FLOAT -> number + 0.5;
            default -> number;
        };
    }

    private static void fill(Database database, Table table, Random random) {
        Dialect dialect = Dialect.of(database);
        for (int row = 1; row <= 1 + random.nextInt(6); row++) {
            List<String> values = new ArrayList<>();
            for (Column column : table.columns()) {
                boolean isNull = column.nullable() && random.nextBoolean();
                Object value = column.primaryKey() ? row : column.references() != null ? 1 : sample(column, row);
                values.add(dialect.literal(isNull ? null : value));
            }
            database.execute("INSERT INTO thing VALUES (" + String.join(", ", values) + ")");
        }
        database.execute("INSERT INTO child (parent_id) SELECT id FROM thing");
    }

    /// The columns that a change has nothing to do with.
    private static List<String> untouched(Change change) {
        Set<String> names = new LinkedHashSet<>();
        change.from().columns().forEach(column -> names.add(column.name()));
        Set<String> after = new TreeSet<>();
        change.to().columns().forEach(column -> after.add(column.name()));
        names.retainAll(after);
        if (!change.before().equals(NONE) && !change.after().equals(NONE)) {
            names.remove(change.after().name());
        }
        return List.copyOf(names);
    }

    private static String rows(Database database, Table table, List<String> columns) {
        String select = columns.stream()
                .map(column -> "quote(\"" + column + "\")")
                .collect(Collectors.joining(" || ',' || ", "SELECT ", " FROM " + table.name() + " ORDER BY id"));
        return String.join("\n", database.query(select, Bind.NONE, row -> String.valueOf(row.getText(1))));
    }

    /// The columns are those of the definition, each index is there, nothing else is.
    private static void assertSound(Database database, Table table) {
        assertThat(texts(database, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(texts(database, "PRAGMA foreign_key_check")).isEmpty();
        assertThat(texts(
                        database,
                        "SELECT count(*) FROM child c LEFT JOIN thing t ON t.id = c.parent_id WHERE t.id IS NULL"))
                .containsExactly("0");
        try (Database fresh = new Database("fresh", DatabaseOptions.inMemory())) {
            SchemaEditor.edit(fresh, editor -> editor.createTable(table));
            for (String facts : List.of(
                    "SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM pragma_table_info('thing') ORDER"
                            + " BY 1",
                    "SELECT \"from\" || ' ' || \"table\" || ' ' || \"to\" FROM pragma_foreign_key_list('thing') ORDER BY 1",
                    "SELECT x.name FROM pragma_index_list('thing') l, pragma_index_xinfo(l.name) x WHERE x.key = 1 ORDER"
                            + " BY 1")) {
                assertThat(texts(database, facts)).isEqualTo(texts(fresh, facts));
            }
        }
    }

    private static List<String> texts(Database database, String select) {
        return database.query(select, Bind.NONE, row -> String.valueOf(row.getText(1)));
    }
}
