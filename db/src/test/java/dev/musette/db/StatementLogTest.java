package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is told of the statements that ran.
class StatementLogTest {
    private final Database database = new Database("default", DatabaseOptions.inMemory());
    private final List<SqlStatement> statements = new ArrayList<>();
    private final Context context = Context.root();

    @BeforeEach
    void listen() {
        database.execute("CREATE TABLE post (id integer PRIMARY KEY, title text)");
        context.set(StatementLog.KEY, statements::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachStatementIsToldWithItsCountsAndWithoutItsValues() {
        context.run(() -> Transactions.atomic(database, () -> {
            database.insert("INSERT INTO post (title) VALUES (?)", p -> p.setText(1, "secret"));
            database.query("SELECT id, title FROM post", Bind.NONE, row -> row.getLong(1));
        }));

        assertThat(statements)
                .extracting(
                        SqlStatement::sql,
                        SqlStatement::rows,
                        SqlStatement::parameters,
                        SqlStatement::alias,
                        SqlStatement::failed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "INSERT INTO post (title) VALUES (?)", 1, 1, "default", false),
                        org.assertj.core.groups.Tuple.tuple("SELECT id, title FROM post", 1, 0, "default", false));
        assertThat(statements).allSatisfy(each -> assertThat(each.duration()).isPositive());
    }

    @Test
    void aFailedStatementIsToldToo() {
        context.run(() -> {
            assertThatThrownBy(() -> database.execute("DELETE FROM nowhere")).isInstanceOf(OperationalError.class);
            assertThatThrownBy(() -> database.execute("INSERT INTO post (id) VALUES ('x')"))
                    .isInstanceOf(DataError.class);
        });

        assertThat(statements).extracting(SqlStatement::failed).containsExactly(true, true);
    }

    @Test
    void nothingIsToldOutsideTheContext() {
        database.query("SELECT 1", Bind.NONE, row -> row.getLong(1));

        assertThat(statements).isEmpty();
    }
}
