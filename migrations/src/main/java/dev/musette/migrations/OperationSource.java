package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes operations in the words of [Migration].
final class OperationSource {
    private final Collection<String> imports;

    /// @param imports gets the classes that the words name, beside those that a migration knows
    OperationSource(Collection<String> imports) {
        this.imports = imports;
    }

    /// The operation on one line, or null where there are no words for it.
    static @Nullable String line(Operation operation) {
        SourceText.Call call = new OperationSource(new HashSet<>()).find(operation);
        return call == null ? null : call.line();
    }

    /// Returns the words for an operation, or null where there are none: it is somebody's own, or
    /// has code in it.
    SourceText.@Nullable Call find(Operation operation) {
        return switch (operation) {
            case CreateModel create -> create(create);
            case DeleteModel delete -> call("deleteModel", delete.model());
            case RenameModel rename -> call("renameModel", rename.from(), rename.to());
            case AddField add -> forOldRows(fieldCall("addField", add.model(), add.field()), add.oldRows());
            case RemoveField remove -> call("removeField", remove.model(), remove.field());
            case AlterField alter -> forOldRows(fieldCall("alterField", alter.model(), alter.field()), alter.oldRows());
            case RenameField rename -> call("renameField", rename.model(), rename.from(), rename.to());
            case AddIndex add -> new SourceText.Call("addIndex", text(add.model()), index(add.index()));
            case RemoveIndex remove -> call("removeIndex", remove.model(), remove.name());
            case RenameIndex rename -> call("renameIndex", rename.model(), rename.from(), rename.to());
            case AddConstraint add ->
                new SourceText.Call("addConstraint", text(add.model()), constraint(add.constraint()));
            case RemoveConstraint remove -> call("removeConstraint", remove.model(), remove.name());
            case AlterModelOptions alter -> {
                ModelStateOptions options = alter.applyTo(ModelStateOptions.NONE);
                yield options(call("alterModelOptions", alter.model()), options);
            }
            case AlterModelTable alter ->
                alter.table() == null
                        ? call("alterModelTable", alter.model())
                        : call("alterModelTable", alter.model(), alter.table());
            case AlterUniqueTogether alter -> {
                List<SourceText> arguments = new ArrayList<>(List.of(text(alter.model())));
                alter.sets().forEach(set -> arguments.add(list(set)));
                yield new SourceText.Call("alterUniqueTogether", arguments, List.of(), false);
            }
            case SeparateDatabaseAndState both -> {
                SourceText.Call database = operations(both.database());
                SourceText.Call state = operations(both.state());
                yield database == null || state == null
                        ? null
                        : new SourceText.Call("separateDatabaseAndState", database, state);
            }
            default -> null;
        };
    }

    private SourceText.@Nullable Call operations(List<Operation> operations) {
        List<SourceText> all = new ArrayList<>();
        for (Operation operation : operations) {
            SourceText.Call call = find(operation);
            if (call == null) {
                return null;
            }
            all.add(call);
        }
        return new SourceText.Call("List.of", all, List.of(), false);
    }

    private static SourceText text(String text) {
        return Literals.text(text);
    }

    private static SourceText.Call call(String name, String... arguments) {
        return new SourceText.Call(
                name, Stream.of(arguments).map(OperationSource::text).toList(), List.of(), false);
    }

    private SourceText.Call create(CreateModel create) {
        List<SourceText> arguments = new ArrayList<>(List.of(text(create.model())));
        create.fields().forEach(field -> arguments.add(field(field)));
        return options(new SourceText.Call("createModel", arguments, List.of(), true), create.options());
    }

    private static SourceText.Call options(SourceText.Call call, ModelStateOptions options) {
        SourceText.Call all = call;
        if (options.table() != null) {
            all = all.then("table", text(options.table()));
        }
        if (!options.ordering().isEmpty()) {
            all = all.then("ordering", texts(options.ordering()));
        }
        if (options.verboseName() != null) {
            all = all.then("verboseName", text(options.verboseName()));
        }
        if (options.verboseNamePlural() != null) {
            all = all.then("verboseNamePlural", text(options.verboseNamePlural()));
        }
        if (!options.indexes().isEmpty()) {
            all = all.then(
                    "indexes",
                    options.indexes().stream().map(OperationSource::index).toArray(SourceText[]::new));
        }
        if (!options.constraints().isEmpty()) {
            all = all.then(
                    "constraints",
                    options.constraints().stream()
                            .map(OperationSource::constraint)
                            .toArray(SourceText[]::new));
        }
        if (!options.uniqueTogether().isEmpty()) {
            all = all.then(
                    "uniqueTogether",
                    options.uniqueTogether().stream().map(OperationSource::list).toArray(SourceText[]::new));
        }
        return all;
    }

    private static SourceText[] texts(List<String> texts) {
        return texts.stream().map(OperationSource::text).toArray(SourceText[]::new);
    }

    private static SourceText list(List<String> texts) {
        return new SourceText.Call("List.of", texts(texts));
    }

    private static SourceText index(IndexDefinition index) {
        return call("index", index.name()).then("on", texts(index.fields()));
    }

    private static SourceText constraint(UniqueDefinition constraint) {
        return call("unique", constraint.name()).then("on", texts(constraint.fields()));
    }

    private SourceText.Call fieldCall(String name, String model, Field field) {
        return new SourceText.Call(name, text(model), field(field));
    }

    private SourceText.Call forOldRows(SourceText.Call call, @Nullable Object value) {
        return value == null ? call : call.then("forOldRows", Literals.of(value, imports));
    }

    /// The words for a field: its type, and whatever is not as it is by default.
    SourceText field(Field field) {
        if (field.equals(FieldDefinitions.autoKey())) {
            return new SourceText.Call("autoKey");
        }
        if (field.equals(FieldDefinitions.autoKey32())) {
            return new SourceText.Call("autoKey32");
        }
        Field usual = Field.of(field.name(), field.type());
        SourceText.Call all = kind(field);
        if (!field.column().equals(usual.column())) {
            all = all.then("column", text(field.column()));
        }
        all = flag(all, "primaryKey", field.primaryKey(), usual.primaryKey());
        all = flag(all, "nullable", field.nullable(), usual.nullable());
        all = flag(all, "blank", field.blank(), usual.blank());
        all = flag(all, "unique", field.unique(), usual.unique());
        all = flag(all, "dbIndex", field.dbIndex(), usual.dbIndex());
        all = flag(all, "editable", field.editable(), usual.editable());
        if (!field.verboseName().equals(usual.verboseName())) {
            all = all.then("verboseName", text(field.verboseName()));
        }
        if (!field.helpText().isEmpty()) {
            all = all.then("helpText", text(field.helpText()));
        }
        Object value = field.defaultValue();
        return value == null ? all : all.then("defaultValue", Literals.of(value, imports));
    }

    private static SourceText.Call flag(SourceText.Call call, String name, boolean value, boolean usual) {
        return value == usual ? call : call.then(name, new SourceText.Literal(Boolean.toString(value)));
    }

    private SourceText.Call kind(Field field) {
        SourceText name = text(field.name());
        return switch (field.type()) {
            case FieldType.BigAuto() -> new SourceText.Call("bigAutoField", name);
            case FieldType.Auto() -> new SourceText.Call("autoField", name);
            case FieldType.Char(int length) -> new SourceText.Call("charField", name, Literals.number(length));
            case FieldType.Slug(int length) -> new SourceText.Call("slugField", name, Literals.number(length));
            case FieldType.Email(int length) -> new SourceText.Call("emailField", name, Literals.number(length));
            case FieldType.Text() -> new SourceText.Call("textField", name);
            case FieldType.Int() -> new SourceText.Call("integerField", name);
            case FieldType.BigInt() -> new SourceText.Call("bigIntegerField", name);
            case FieldType.SmallInt() -> new SourceText.Call("smallIntegerField", name);
            case FieldType.PositiveInt() -> new SourceText.Call("positiveIntegerField", name);
            case FieldType.Bool() -> new SourceText.Call("booleanField", name);
            case FieldType.DateTime(boolean now, boolean nowAdd) -> moment("dateTimeField", name, now, nowAdd);
            case FieldType.Date(boolean now, boolean nowAdd) -> moment("dateField", name, now, nowAdd);
            case FieldType.Decimal(int digits, int places) ->
                new SourceText.Call("decimalField", name, Literals.number(digits), Literals.number(places));
            case FieldType.Real() -> new SourceText.Call("floatField", name);
            case FieldType.Uuid() -> new SourceText.Call("uuidField", name);
            case FieldType.ForeignKey key -> foreignKey(name, key);
        };
    }

    private static SourceText.Call moment(String call, SourceText name, boolean now, boolean nowAdd) {
        if (!now && !nowAdd) {
            return new SourceText.Call(call, name);
        }
        return new SourceText.Call(call, name, new SourceText.Literal("SetBy." + (now ? "AUTO_NOW" : "AUTO_NOW_ADD")));
    }

    private SourceText.Call foreignKey(SourceText name, FieldType.ForeignKey key) {
        imports.add("static dev.musette.models.OnDelete." + key.onDelete().name());
        SourceText onDelete = new SourceText.Literal(key.onDelete().name());
        if (key.equals(new FieldType.ForeignKey(key.to(), key.onDelete()))) {
            return new SourceText.Call("foreignKey", name, text(key.to()), onDelete);
        }
        SourceText.Call to = new SourceText.Call("to", text(key.to()), onDelete);
        if (key.relatedName() != null) {
            to = to.then("relatedName", text(key.relatedName()));
        }
        return new SourceText.Call("foreignKey", name, flag(to, "dbConstraint", key.dbConstraint(), true));
    }
}
