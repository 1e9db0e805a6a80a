package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a statement needs the write gate, told by its words.
class SqlKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1|READ",
                "select 1|READ",
                "  (SELECT 1)|READ",
                "-- a comment\u2028|WRITE",
                "/* insert */ SELECT 1|READ",
                "VALUES (1)|READ",
                "EXPLAIN DELETE FROM t|READ",
                "PRAGMA user_version|READ",
                "WITH x AS (SELECT 1) SELECT * FROM x|READ",
                "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x|WRITE",
                "with x as (select updated from t) select * from x|READ",
                "INSERT INTO t VALUES (1)|WRITE",
                "UPDATE t SET x = 1|WRITE",
                "REPLACE INTO t VALUES (1)|WRITE",
                "VACUUM|WRITE",
                "selector|WRITE",
                "CREATE TABLE t (x)|SCHEMA",
                "alter table t add y|SCHEMA",
                "DROP TABLE t|SCHEMA",
                "BEGIN IMMEDIATE|TRANSACTION",
                "ENDING|WRITE",
                "END|TRANSACTION",
                "''|WRITE"
            })
    void theFirstWordsTell(String sql, SqlKind kind) {
        assertThat(SqlKind.of(sql)).isEqualTo(kind);
    }

    @Test
    void commentsAreSkipped() {
        assertThat(SqlKind.of("-- first\n-- second\n\tSELECT 1")).isEqualTo(SqlKind.READ);
        assertThat(SqlKind.of("/* open")).isEqualTo(SqlKind.WRITE);
        assertThat(SqlKind.of("-- open")).isEqualTo(SqlKind.WRITE);
    }

    @Test
    void returningIsAWordOfItsOwn() {
        assertThat(SqlKind.returns("INSERT INTO t VALUES (?) RETURNING id")).isTrue();
        assertThat(SqlKind.returns("INSERT INTO t VALUES (?)returning id")).isTrue();
        assertThat(SqlKind.returns("INSERT INTO returnings VALUES (?)")).isFalse();
    }
}
