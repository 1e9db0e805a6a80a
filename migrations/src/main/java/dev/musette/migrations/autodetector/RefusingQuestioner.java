package dev.musette.migrations.autodetector;

import dev.musette.migrations.MigrationException;
import dev.musette.migrations.ModelState;
import dev.musette.models.Field;
import org.jspecify.annotations.Nullable;

/// Where there is nobody to ask: says what would be needed, and how to give it.
public final class RefusingQuestioner implements Questioner {
    private static final String TERMINAL = "run the command on a terminal";

    public RefusingQuestioner() {}

    @Override
    public boolean isModelRenamed(ModelState old, ModelState renamed) {
        throw new MigrationException(
                ("The model %s may have been renamed to %s, or deleted and the other one created; nobody can be asked. To"
                                + " choose, %s, or write the migration by hand after 'makemigrations --empty %s', with"
                                + " renameModel(\"%s\", \"%s\").")
                        .formatted(old.label(), renamed.name(), TERMINAL, old.app(), old.name(), renamed.name()));
    }

    @Override
    public boolean isFieldRenamed(ModelState model, Field old, Field renamed) {
        throw new MigrationException(
                ("The field '%s' of %s may have been renamed to '%s', or removed and the other one added; nobody can be"
                                + " asked. To choose, %s, or write the migration by hand after 'makemigrations --empty"
                                + " %s', with renameField(\"%s\", \"%s\", \"%s\").")
                        .formatted(
                                old.name(),
                                model.label(),
                                renamed.name(),
                                TERMINAL,
                                model.app(),
                                model.name(),
                                old.name(),
                                renamed.name()));
    }

    @Override
    public Object valueForNewField(ModelState model, Field field) {
        throw refusal(Needs.value(model, field), "give the field a default value");
    }

    @Override
    public Object momentForNewField(ModelState model, Field field) {
        throw refusal(Needs.moment(model, field), "make it nullable");
    }

    @Override
    public @Nullable Object valueForNulls(ModelState model, Field field) {
        throw refusal(Needs.valueForNulls(model, field), "give the field a default value");
    }

    private static MigrationException refusal(String need, String way) {
        return new MigrationException("%s Nobody can be asked: %s, or %s.".formatted(need, way, TERMINAL));
    }
}
