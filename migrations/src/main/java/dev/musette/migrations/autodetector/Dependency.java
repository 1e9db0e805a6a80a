package dev.musette.migrations.autodetector;

import dev.musette.migrations.AddField;
import dev.musette.migrations.AlterField;
import dev.musette.migrations.AlterUniqueTogether;
import dev.musette.migrations.CreateModel;
import dev.musette.migrations.DeleteModel;
import dev.musette.migrations.FieldChange;
import dev.musette.migrations.ModelChange;
import dev.musette.migrations.Operation;
import dev.musette.migrations.RemoveConstraint;
import dev.musette.migrations.RemoveField;
import dev.musette.migrations.RemoveIndex;
import org.jspecify.annotations.Nullable;

/// What has to happen before an operation, if it happens at all.
///
/// @param app the label of the app in which it happens
/// @param field the field that it happens to, or null for the model
record Dependency(
        Kind kind, String app, String model, @Nullable String field) {
    enum Kind {
        CREATION,
        REMOVAL,
        ALTERATION,
        /// That an index or constraint over the field is removed or changed.
        RELEASE
    }

    static Dependency creation(String app, String model) {
        return new Dependency(Kind.CREATION, app, model, null);
    }

    static Dependency removal(String app, String model) {
        return new Dependency(Kind.REMOVAL, app, model, null);
    }

    static Dependency of(Kind kind, String app, String model, String field) {
        return new Dependency(kind, app, model, field);
    }

    /// Whether an operation of that app is what has to happen.
    boolean isMetBy(Operation operation) {
        return switch (kind) {
            case CREATION -> isCreatedBy(operation);
            case REMOVAL ->
                field == null
                        ? operation instanceof DeleteModel delete && delete.isOn(model)
                        : operation instanceof RemoveField remove && isOnField(remove);
            case ALTERATION -> operation instanceof AlterField alter && isOnField(alter);
            case RELEASE ->
                (operation instanceof AlterUniqueTogether
                                || operation instanceof RemoveIndex
                                || operation instanceof RemoveConstraint)
                        && ((ModelChange) operation).isOn(model);
        };
    }

    private boolean isCreatedBy(Operation operation) {
        if (operation instanceof CreateModel create && create.isOn(model)) {
            return field == null
                    || create.fields().stream().anyMatch(each -> each.name().equals(field));
        }
        return operation instanceof AddField add && isOnField(add);
    }

    private boolean isOnField(FieldChange change) {
        return field != null && change.isOn(model, field);
    }
}
