package dev.musette.migrations.autodetector;

import dev.musette.migrations.ModelState;
import dev.musette.models.Field;
import org.jspecify.annotations.Nullable;

/// What only a person knows about a change of models.
public interface Questioner {

    /// Whether a model that is gone and one that is new, with the same fields, are one under another name.
    boolean isModelRenamed(ModelState old, ModelState renamed);

    /// Whether a field that is gone and one that is new, of the same definition, are one under another name.
    boolean isFieldRenamed(ModelState model, Field old, Field renamed);

    /// What rows that are there get in a new field that needs a value and has no default value.
    ///
    /// @return a value of the field's Java type, or [OldRows#NOW]
    Object valueForNewField(ModelState model, Field field);

    /// What rows that are there get in a new field that the first saving sets.
    ///
    /// @return a value of the field's Java type, or [OldRows#NOW]
    Object momentForNewField(ModelState model, Field field);

    /// What rows get that have NULL in a field that allows none any more.
    ///
    /// @return a value of the field's Java type, [OldRows#NOW], or null where there are no such rows
    @Nullable Object valueForNulls(ModelState model, Field field);
}
