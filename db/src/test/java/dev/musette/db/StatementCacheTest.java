package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Statements that stay with their connection.
class StatementCacheTest {
    private SqliteConnection connection;
    private StatementCache cache;

    @BeforeEach
    void open() throws SQLException {
        connection = SqliteConnection.open(":memory:", 2);
        cache = connection.statements();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementIsPreparedOnce() throws SQLException {
        PreparedStatement first = cache.take("SELECT 1");
        cache.giveBack("SELECT 1", first);

        assertThat(cache.take("SELECT 1")).isSameAs(first);
    }

    @Test
    void aStatementInUseIsNotHandedOutAgain() throws SQLException {
        PreparedStatement outer = cache.take("SELECT 1");
        PreparedStatement inner = cache.take("SELECT 1");

        assertThat(inner).isNotSameAs(outer);

        cache.giveBack("SELECT 1", inner);
        cache.giveBack("SELECT 1", outer);
        assertThat(outer.isClosed()).isTrue();
        assertThat(inner.isClosed()).isFalse();
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void theLongestUnusedStatementGoesFirst() throws SQLException {
        PreparedStatement one = use("SELECT 1");
        PreparedStatement two = use("SELECT 2");
        use("SELECT 1");
        use("SELECT 3");

        assertThat(two.isClosed()).isTrue();
        assertThat(cache.take("SELECT 1")).isSameAs(one);
    }

    @Test
    void aNewSchemaDropsAll() throws SQLException {
        PreparedStatement one = use("SELECT 1");

        cache.useSchema(0);
        assertThat(one.isClosed()).isFalse();
        cache.useSchema(1);

        assertThat(one.isClosed()).isTrue();
        assertThat(cache.size()).isZero();
    }

    @Test
    void closingTheConnectionClosesItsStatements() throws SQLException {
        PreparedStatement one = use("SELECT 1");

        connection.close();

        assertThat(one.isClosed()).isTrue();
    }

    private PreparedStatement use(String sql) throws SQLException {
        PreparedStatement statement = cache.take(sql);
        cache.giveBack(sql, statement);
        return statement;
    }
}
