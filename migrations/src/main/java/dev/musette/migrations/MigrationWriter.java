package dev.musette.migrations;

import dev.musette.base.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the Java source of a migration.
///
/// ```java
/// MigrationWriter writer = new MigrationWriter("blog.migrations", "0002_comment", dependencies, operations);
/// Files.writeString(folder.resolve(writer.fileName()), writer.source());      // M0002_Comment.java
/// ```
public final class MigrationWriter {
    private static final Pattern NAME = Pattern.compile("\\d+_\\w+");
    private static final String INDENT = "        ";

    private final String packageName;
    private final String name;
    private final List<MigrationKey> dependencies;
    private final List<Operation> operations;

    /// @param name its name as it is recorded: `0002_comment`
    /// @throws MigrationException if the name is not a number, an underscore, and letters, digits
    ///     and underscores
    public MigrationWriter(
            String packageName, String name, List<MigrationKey> dependencies, List<? extends Operation> operations) {
        if (!NAME.matcher(name).matches()) {
            throw new MigrationException(
                    "'%s' is no name for a migration. Expected a number, an underscore, and letters, digits and underscores."
                            .formatted(name));
        }
        this.packageName = packageName;
        this.name = name;
        this.dependencies = List.copyOf(dependencies);
        this.operations = List.copyOf(operations);
    }

    /// The class's name: `M0002_Comment`.
    public String className() {
        int number = name.indexOf('_');
        String words = name.substring(number + 1);
        String camel = Names.camelCase(words.toLowerCase(Locale.ROOT));
        return "M" + name.substring(0, number) + "_" + camel.substring(0, 1).toUpperCase(Locale.ROOT)
                + camel.substring(1);
    }

    /// The file's name: `M0002_Comment.java`.
    public String fileName() {
        return className() + ".java";
    }

    /// The text of the file.
    ///
    /// @throws MigrationException if an operation or value is of a kind that can't be written
    public String source() {
        Set<String> imports = new TreeSet<>(
                List.of("dev.musette.migrations.Migration", "dev.musette.migrations.Operation", "java.util.List"));
        List<String> body = new ArrayList<>();
        if (!Names.snakeCase(className().substring(1)).equals(name)) {
            body.add("    @Override");
            body.add("    public String name() {");
            body.add(INDENT + "return " + Literals.text(name).line() + ";");
            body.add("    }");
            body.add("");
        }
        if (!dependencies.isEmpty()) {
            imports.add("dev.musette.migrations.MigrationKey");
            method("List<MigrationKey> dependencies()", keys(), body);
            body.add("");
        }
        method("List<Operation> operations()", calls(imports), body);
        List<String> lines = new ArrayList<>(List.of("package " + packageName + ";", ""));
        List<String> statics =
                imports.stream().filter(each -> each.startsWith("static ")).toList();
        if (!statics.isEmpty()) {
            statics.forEach(each -> lines.add("import " + each + ";"));
            lines.add("");
        }
        imports.stream().filter(each -> !each.startsWith("static ")).forEach(each -> lines.add("import " + each + ";"));
        lines.add("");
        lines.add("public final class " + className() + " extends Migration {");
        lines.addAll(body);
        lines.add("}");
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private List<SourceText> keys() {
        return dependencies.stream()
                .map(key -> key.isFirst()
                        ? (SourceText) new SourceText.Call("MigrationKey.first", Literals.text(key.app()))
                        : new SourceText.Call("after", Literals.text(key.app()), Literals.text(key.name())))
                .toList();
    }

    private List<SourceText> calls(Set<String> imports) {
        OperationSource source = new OperationSource(imports);
        List<SourceText> calls = new ArrayList<>();
        for (Operation operation : operations) {
            SourceText.Call call = source.find(operation);
            if (call == null) {
                throw new MigrationException("There are no words for the operation '%s' of %s. Write it by hand."
                        .formatted(operation.describe(), operation.getClass().getName()));
            }
            calls.add(call);
        }
        return calls;
    }

    private static void method(String signature, List<SourceText> items, List<String> body) {
        body.add("    @Override");
        body.add("    public " + signature + " {");
        boolean apart = items.stream().anyMatch(each -> each instanceof SourceText.Call call && call.apart());
        SourceText.Call list = new SourceText.Call("return List.of", items, List.of(), apart);
        list.write(8, ";", body);
        body.add("    }");
    }
}
