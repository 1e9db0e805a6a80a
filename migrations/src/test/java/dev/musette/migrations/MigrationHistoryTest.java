package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Plans there and back, and migrations that replace others; as Django plans them.
class MigrationHistoryTest {
    private static final class Squashed extends Migration {
        @Override
        public String name() {
            return "0001_squashed_0003";
        }

        @Override
        public List<MigrationKey> replaces() {
            return keys("a.0001", "a.0002", "a.0003");
        }

        @Override
        public List<Operation> operations() {
            return List.of();
        }
    }

    private static final MigrationGraph CHAIN = MigrationGraph.of(Map.of(
            "a", List.of(Step.named("0001"), Step.named("0002", "a.0001"), Step.named("0003", "a.0002")),
            "b", List.of(Step.named("0001", "a.0002"))));

    private static MigrationGraph squashed() {
        return MigrationGraph.of(Map.of(
                "a",
                List.of(
                        Step.named("0001"),
                        Step.named("0002", "a.0001"),
                        Step.named("0003", "a.0002"),
                        new Squashed(),
                        Step.named("0004", "a.0003")),
                "b",
                List.of(Step.named("0001", "a.0002"))));
    }

    private static List<MigrationKey> keys(String... keys) {
        return Stream.of(keys).map(Step::key).toList();
    }

    private static List<String> plan(MigrationHistory history, MigrationKey... targets) {
        return history.plan(List.of(targets)).steps().stream()
                .map(MigrationPlan.Step::toString)
                .toList();
    }

    @Test
    void aTargetThatIsAppliedTakesBackWhatComesAfterIt() {
        MigrationHistory history = MigrationHistory.of(CHAIN, keys("a.0001", "a.0002", "a.0003", "b.0001"));

        assertThat(plan(history, Step.key("a.0001")))
                .containsExactly("b.0001 backwards", "a.0003 backwards", "a.0002 backwards");
        assertThat(plan(history, Step.key("a.0002"))).containsExactly("a.0003 backwards");
        assertThat(plan(history, MigrationKey.zero("b"))).containsExactly("b.0001 backwards");
        assertThat(plan(history, MigrationKey.zero("a")))
                .containsExactly("b.0001 backwards", "a.0003 backwards", "a.0002 backwards", "a.0001 backwards");
        assertThat(plan(history, Step.key("a.0003"))).isEmpty();
        assertThat(history.plan(List.of(MigrationKey.zero("a"))).goesBackwards())
                .isTrue();
    }

    @Test
    void whatIsMissingRunsForwardsOnce() {
        MigrationHistory history = MigrationHistory.of(CHAIN, keys("a.0001"));

        assertThat(plan(history, Step.key("b.0001"), Step.key("a.0003")))
                .containsExactly("a.0002 forwards", "b.0001 forwards", "a.0003 forwards");
        assertThat(plan(history, MigrationKey.zero("b"))).isEmpty();
        assertThatThrownBy(() -> plan(history, Step.key("a.9999"))).isInstanceOf(MigrationNotFound.class);
    }

    @Test
    void aReplacementRunsWhereNoneOfTheReplacedHas() {
        MigrationHistory history = MigrationHistory.of(squashed(), List.of());

        assertThat(plan(history, Step.key("a.0004")))
                .containsExactly("a.0001_squashed_0003 forwards", "a.0004 forwards");
        assertThat(history.graph().contains(Step.key("a.0002"))).isFalse();
        assertThat(history.graph().parents(Step.key("b.0001"))).containsExactly(Step.key("a.0001_squashed_0003"));
    }

    @Test
    void aReplacementIsAppliedWhereAllOfTheReplacedAre() {
        MigrationHistory history = MigrationHistory.of(squashed(), keys("a.0001", "a.0002", "a.0003"));

        assertThat(history.applied()).contains(Step.key("a.0001_squashed_0003"));
        assertThat(plan(history, Step.key("a.0004"))).containsExactly("a.0004 forwards");
        assertThat(plan(history, Step.key("a.0002"))).containsExactly("a.0003 backwards");
        history.check("default");
    }

    @Test
    void theReplacedStandWhereSomeOfThemAreApplied() {
        MigrationHistory history = MigrationHistory.of(squashed(), keys("a.0001", "a.0001_squashed_0003"));

        assertThat(history.applied()).containsExactly(Step.key("a.0001"));
        assertThat(plan(history, Step.key("a.0004")))
                .containsExactly("a.0002 forwards", "a.0003 forwards", "a.0004 forwards");
    }

    @Test
    void aGapInWhatIsAppliedIsNamed() {
        MigrationHistory history = MigrationHistory.of(CHAIN, keys("a.0002"));

        assertThatThrownBy(() -> history.check("other"))
                .isInstanceOf(InconsistentHistory.class)
                .hasMessage("The migration a.0002 is applied before its dependency a.0001 on the database 'other'."
                        + " Somebody changed the dependencies of an applied migration, or the table"
                        + " django_migrations.");
    }
}
