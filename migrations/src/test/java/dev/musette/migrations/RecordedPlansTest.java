package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Leaves, roots and plans equal those that Django made of the same migrations (`plans.txt`).
class RecordedPlansTest {

    /// One project: its lines by their first word.
    record Project(Map<String, List<String>> lines) {
        List<String> all(String word) {
            return lines.getOrDefault(word, List.of());
        }

        List<MigrationKey> keys(String word) {
            return RecordedPlansTest.keys(all(word).getFirst());
        }

        MigrationGraph graph() {
            Map<String, List<Step>> byApp = new TreeMap<>();
            for (String line : all("migration")) {
                String[] beforeAndRest = line.split(" ! ", 2);
                String[] nameAndDependencies = beforeAndRest[0].split(" < ", 2);
                MigrationKey key = Step.key(nameAndDependencies[0]);
                String[] dependencies =
                        nameAndDependencies.length == 1 ? new String[0] : nameAndDependencies[1].split(" ", -1);
                Step step = Step.named(key.name(), dependencies);
                byApp.computeIfAbsent(key.app(), _ -> new ArrayList<>())
                        .add(beforeAndRest.length == 1 ? step : step.before(beforeAndRest[1]));
            }
            return MigrationGraph.of(byApp);
        }

        @Override
        public String toString() {
            return String.join("; ", all("migration")) + " applied: " + String.join("", all("applied"));
        }
    }

    static Stream<Project> projects() throws IOException {
        try (InputStream recorded = Objects.requireNonNull(RecordedPlansTest.class.getResourceAsStream("plans.txt"))) {
            String text = new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n", -1)).skip(1).map(RecordedPlansTest::project);
        }
    }

    private static Project project(String block) {
        Map<String, List<String>> lines = new TreeMap<>();
        block.lines().forEach(line -> {
            int space = line.indexOf(' ');
            lines.computeIfAbsent(space < 0 ? line : line.substring(0, space), _ -> new ArrayList<>())
                    .add(space < 0 ? "" : line.substring(space + 1));
        });
        return new Project(lines);
    }

    private static List<MigrationKey> keys(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(Step::key)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theGraphHasTheSameEnds(Project project) {
        MigrationGraph graph = project.graph();

        assertThat(graph.leaves()).isEqualTo(project.keys("leaves"));
        assertThat(graph.roots()).isEqualTo(project.keys("roots"));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void thePlansAreTheSame(Project project) {
        try (Database database = new Database("default", DatabaseOptions.inMemory())) {
            MigrationRecorder recorder = new MigrationRecorder(database);
            recorder.ensureTable();
            project.keys("applied").forEach(recorder::recordApplied);
            MigrationExecutor executor = new MigrationExecutor(database, project.graph());
            if (!project.all("inconsistent").isEmpty()) {
                assertThatThrownBy(executor::history).isInstanceOf(InconsistentHistory.class);
                return;
            }
            for (String line : project.all("plan")) {
                int equals = line.indexOf('=');
                List<MigrationKey> targets = keys(line.substring(0, equals).strip());
                List<MigrationKey> expected = keys(line.substring(equals + 1).strip());
                assertThat(executor.plan(targets).keys()).as(line).isEqualTo(expected);
            }
        }
    }
}
