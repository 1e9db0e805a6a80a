package dev.musette.migrations.autodetector;

import dev.musette.migrations.ModelState;
import dev.musette.migrations.OldRows;
import dev.musette.models.Field;
import org.jspecify.annotations.Nullable;

/// Asks nobody and takes nothing as renamed: enough to know whether there are changes. What it answers for rows is not
/// fit to be written.
public final class NoQuestions implements Questioner {
    public NoQuestions() {}

    @Override
    public boolean isModelRenamed(ModelState old, ModelState renamed) {
        return false;
    }

    @Override
    public boolean isFieldRenamed(ModelState model, Field old, Field renamed) {
        return false;
    }

    @Override
    public Object valueForNewField(ModelState model, Field field) {
        return OldRows.NOW;
    }

    @Override
    public Object momentForNewField(ModelState model, Field field) {
        return OldRows.NOW;
    }

    @Override
    public @Nullable Object valueForNulls(ModelState model, Field field) {
        return null;
    }
}
