package dev.musette.migrations;

import dev.musette.models.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A model at some point in its history, as data: its class may have changed since, or be gone.
///
/// @param app the label of its app
/// @param name its class's name: `BlogPost`
/// @param fields in the order of their columns, exactly one of them the primary key
public record ModelState(String app, String name, List<Field> fields, ModelStateOptions options) {

    /// @throws StateError if two fields share a name or column, or there is not exactly one primary key
    public ModelState {
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        Set<String> columns = new HashSet<>();
        int keys = 0;
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new StateError("The model %s.%s has two fields '%s'.".formatted(app, name, field.name()));
            }
            if (!columns.add(field.column().toLowerCase(Locale.ROOT))) {
                throw new StateError("The model %s.%s has two columns '%s'.".formatted(app, name, field.column()));
            }
            keys += field.primaryKey() ? 1 : 0;
        }
        if (keys != 1) {
            throw new StateError(
                    "The model %s.%s has %d primary keys. Expected one, such as autoKey().".formatted(app, name, keys));
        }
    }

    /// `blog.BlogPost`
    public String label() {
        return app + "." + name;
    }

    /// The table's name: `blog_blogpost` unless the options name one.
    public String table() {
        String named = options.table();
        return named == null ? app + "_" + name.toLowerCase(Locale.ROOT) : named;
    }

    public Field primaryKey() {
        return fields.stream().filter(Field::primaryKey).findFirst().orElseThrow();
    }
}
