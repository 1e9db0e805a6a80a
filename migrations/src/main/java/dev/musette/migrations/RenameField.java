package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import dev.musette.models.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Gives a field another name, and its column where that is made from it.
///
/// @param from the name before: `subtitle`
/// @param to the name afterwards: `tagline`
public record RenameField(String model, String from, String to) implements FieldChange {
    @Override
    public String fieldName() {
        return from;
    }

    @Override
    public @Nullable Field definition() {
        return null;
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> model.withFieldRenamed(from, to));
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
        Field old = from.model(app + "." + model).field(before);
        Field renamed = to.model(app + "." + model).field(after);
        if (!old.column().equals(renamed.column())) {
            Table table = ModelTables.table(app, model, from);
            editor.alterColumn(
                    table,
                    ModelTables.table(app, model, to),
                    ModelTables.column(old, from),
                    ModelTables.column(renamed, to),
                    null);
        }
    }

    @Override
    public String describe(String model) {
        return "Rename field %s on %s to %s".formatted(from, model, to);
    }

    @Override
    public String nameFragment() {
        return "rename_%s_%s_%s".formatted(from, model.toLowerCase(Locale.ROOT), to);
    }

    @Override
    public boolean referencesField(String model, String field, String app) {
        return isOn(model) && (from.equalsIgnoreCase(field) || to.equalsIgnoreCase(field));
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        if (later instanceof RenameField next && next.isOn(model, to)) {
            return Reduction.to(new RenameField(model, from, next.to));
        }
        boolean independent = !later.referencesField(model, from, app) && !later.referencesField(model, to, app);
        return later.elidable() ? Reduction.to(this) : Reduction.Apart.independentIf(independent);
    }
}
