package dev.musette.migrations;

import dev.musette.base.Names;
import dev.musette.models.Field;
import dev.musette.models.ModelMeta;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the state of models from their classes.
final class CurrentModels {
    private CurrentModels() {}

    static ModelState state(ModelMeta<?, ?> meta) {
        List<Field> fields =
                meta.fields().stream().map(field -> field(meta, field)).toList();
        return new ModelState(meta.appLabel(), meta.name(), fields, options(meta));
    }

    private static Field field(ModelMeta<?, ?> meta, Field field) {
        Field plain = Fields.plain(field);
        return field.isRelation() ? plain : plain.defaultValue(meta.defaultOf(field));
    }

    /// What the model leaves to the defaults is left to them here too: it changes with the class's
    /// name.
    private static ModelStateOptions options(ModelMeta<?, ?> meta) {
        String table = meta.appLabel() + "_" + meta.name().toLowerCase(Locale.ROOT);
        String verboseName = Names.snakeCase(meta.name()).replace('_', ' ');
        return new ModelStateOptions(
                unless(table, meta.table()),
                meta.ordering(),
                unless(verboseName, meta.verboseName()),
                unless(meta.verboseName() + "s", meta.verboseNamePlural()),
                meta.indexes(),
                meta.constraints(),
                List.of());
    }

    private static @Nullable String unless(String usual, String value) {
        return value.equals(usual) ? null : value;
    }
}
