package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Does some operations to the database only and others to the state of the models only: for tables
/// that are changed by other means than the usual ones.
public record SeparateDatabaseAndState(List<Operation> database, List<Operation> state) implements Operation {
    public SeparateDatabaseAndState {
        database = List.copyOf(database);
        state = List.copyOf(state);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        ProjectState next = state;
        for (Operation operation : this.state) {
            next = operation.stateForwards(app, next);
        }
        return next;
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        List<ProjectState> states = states(app, from);
        for (int i = 0; i < database.size(); i++) {
            database.get(i).databaseForwards(app, editor, states.get(i), states.get(i + 1));
        }
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        List<ProjectState> states = states(app, to);
        for (int i = database.size() - 1; i >= 0; i--) {
            database.get(i).databaseBackwards(app, editor, states.get(i + 1), states.get(i));
        }
    }

    /// The states before, between and after the operations on the database.
    private List<ProjectState> states(String app, ProjectState before) {
        List<ProjectState> states = new ArrayList<>(List.of(before));
        for (Operation operation : database) {
            states.add(operation.stateForwards(app, states.getLast()));
        }
        return states;
    }

    @Override
    public String describe() {
        return "Custom state/database change combination";
    }

    @Override
    public String canonicalText() {
        return "separateDatabaseAndState(%s, %s)".formatted(texts(database), texts(state));
    }

    private static String texts(List<Operation> operations) {
        return operations.stream().map(Operation::canonicalText).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    @Override
    public Symbol symbol() {
        return Symbol.MIXED;
    }

    @Override
    public boolean reversible() {
        return database.stream().allMatch(Operation::reversible);
    }
}
