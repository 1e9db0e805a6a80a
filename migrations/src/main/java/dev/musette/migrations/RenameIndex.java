package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.models.IndexDefinition;
import java.util.Locale;

/// Gives an index another name.
///
/// @param from its name in the database before
/// @param to its name afterwards
public record RenameIndex(String model, String from, String to) implements ModelChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> {
            IndexDefinition old = model.index(from);
            return model.with(model.options()
                    .indexes(model.options().indexes().stream()
                            .map(index -> index.equals(old) ? new IndexDefinition(to, old.fields()) : index)
                            .toList()));
        });
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        rename(app, editor, from, this.from, to, this.to);
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        rename(app, editor, from, this.to, to, this.from);
    }

    private void rename(
            String app, SchemaEditor editor, ProjectState from, String before, ProjectState to, String after) {
        ModelState old = from.model(app + "." + model);
        ModelState renamed = to.model(app + "." + model);
        editor.renameIndex(
                ModelTables.table(old, from),
                ModelTables.index(old, old.index(before)),
                ModelTables.index(renamed, renamed.index(after)));
    }

    @Override
    public String describe(String model) {
        return "Rename index %s on %s to %s".formatted(from, model, to);
    }

    @Override
    public String nameFragment() {
        return "rename_%s_%s".formatted(from, to).toLowerCase(Locale.ROOT);
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        return later instanceof RenameIndex next && next.isOn(model) && next.from.equalsIgnoreCase(to)
                ? Reduction.to(new RenameIndex(model, from, next.to))
                : ModelChange.super.reduce(later, app);
    }
}
