package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.core.Application;
import dev.musette.db.Database;
import dev.musette.db.DatabaseException;
import dev.musette.db.Transactions;
import guestbook.Entry;
import guestbook.Site;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test finds the row of `@BeforeEach` and nothing that another one has written, however often it runs.
@MusetteTest(Site.class)
class TransactionTest {
    @BeforeEach
    void theHostSigns() {
        Entry.by("The host");
    }

    @AfterEach
    void whatTheTestWroteIsStillThere() {
        assertThat(guests()).startsWith("The host");
    }

    @RepeatedTest(3)
    void aTestSeesWhatItWroteAndNothingOfTheOneBefore() {
        assertThat(guests()).containsExactly("The host");
        Entry.by("Odette");
        assertThat(guests()).containsExactly("The host", "Odette");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marius", "Babik"})
    void eachRunOfAParameterizedTestIsATestOfItsOwn(String guest) {
        Entry.by(guest);
        assertThat(guests()).containsExactly("The host", guest);
    }

    @Test
    void theApplicationIsAtWork(Application application) {
        assertThat(Application.current()).isSameAs(application);
    }

    @Test
    void theDatabasesAreEmptyOnesInPlaceOfTheSitesOwn(Application application) {
        assertThat(application.settings().databases().values()).hasSize(2).allMatch(database -> database.isInMemory());
    }

    @Test
    void theSettingsAreTheSitesButForDebugAndHosts(Application application) {
        assertThat(application.settings().debug()).isFalse();
        assertThat(application.settings().allowedHosts()).containsExactly("*");
        assertThat(application.settings().secretKey()).startsWith("a key that is for tests alone");
    }

    @RepeatedTest(2)
    void theOtherDatabasesAreRolledBackToo(Application application) {
        Database archive = application.databases().get("archive");
        archive.execute("CREATE TABLE \"chronicle\" (\"line\" varchar(40) NOT NULL)");
        archive.execute("INSERT INTO \"chronicle\" VALUES ('Once')");
        assertThat(archive.query("SELECT COUNT(*) FROM \"chronicle\"", p -> {}, row -> row.getLong(1)))
                .isNotEmpty();
    }

    @Test
    void anAtomicBlockInsideIsUndoneAlone() {
        assertThatThrownBy(() -> Transactions.atomic(() -> {
                    Entry.by("Mallory");
                    throw new IllegalStateException("No pen for Mallory.");
                }))
                .hasMessage("No pen for Mallory.");
        assertThat(guests()).containsExactly("The host");
    }

    @Test
    void aStatementThatFailsInABlockOfItsOwnLeavesTheTestGoingOn(Application application) {
        assertThatThrownBy(() -> Transactions.atomic(
                        () -> application.databases().main().execute("INSERT INTO \"guestbook_entry\" VALUES (1)")))
                .isInstanceOf(DatabaseException.class);
        assertThat(guests()).containsExactly("The host");
    }

    @TestFactory
    Stream<DynamicTest> dynamicTestsRunInTheTransactionOfTheirFactory() {
        Entry.by("The factory");
        return Stream.of("Odette", "Marius")
                .map(guest -> DynamicTest.dynamicTest(guest, () -> {
                    Entry.by(guest);
                    assertThat(guests()).startsWith("The host", "The factory").endsWith(guest);
                }));
    }

    @Nested
    class InsideAnotherClass {
        @BeforeEach
        void aGuestSigns() {
            Entry.by("Odette");
        }

        @RepeatedTest(2)
        void theOuterClassesRowsComeFirst(Client client) {
            assertThat(client.get("/").text()).isEqualTo("The host\nOdette");
        }
    }

    private static List<String> guests() {
        return Entry.objects.orderBy("id").toList().stream()
                .map(Entry::toString)
                .toList();
    }
}
