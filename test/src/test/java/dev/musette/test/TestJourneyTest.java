package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guestbook.Entry;
import guestbook.Site;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@MusetteTest(Site.class)
class TestJourneyTest {
    @Test
    void aTestSaysWhatItExpectsOfTheWay(Client client) {
        Entry.by("Odette");
        TestJourney journey = client.get("/").journey();
        journey.passed()
                .matched("guestbook.Pages.entries")
                .called("guestbook.Pages.entries")
                .sentStatements(1)
                .repeatedNoStatement()
                .rendered()
                .threwNothing()
                .answered(200);
        assertThat(journey.statements()).singleElement().asString().contains("\"guestbook_entry\"");
        assertThat(journey.templates()).isEmpty();
        assertThat(client.get("/remember/babik/")
                        .journey()
                        .matched("guestbook.Pages.remember", Map.of("guest", "babik")))
                .isNotNull();
    }

    @Test
    void aFailureIsPartOfTheWay(Client client) {
        client.get("/fail/").journey().threw(IllegalStateException.class).answered(500);
        client.get("/nothing/").journey().calledNoView().answered(404);
    }

    @Test
    void whatIsNotSoFails(Client client) {
        TestJourney journey = client.get("/").journey();
        Stream.<ThrowingCallable>of(
                        () -> journey.passed("SecurityMiddleware"),
                        () -> journey.matched("entries"),
                        () -> journey.matched("guestbook.Pages.entries", Map.of("id", 1)),
                        () -> journey.called("guestbook.Pages.sign"),
                        journey::calledNoView,
                        () -> journey.sentStatements(2),
                        () -> journey.rendered("base.html"),
                        () -> journey.threw(IllegalStateException.class),
                        () -> journey.answered(201),
                        () -> client.get("/fail/").journey().threwNothing())
                .forEach(expectation -> assertThatThrownBy(expectation).isInstanceOf(AssertionError.class));
    }

    @Test
    void theFailureShowsTheWholeWay(Client client) {
        assertThatThrownBy(() -> client.get("/").journey().answered(201))
                .hasMessageStartingWith(
                        "Expected the status of GET / to be 201, found 200:\n       at        took  step\n")
                .hasMessageContaining("view       guestbook.Pages.entries\n");
    }
}
