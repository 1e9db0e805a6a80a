package dev.musette.conformance;

import dev.musette.migrations.CircularDependency;
import dev.musette.migrations.CreateModel;
import dev.musette.migrations.InconsistentHistory;
import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationHistory;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationName;
import dev.musette.migrations.MigrationNotFound;
import dev.musette.migrations.MigrationPlan;
import dev.musette.migrations.Operation;
import dev.musette.migrations.Optimizer;
import dev.musette.migrations.ProjectState;
import dev.musette.migrations.StateError;
import dev.musette.migrations.autodetector.Autodetector;
import dev.musette.migrations.autodetector.PlannedMigration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs `migrations.json`: what changed between two states, operations reduced and applied to a
/// state, names, and plans.
final class MigrationsSuite implements Suite {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Outcome run(JsonNode testCase) {
        try {
            return switch (testCase.get("op").asString()) {
                case "autodetect" -> autodetect(testCase);
                case "optimize" -> optimize(testCase);
                case "state" -> state(testCase);
                case "suggest_name" -> suggestName(testCase);
                case "describe" -> describe(testCase);
                case "parse_number" -> parseNumber(testCase);
                case "plan" -> plan(testCase);
                default ->
                    new Outcome.Failed("a known operation", testCase.get("op").asString());
            };
        } catch (NotDeclarable missing) {
            return new Outcome.Failed(testCase.get("expected").toString(), String.valueOf(missing.getMessage()));
        }
    }

    // autodetect

    private static Outcome autodetect(JsonNode testCase) {
        ProjectState from = MigrationCases.state(testCase.get("from"));
        ProjectState to = MigrationCases.state(testCase.get("to"));
        Map<String, List<Applied>> initial = new TreeMap<>();
        from.models()
                .forEach(model -> initial.putIfAbsent(
                        model.app(), List.of(new Applied("0001_initial", List.of(), List.of(), List.of()))));
        RecordedAnswers questioner = new RecordedAnswers(testCase.path("answers"));
        String name = testCase.path("migration_name").asString(null);
        Map<String, List<PlannedMigration>> changes =
                new Autodetector(MigrationGraph.of(initial), questioner).changes(from, to, name);
        JsonNode expected = testCase.get("expected");
        String asked = expected.path("asked").isMissingNode()
                ? "[]"
                : expected.get("asked").toString();
        return Outcome.compare(
                expected(expected.get("changes")) + "asked " + asked, actual(changes) + "asked " + questioner.asked());
    }

    private static String expected(JsonNode changes) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> app : changes.properties()) {
            for (JsonNode migration : app.getValue()) {
                List<String> dependencies = new ArrayList<>();
                migration
                        .get("dependencies")
                        .forEach(key -> dependencies.add(
                                key.get(0).asString() + "." + key.get(1).asString()));
                text.append(migration(
                        app.getKey(),
                        migration.get("name").asString(),
                        migration.get("initial").asBoolean(),
                        dependencies,
                        MigrationCases.operations(migration.get("operations"), app.getKey())));
            }
        }
        return text.toString();
    }

    private static String actual(Map<String, List<PlannedMigration>> changes) {
        return changes.values().stream()
                .flatMap(List::stream)
                .map(each -> migration(
                        each.app(),
                        each.name(),
                        each.initial(),
                        each.dependencies().stream().map(MigrationKey::toString).toList(),
                        each.operations()))
                .collect(Collectors.joining());
    }

    private static String migration(
            String app, String name, boolean initial, List<String> dependencies, List<Operation> operations) {
        return "%s.%s initial=%s after %s\n%s\n"
                .formatted(app, name, initial, dependencies, MigrationCases.texts(operations));
    }

    // optimize, state, names

    private static Outcome optimize(JsonNode testCase) {
        String app = testCase.get("app").asString();
        List<Operation> operations = MigrationCases.operations(testCase.get("operations"), app);
        return Outcome.compare(
                MigrationCases.texts(MigrationCases.operations(testCase.get("expected"), app)),
                MigrationCases.texts(Optimizer.optimize(operations, app)));
    }

    private static Outcome state(JsonNode testCase) {
        JsonNode expected = testCase.get("expected");
        ProjectState state = MigrationCases.state(testCase.get("from"));
        String app = testCase.get("app").asString();
        try {
            for (Operation operation : MigrationCases.operations(testCase.get("operations"), app)) {
                state = operation.stateForwards(app, state);
            }
        } catch (StateError refused) {
            return Outcome.compare(
                    expected.path("error").asString("no error"), "KeyError"); // whatever Python's dictionaries said
        }
        return Outcome.compare(models(MigrationCases.state(expected)), models(state));
    }

    private static String models(ProjectState state) {
        return state.models().stream()
                .map(model -> model.app() + " "
                        + MigrationCases.texts(List.of(new CreateModel(model.name(), model.fields(), model.options()))))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Outcome suggestName(JsonNode testCase) {
        List<Operation> operations = MigrationCases.operations(testCase.get("operations"), "zoo");
        String name = MigrationName.suggest(
                operations, testCase.path("initial").asBoolean(false), Instant.parse("2024-01-31T13:05:09Z"));
        JsonNode expected = testCase.get("expected");
        return expected.has("prefix")
                ? Outcome.compare(expected.get("prefix").asString() + "20240131_1305", name)
                : Outcome.compare(expected.asString(), name);
    }

    private static Outcome describe(JsonNode testCase) {
        Operation operation = MigrationCases.operation(testCase.get("operation"), "zoo");
        ObjectNode actual = JSON.createObjectNode();
        boolean code = operation.symbol() == Operation.Symbol.JAVA;
        actual.put("text", operation.describe().replace("Raw Java", "Raw Python"));
        actual.put("symbol", code ? "p" : String.valueOf(operation.symbol().sign()));
        return same(testCase.get("expected"), actual);
    }

    private static Outcome parseNumber(JsonNode testCase) {
        ArrayNode numbers = JSON.createArrayNode();
        testCase.get("names").forEach(name -> {
            var number = MigrationName.number(name.asString());
            if (number.isPresent()) {
                numbers.add(number.getAsInt());
            } else {
                numbers.addNull();
            }
        });
        return same(testCase.get("expected"), numbers);
    }

    private static Outcome same(JsonNode expected, JsonNode actual) {
        return expected.equals(actual)
                ? new Outcome.Passed()
                : new Outcome.Failed(expected.toString(), actual.toString());
    }

    // plan

    private static Outcome plan(JsonNode testCase) {
        JsonNode expected = testCase.get("expected");
        try {
            return same(withoutMessages(expected), planned(testCase, expected));
        } catch (MigrationException refused) {
            return Outcome.compare(expected.path("error").asString("no error"), error(refused));
        }
    }

    private static JsonNode planned(JsonNode testCase, JsonNode expected) {
        MigrationGraph graph = graph(testCase.get("migrations"));
        MigrationHistory history = MigrationHistory.of(graph, keys(testCase.get("applied")));
        if (!testCase.path("replace_migrations").asBoolean(true)) {
            history = history.withoutReplacing();
        }
        ObjectNode actual = JSON.createObjectNode();
        actual.set("leaf_nodes", texts(history.graph().leaves()));
        actual.set("root_nodes", texts(history.graph().roots()));
        actual.set("conflicts", JSON.valueToTree(history.graph().conflicts()));
        actual.set("applied", texts(history.applied()));
        if (expected.has("consistent_history") || isInconsistent(history)) {
            ObjectNode error = JSON.createObjectNode();
            error.put("error", isInconsistent(history) ? "InconsistentMigrationHistory" : "none");
            actual.set("consistent_history", error);
        }
        ObjectNode plans = JSON.createObjectNode();
        for (JsonNode target : testCase.get("targets")) {
            try {
                MigrationPlan plan = history.plan(targets(target.asString(), history));
                history = plan.history();
                ArrayNode steps = JSON.createArrayNode();
                plan.steps()
                        .forEach(step -> steps.addArray()
                                .add(step.key().toString())
                                .add(step.backwards() ? "backwards" : "forwards"));
                plans.set(target.asString(), steps);
            } catch (MigrationException refused) {
                plans.set(target.asString(), JSON.createObjectNode().put("error", error(refused)));
            }
        }
        actual.set("plans", plans);
        return actual;
    }

    private static boolean isInconsistent(MigrationHistory history) {
        try {
            history.check("default");
            return false;
        } catch (InconsistentHistory found) {
            return true;
        }
    }

    private static List<MigrationKey> targets(String target, MigrationHistory history) {
        return target.equals("leaves")
                ? history.graph().leaves()
                : Arrays.stream(target.split(" \\+ ", -1))
                        .map(MigrationsSuite::key)
                        .toList();
    }

    private static String error(MigrationException error) {
        return switch (error) {
            case CircularDependency _ -> "CircularDependencyError";
            case MigrationNotFound _ -> "NodeNotFoundError";
            case InconsistentHistory _ -> "InconsistentMigrationHistory";
            default -> String.valueOf(error.getMessage());
        };
    }

    private static JsonNode withoutMessages(JsonNode node) {
        JsonNode copy = node.deepCopy();
        copy.findParents("message").forEach(parent -> ((ObjectNode) parent).remove("message"));
        return copy;
    }

    private static ArrayNode texts(Collection<MigrationKey> keys) {
        ArrayNode texts = JSON.createArrayNode();
        keys.forEach(key -> texts.add(key.toString()));
        return texts;
    }

    private static MigrationGraph graph(JsonNode migrations) {
        Map<String, List<Applied>> byApp = new TreeMap<>();
        for (JsonNode migration : migrations) {
            MigrationKey key = key(migration.get("name").asString());
            byApp.computeIfAbsent(key.app(), _ -> new ArrayList<>())
                    .add(new Applied(
                            key.name(),
                            keys(migration.path("dependencies")),
                            keys(migration.path("run_before")),
                            keys(migration.path("replaces"))));
        }
        return MigrationGraph.of(byApp);
    }

    private static List<MigrationKey> keys(JsonNode names) {
        return MigrationCases.strings(names).stream().map(MigrationsSuite::key).toList();
    }

    private static MigrationKey key(String text) {
        int dot = text.indexOf('.');
        return new MigrationKey(text.substring(0, dot), text.substring(dot + 1));
    }

    /// A migration that does nothing.
    private static final class Applied extends Migration {
        private final String name;
        private final List<MigrationKey> dependencies;
        private final List<MigrationKey> runBefore;
        private final List<MigrationKey> replaces;

        Applied(
                String name,
                List<MigrationKey> dependencies,
                List<MigrationKey> runBefore,
                List<MigrationKey> replaces) {
            this.name = name;
            this.dependencies = dependencies;
            this.runBefore = runBefore;
            this.replaces = replaces;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<MigrationKey> dependencies() {
            return dependencies;
        }

        @Override
        public List<MigrationKey> runBefore() {
            return runBefore;
        }

        @Override
        public List<MigrationKey> replaces() {
            return replaces;
        }

        @Override
        public List<Operation> operations() {
            return List.of();
        }
    }
}
