package dev.musette.db.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names as Django 5.2 makes them; the expected ones were recorded there.
class IdentifiersTest {
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int POSTGRESQL = 63;
    private static final int MYSQL = 64;

    @Test
    void digestsAreTheStartOfTheMd5OfAllTexts() {
        assertThat(Identifiers.digest(8, "a")).isEqualTo("0cc175b9");
        assertThat(Identifiers.digest(8, "table", "col")).isEqualTo("4ce48902");
        assertThat(Identifiers.digest(6, "é")).isEqualTo("66ddcd");
    }

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 30, aaaaaaaaaaaaaaaaaaaaaaaaaa3b08",
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij, 30, abcdefghijabcdefghijabcdefb964",
        "éééééééééééééééééééééééééééééééééééééééé, 30, éééééééééééééééééééééééééé6392",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, 30, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "'\"schema\".\"abcdefghij_abcdefghij\"', 20, 'schema\".\"abcdefghij_abcde8658'"
    })
    void longNamesAreCutAndHashed(String name, int length, String expected) {
        assertThat(Identifiers.truncate(name, length, 4)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "shop_item, name, '', shop_item_name_c85f6249",
        "shop_item, name, _uniq, shop_item_name_c85f6249_uniq",
        "9digits, x, '', 9digits_x_e469687e",
        "shop_item, weird Name, '', shop_item_weird Name_8baa943f"
    })
    void indexesAreNamedAfterTableAndColumns(String table, String column, String suffix, String expected) {
        assertThat(Identifiers.create(table, List.of(column), suffix, NO_LIMIT)).isEqualTo(expected);
    }

    @Test
    void indexNamesAreCutToTheDatabasesLimit() {
        String table = "t".repeat(70);
        assertThat(Identifiers.create(table, List.of("name"), "_idx", NO_LIMIT))
                .isEqualTo(table + "_name_f3bf9161_idx");
        assertThat(Identifiers.create(table, List.of("name"), "_idx", POSTGRESQL))
                .isEqualTo("tttttttttttttttttttttttt_name_f3bf9161_idx");
        assertThat(Identifiers.create(table, List.of("name"), "_idx", MYSQL))
                .isEqualTo("ttttttttttttttttttttttttt_name_f3bf9161_idx");
        assertThat(Identifiers.create("T".repeat(40), List.of("C".repeat(40)), "_fk_other_id", POSTGRESQL))
                .isEqualTo("TTTTTTTTTTTTTTTTTTTT_CCCCCCCCCCCCCCCCCCCC_e551ca29_fk_other_id");
        String column = "a_very_long_column_name_that_goes_on_and_on_and_on_for_ever_more";
        assertThat(Identifiers.create("shop_item", List.of(column, column + "2"), "_uniq", POSTGRESQL))
                .isEqualTo("shop_item_a_very_long_column_name__9c57eeed_uniq");
        assertThat(Identifiers.create("shop_item", List.of(column, column + "2"), "_uniq", NO_LIMIT))
                .isEqualTo("shop_item_" + column + "_" + column + "2_9c57eeed_uniq");
    }

    @ParameterizedTest
    @CsvSource({
        "shop_item, name, shop_item_name_31df9c_idx",
        "shop_item, -name, shop_item_name_18da89_idx",
        "_x, a, Dx_a_9a50f1_idx",
        "tttttttttttttttttttttttttttttttttttttttt, cccccccccccccccccccccccccccccccccccccccc,"
                + " ttttttttttt_ccccccc_2edaef_idx"
    })
    void anIndexWithoutANameGetsAPortableOne(String table, String column, String expected) {
        assertThat(Identifiers.indexName(table, List.of(column))).isEqualTo(expected);
    }

    @Test
    void anIndexOverSeveralColumnsIsNamedAfterTheFirst() {
        assertThat(Identifiers.indexName("shop_averyverylong", List.of("averylongfield", "-other")))
                .isEqualTo("shop_averyv_averylo_038861_idx");
    }
}
