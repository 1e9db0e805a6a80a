package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void semicolonsBetweenStatementsCut() {
        assertThat(SqlScript.split("SELECT 1;; SELECT 2 ;\n")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(SqlScript.split("")).isEmpty();
        assertThat(SqlScript.split(" ; -- nothing\n /* at all; */ ")).isEmpty();
    }

    @Test
    void semicolonsWithinTextsNamesAndCommentsDoNot() {
        assertThat(SqlScript.split(
                        "INSERT INTO \"a;b\" VALUES ('it''s; so', `x;y`, [z;]); -- so; it is\nSELECT /* ; */ 1"))
                .containsExactly(
                        "INSERT INTO \"a;b\" VALUES ('it''s; so', `x;y`, [z;])", "-- so; it is\nSELECT /* ; */ 1");
    }

    @Test
    void bodiesStayWhole() {
        String trigger = "create temp trigger t after update on a begin update a set b = case when 1 then 2 else 3 end;"
                + " delete from c; end";
        assertThat(SqlScript.split(trigger + "; SELECT 1")).containsExactly(trigger, "SELECT 1");
        String function = "CREATE FUNCTION f() RETURNS int AS $body$ BEGIN RETURN 1; END; $body$ LANGUAGE plpgsql";
        assertThat(SqlScript.split(function + ";SELECT $1;")).containsExactly(function, "SELECT $1");
        assertThat(SqlScript.split("CREATE TABLE begin_end (a int); DROP TABLE b;"))
                .containsExactly("CREATE TABLE begin_end (a int)", "DROP TABLE b");
    }

    @Test
    void valuesStandInPlaceOfTheirMarks() {
        assertThat(SqlScript.withValues("UPDATE a SET b = ?, c = '?' -- ?\n WHERE d = ?", List.of("'x'", "7")))
                .isEqualTo("UPDATE a SET b = 'x', c = '?' -- ?\n WHERE d = 7");
    }
}
