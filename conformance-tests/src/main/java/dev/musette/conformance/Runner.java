package dev.musette.conformance;

import dev.musette.conformance.SuiteReport.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Runs the cases of a file.
public final class Runner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> exceptions;

    /// @param exceptions the ids of the cases that only Python can answer
    public Runner(Set<String> exceptions) {
        this.exceptions = exceptions;
    }

    /// Runs every case of the file that is no exception.
    ///
    /// @throws IllegalArgumentException if there is no suite for a file of that name
    public SuiteReport run(Path file) {
        String name = Suites.nameOf(file.getFileName().toString());
        JsonNode root = JSON.readTree(file.toFile());
        List<Failure> failures = new ArrayList<>();
        int excepted = 0;
        try (Suite suite = Suites.of(name, root, file.toAbsolutePath().resolveSibling("."))) {
            for (JsonNode testCase : root.get("cases")) {
                String id = testCase.get("id").asString();
                if (exceptions.contains(id)) {
                    excepted++;
                } else if (outcome(suite, testCase) instanceof Outcome.Failed failed) {
                    failures.add(new Failure(id, failed));
                }
            }
        }
        return new SuiteReport(name, root.get("cases").size(), excepted, failures);
    }

    @SuppressWarnings("CatchingThrowable") // a case may fail in any way, a stack overflow included; it is reported
    private static Outcome outcome(Suite suite, JsonNode testCase) {
        try {
            return suite.run(testCase);
        } catch (Throwable e) {
            JsonNode expected = testCase.path("expected");
            return new Outcome.Failed(expected.toString(), e.toString());
        }
    }
}
