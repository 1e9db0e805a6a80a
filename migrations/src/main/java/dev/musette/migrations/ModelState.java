package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A model at some point in its history, as data: its class may have changed since, or be gone.
///
/// @param app the label of its app
/// @param name its class's name: `BlogPost`
/// @param fields in the order of their columns, one of them the primary key; none only between the
///     operations that put another in its place
public record ModelState(String app, String name, List<Field> fields, ModelStateOptions options) {

    /// @throws StateError if two fields share a name or column, or there are two primary keys
    public ModelState {
        fields = fields.stream().map(Fields::plain).toList();
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
        if (keys > 1) {
            throw keys(app, name, keys);
        }
    }

    private static StateError keys(String app, String name, int keys) {
        return new StateError(
                "The model %s.%s has %d primary keys. Expected one, such as autoKey().".formatted(app, name, keys));
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

    /// @throws StateError if it has none at this point
    public Field primaryKey() {
        return fields.stream().filter(Field::primaryKey).findFirst().orElseThrow(() -> keys(app, name, 0));
    }

    /// Returns a field by its name, or null.
    public @Nullable Field find(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElse(null);
    }

    /// Returns a field by its name.
    ///
    /// @throws StateError if it has none of that name
    public Field field(String field) {
        Field found = find(field);
        if (found == null) {
            throw new StateError("The model %s has no field '%s' at this point of the migrations. Its fields are: %s."
                    .formatted(
                            label(),
                            field,
                            String.join(", ", fields.stream().map(Field::name).toList())));
        }
        return found;
    }

    /// This model under another name.
    ModelState named(String name) {
        return new ModelState(app, name, fields, options);
    }

    ModelState with(ModelStateOptions options) {
        return new ModelState(app, name, fields, options);
    }

    private ModelState with(List<Field> fields) {
        return new ModelState(app, name, fields, options);
    }

    ModelState withField(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return with(more);
    }

    ModelState withoutField(String field) {
        Field removed = field(field);
        return with(fields.stream().filter(each -> !each.equals(removed)).toList());
    }

    /// This model with another definition of the field of that name.
    ModelState withFieldAltered(Field field) {
        Field old = field(field.name());
        return mapFields(each -> each.equals(old) ? field : each);
    }

    ModelState mapFields(UnaryOperator<Field> change) {
        return with(fields.stream().map(change).toList());
    }

    /// This model with a field under another name, which comes last then, as in Django. Indexes and
    /// constraints over it follow.
    ModelState withFieldRenamed(String from, String to) {
        Field renamed = Fields.renamed(field(from), to);
        return withoutField(from).withField(renamed).with(renamedIn(options, from, to));
    }

    static ModelStateOptions renamedIn(ModelStateOptions options, String from, String to) {
        UnaryOperator<String> rename = name -> name.equals(from) ? to : name.equals("-" + from) ? "-" + to : name;
        return options.uniqueTogether(UniqueSets.renamed(options.uniqueTogether(), rename))
                .indexes(options.indexes().stream()
                        .map(index -> new IndexDefinition(
                                index.name(),
                                index.fields().stream().map(rename).toList()))
                        .toList())
                .constraints(options.constraints().stream()
                        .map(unique -> new UniqueDefinition(
                                unique.name(),
                                unique.fields().stream().map(rename).toList()))
                        .toList());
    }

    /// Returns an index by its name.
    ///
    /// @throws StateError if it has none of that name
    IndexDefinition index(String index) {
        return options.indexes().stream()
                .filter(each -> each.name().equals(index))
                .findFirst()
                .orElseThrow(() -> new StateError(
                        "The model %s has no index '%s' at this point of the migrations.".formatted(label(), index)));
    }

    /// Returns a unique constraint by its name.
    ///
    /// @throws StateError if it has none of that name
    UniqueDefinition constraint(String constraint) {
        return options.constraints().stream()
                .filter(each -> each.name().equals(constraint))
                .findFirst()
                .orElseThrow(() -> new StateError("The model %s has no constraint '%s' at this point of the migrations."
                        .formatted(label(), constraint)));
    }
}
