package dev.musette.migrations;

import java.util.List;

/// A migration said in one line: its name, what it depends on, what it does.
final class Step extends Migration {
    private final String name;
    private final List<MigrationKey> dependencies;
    private final List<MigrationKey> runBefore;
    private final List<Operation> operations;
    private boolean atomic = true;

    private Step(
            String name, List<MigrationKey> dependencies, List<MigrationKey> runBefore, List<Operation> operations) {
        this.name = name;
        this.dependencies = dependencies;
        this.runBefore = runBefore;
        this.operations = operations;
    }

    /// @param dependencies each as `app.name`
    static Step named(String name, String... dependencies) {
        return new Step(name, List.of(dependencies).stream().map(Step::key).toList(), List.of(), List.of());
    }

    Step before(String key) {
        return new Step(name, dependencies, List.of(key(key)), operations);
    }

    Step doing(Operation... operations) {
        return new Step(name, dependencies, runBefore, List.of(operations));
    }

    Step notAtomic() {
        atomic = false;
        return this;
    }

    @Override
    public boolean atomic() {
        return atomic;
    }

    static MigrationKey key(String text) {
        int dot = text.indexOf('.');
        return new MigrationKey(text.substring(0, dot), text.substring(dot + 1));
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
    public List<Operation> operations() {
        return operations;
    }
}
