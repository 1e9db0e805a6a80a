package dev.musette.test;

import static dev.musette.test.Queries.assertNumQueries;
import static dev.musette.test.Queries.capture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.SqlStatement;
import guestbook.Entry;
import guestbook.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class QueriesTest {
    private static final String COUNT = "SELECT COUNT(*) FROM \"guestbook_entry\"";

    @Test
    void theRightNumberReturnsTheResult() {
        Entry.by("Odette");
        assertThat(assertNumQueries(1, () -> Entry.objects.count())).isEqualTo(1);
        assertThat(assertNumQueries(0, () -> "nothing asked")).isEqualTo("nothing asked");
    }

    @Test
    void anotherNumberFailsAndListsTheStatements() {
        assertThatThrownBy(() -> assertNumQueries(1, () -> Entry.objects.count() + Entry.objects.count()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected 1 queries, found 2:\n" + COUNT + "\n" + COUNT);
        assertThatThrownBy(() -> assertNumQueries(2, () -> Entry.objects.count()))
                .hasMessage("Expected 2 queries, found 1:\n" + COUNT);
    }

    @Test
    void theListHoldsNoValues() {
        assertThatThrownBy(() -> assertNumQueries(
                        0, () -> Entry.objects.filter("guest", "Odette").exists()))
                .hasMessageContaining("\"guest\" = ?")
                .hasMessageNotContaining("Odette");
    }

    @Test
    void whatAPageAsksCounts(Client client) {
        assertThat(assertNumQueries(1, () -> client.get("/")).status()).isEqualTo(200);
    }

    @Test
    void countsInsideACountAreTheOutersToo() {
        List<SqlStatement> outer = new ArrayList<>();
        capture(outer, () -> {
            Entry.objects.count();
            return assertNumQueries(1, () -> Entry.objects.count());
        });
        assertThat(outer).extracting(SqlStatement::sql).containsExactly(COUNT, COUNT);
    }

    @Test
    void whatTheWorkThrowsPassesThrough() {
        assertThatThrownBy(() -> assertNumQueries(0, () -> {
                    Entry.objects.count();
                    throw new java.io.IOException("gone");
                }))
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("gone");
    }
}
