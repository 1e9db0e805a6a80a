package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.migrations.zoo.M0001_Initial;
import dev.musette.migrations.zoo.M0002_AddFeeding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Names, links and the order of migrations; the orders were recorded from Django 5.2.
class MigrationGraphTest {

    private static List<String> plan(MigrationGraph graph, String... targets) {
        return graph.forwardsPlan(List.of(targets).stream().map(Step::key).toList()).stream()
                .map(MigrationKey::toString)
                .toList();
    }

    private static List<String> planOfLeaves(MigrationGraph graph) {
        return plan(graph, graph.leaves().stream().map(MigrationKey::toString).toArray(String[]::new));
    }

    @Test
    void namesComeFromClasses() {
        final class M0002_AddViewsAndURLs extends EmptyMigration {}

        assertThat(new M0001_Initial().name()).isEqualTo("0001_initial");
        assertThat(new M0002_AddFeeding().name()).isEqualTo("0002_add_feeding");
        assertThat(new M0002_AddViewsAndURLs().name()).isEqualTo("0002_add_views_and_ur_ls");
    }

    private abstract static class EmptyMigration extends Migration {
        @Override
        public List<Operation> operations() {
            return List.of();
        }
    }

    @Test
    void aClassWithoutANumberIsRefused() {
        final class Initial extends EmptyMigration {}
        final class M0001 extends EmptyMigration {}

        for (Migration migration : List.of(new Initial(), new M0001())) {
            assertThatThrownBy(() -> MigrationGraph.of(Map.of("zoo", List.of(migration))))
                    .isInstanceOf(MigrationException.class)
                    .hasMessage(
                            "The migration class %s has no number in its name. Expected M, a number, an underscore"
                                    + " and a few words, such as M0001_Initial.",
                            migration.getClass().getName());
        }
    }

    @Test
    void aChainRunsInOrder() {
        MigrationGraph graph = MigrationGraph.of(
                Map.of("a", List.of(Step.named("0003", "a.0002"), Step.named("0001"), Step.named("0002", "a.0001"))));

        assertThat(planOfLeaves(graph)).containsExactly("a.0001", "a.0002", "a.0003");
        assertThat(plan(graph, "a.0002")).containsExactly("a.0001", "a.0002");
        assertThat(graph.roots()).containsExactly(Step.key("a.0001"));
        assertThat(graph.leaves()).containsExactly(Step.key("a.0003"));
    }

    @Test
    void appsThatDependOnEachOtherRunDepthFirst() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "a",
                List.of(Step.named("0001"), Step.named("0002", "a.0001", "b.0001"), Step.named("0003", "a.0002")),
                "b",
                List.of(Step.named("0001"), Step.named("0002", "b.0001", "a.0002"))));

        assertThat(planOfLeaves(graph)).containsExactly("b.0001", "a.0001", "a.0002", "a.0003", "b.0002");
        assertThat(graph.leaves()).containsExactly(Step.key("a.0003"), Step.key("b.0002"));
        assertThat(graph.roots()).containsExactly(Step.key("a.0001"), Step.key("b.0001"));
    }

    @Test
    void branchesRunLaterNamesFirstAndAreConflictsUntilMerged() {
        List<Step> branched = List.of(Step.named("0001"), Step.named("0002", "a.0001"), Step.named("0002b", "a.0001"));
        MigrationGraph open = MigrationGraph.of(Map.of("a", branched));
        assertThat(open.conflicts()).isEqualTo(Map.of("a", List.of("0002", "0002b")));
        assertThat(plan(open, "a.0002b")).containsExactly("a.0001", "a.0002b");

        MigrationGraph merged = MigrationGraph.of(Map.of(
                "a",
                List.of(
                        branched.get(0),
                        branched.get(1),
                        branched.get(2),
                        Step.named("0003_merge", "a.0002", "a.0002b"))));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(planOfLeaves(merged)).containsExactly("a.0001", "a.0002b", "a.0002", "a.0003_merge");
    }

    @Test
    void firstAndLatestOfAnotherAppAreFound() {
        List<Step> b = List.of(Step.named("0001"), Step.named("0002", "b.0001"));

        assertThat(planOfLeaves(MigrationGraph.of(Map.of("a", List.of(Step.named("0001", "b.__first__")), "b", b))))
                .containsExactly("b.0001", "a.0001", "b.0002");
        assertThat(planOfLeaves(MigrationGraph.of(Map.of("a", List.of(Step.named("0001", "b.__latest__")), "b", b))))
                .containsExactly("b.0001", "b.0002", "a.0001");
        assertThat(MigrationKey.first("b")).isEqualTo(Step.key("b.__first__"));
        assertThat(MigrationKey.latest("b")).isEqualTo(Step.key("b.__latest__"));
        assertThatThrownBy(() -> MigrationGraph.of(Map.of("a", List.of(Step.named("0001", "z.__first__")))))
                .isInstanceOf(MigrationNotFound.class)
                .hasMessage("The migration a.0001 depends on the first migration of the app 'z', which has no"
                        + " migrations.");
    }

    @Test
    void aMigrationCanAskToRunBeforeAnother() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "a", List.of(Step.named("0001").before("b.0001")),
                "b", List.of(Step.named("0001"), Step.named("0002", "b.0001"))));

        assertThat(plan(graph, "b.0001")).containsExactly("a.0001", "b.0001");
        assertThatThrownBy(() ->
                        MigrationGraph.of(Map.of("a", List.of(Step.named("0001").before("b.0009")))))
                .isInstanceOf(MigrationNotFound.class)
                .hasMessage(
                        "The migration a.0001 wants to run before b.0009, which does not exist. Correct the name, or"
                                + " list its app in installedApps.");
    }

    @Test
    void aCircleIsNamed() {
        assertThatThrownBy(() -> MigrationGraph.of(Map.of(
                        "a", List.of(Step.named("0001", "b.0001")),
                        "b", List.of(Step.named("0001", "a.0001")))))
                .isInstanceOf(CircularDependency.class)
                .hasMessage(
                        "Migrations depend on each other in a circle: a.0001 -> b.0001 -> a.0001. Take one dependency"
                                + " out.");
    }

    @Test
    void aMissingDependencyIsNamed() {
        assertThatThrownBy(() -> MigrationGraph.of(Map.of("a", List.of(Step.named("0001", "z.0001")))))
                .isInstanceOf(MigrationNotFound.class)
                .hasMessage(
                        "The migration a.0001 depends on z.0001, which does not exist. Correct the name, or list its"
                                + " app in installedApps.");
    }

    @Test
    void twoMigrationsOfOneNameAreRefused() {
        assertThatThrownBy(() -> MigrationGraph.of(Map.of("a", List.of(Step.named("0001"), Step.named("0001")))))
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "Two migrations are called a.0001: %s and %s. Give one of them another number.",
                        Step.class.getName(), Step.class.getName());
    }

    @Test
    void aMigrationIsFoundByTheStartOfItsName() {
        MigrationGraph graph = MigrationGraph.of(Map.of("zoo", List.of(new M0001_Initial(), new M0002_AddFeeding())));

        assertThat(graph.byPrefix("zoo", "0002")).isEqualTo(Step.key("zoo.0002_add_feeding"));
        assertThatThrownBy(() -> graph.byPrefix("zoo", "00"))
                .isInstanceOf(MigrationNotFound.class)
                .hasMessage("Several of the migrations of the app 'zoo' begin with '00'. They are: 0001_initial,"
                        + " 0002_add_feeding.");
        assertThatThrownBy(() -> graph.byPrefix("shop", "0001"))
                .hasMessage("None of the migrations of the app 'shop' begin with '0001'. They are: none.");
        assertThatThrownBy(() -> graph.forwardsPlan(Step.key("zoo.9999")))
                .isInstanceOf(MigrationNotFound.class)
                .hasMessage("There is no migration zoo.9999. Those of the app 'zoo' are: 0001_initial,"
                        + " 0002_add_feeding.");
    }

    @Test
    void aLongHistoryNeedsNoDeepStack() {
        List<Step> chain = new java.util.ArrayList<>(List.of(Step.named("0000")));
        for (int i = 1; i < 2000; i++) {
            chain.add(Step.named("%04d".formatted(i), "a.%04d".formatted(i - 1)));
        }

        assertThat(planOfLeaves(MigrationGraph.of(Map.of("a", chain))))
                .hasSize(2000)
                .startsWith("a.0000")
                .endsWith("a.1999");
    }
}
