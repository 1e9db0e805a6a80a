package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.IndexDefinition;
import dev.musette.models.OnDelete;
import dev.musette.models.UniqueDefinition;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationWriterTest {
    @TempDir
    private Path classes;

    private static Field field(String name, FieldType type) {
        return Field.of(name, type);
    }

    @Test
    void itReadsAsSomebodyWouldWriteIt() {
        MigrationWriter writer = new MigrationWriter(
                "blog.migrations",
                "0002_comment_and_more",
                List.of(new MigrationKey("auth", "0001_initial"), new MigrationKey("blog", "0001_initial")),
                List.of(
                        new CreateModel(
                                        "Comment",
                                        List.of(
                                                Field.autoKey(),
                                                field(
                                                        "post",
                                                        new FieldType.ForeignKey("blog.BlogPost", OnDelete.CASCADE)
                                                                .relatedName("comments")),
                                                field("author", new FieldType.Char(100))),
                                        ModelStateOptions.NONE)
                                .ordering("-id"),
                        new AddField(
                                "BlogPost",
                                field("subtitle", new FieldType.Char(200)).defaultValue("")),
                        new AddField("BlogPost", field("views", new FieldType.Int())).forOldRows(0)));

        assertThat(writer.fileName()).isEqualTo("M0002_CommentAndMore.java");
        assertThat(writer.source()).isEqualTo("""
                        package blog.migrations;

                        import static dev.musette.models.OnDelete.CASCADE;

                        import dev.musette.migrations.Migration;
                        import dev.musette.migrations.MigrationKey;
                        import dev.musette.migrations.Operation;
                        import java.util.List;

                        public final class M0002_CommentAndMore extends Migration {
                            @Override
                            public List<MigrationKey> dependencies() {
                                return List.of(after("auth", "0001_initial"), after("blog", "0001_initial"));
                            }

                            @Override
                            public List<Operation> operations() {
                                return List.of(
                                        createModel(
                                                        "Comment",
                                                        autoKey(),
                                                        foreignKey("post", to("blog.BlogPost", CASCADE).relatedName("comments")),
                                                        charField("author", 100))
                                                .ordering("-id"),
                                        addField("BlogPost", charField("subtitle", 200).defaultValue("")),
                                        addField("BlogPost", integerField("views")).forOldRows(0));
                            }
                        }
                        """);
    }

    @Test
    void whatItWritesCompilesToEqualOperations() throws Exception {
        FieldType moment = new FieldType.DateTime(false, true);
        ModelStateOptions options = ModelStateOptions.NONE
                .table("all \"things\"")
                .ordering(List.of("-name", "id"))
                .verboseNames("thing", "all the things")
                .indexes(List.of(new IndexDefinition("ix", List.of("name", "-price"))))
                .constraints(List.of(new UniqueDefinition("uq", List.of("name"))))
                .uniqueTogether(List.of(List.of("name", "price"), List.of("slug")));
        List<Operation> operations = List.of(
                new CreateModel(
                        "Thing",
                        List.of(
                                field("key", new FieldType.BigAuto()).primaryKey(true),
                                field("name", new FieldType.Char(20)).defaultValue("a \"b\"\\\n\t\u0001\u2028 é"),
                                field("slug", new FieldType.Slug(9))
                                        .dbIndex(false)
                                        .unique(true),
                                field("mail", new FieldType.Email(99))
                                        .nullable(true)
                                        .blank(true),
                                field("text", new FieldType.Text())
                                        .helpText("What it is")
                                        .editable(false),
                                field("price", new FieldType.Decimal(6, 2)).defaultValue(new BigDecimal("1.50")),
                                field("size", new FieldType.SmallInt()).verboseName("how big"),
                                field("age", new FieldType.PositiveInt()).column("years"),
                                field("views", new FieldType.BigInt()).defaultValue(7_000_000_000L),
                                field("rate", new FieldType.Real()).defaultValue(Double.NaN),
                                field("open", new FieldType.Bool()).defaultValue(false),
                                field("made", moment),
                                field("seen", new FieldType.DateTime(true, false)),
                                field("since", new FieldType.DateTime(false, false))
                                        .defaultValue(Instant.parse("2024-01-31T13:05:09.5Z")),
                                field("day", new FieldType.Date(false, false))
                                        .defaultValue(LocalDate.parse("2024-02-29")),
                                field("uuid", new FieldType.Uuid()).defaultValue(new UUID(1, 2)),
                                field(
                                        "owner",
                                        new FieldType.ForeignKey("auth.User", OnDelete.SET_NULL).dbConstraint(false))),
                        options),
                new CreateModel("Old", List.of(FieldDefinitions.autoKey32()), ModelStateOptions.NONE),
                new DeleteModel("Old"),
                new RenameModel("Thing", "Item"),
                new AddField("Item", field("at", moment)).forOldRows(OldRows.NOW),
                new AlterField("Item", field("name", new FieldType.Text())).forOldRows("none"),
                new RemoveField("Item", "text"),
                new RenameField("Item", "name", "title"),
                new AddIndex("Item", new IndexDefinition("iy", List.of("title"))),
                new RenameIndex("Item", "iy", "iz"),
                new RemoveIndex("Item", "iz"),
                new AddConstraint("Item", new UniqueDefinition("uz", List.of("title", "price"))),
                new RemoveConstraint("Item", "uz"),
                new AlterModelOptions("Item").ordering("title").verboseNamePlural("things"),
                new AlterModelTable("Item", "items"),
                new AlterModelTable("Item", null),
                new AlterUniqueTogether("Item", List.of(List.of("title", "price"))),
                new AlterUniqueTogether("Item", List.of()),
                new SeparateDatabaseAndState(
                        List.of(), List.of(new RemoveField("Item", "age"), new DeleteModel("Item"))));
        List<MigrationKey> dependencies = List.of(MigrationKey.first("auth"), new MigrationKey("shop", "0001_initial"));

        for (String name : List.of("0002_things", "0002_a_b_c", "0002_Weird__name_", "0002_1st")) {
            MigrationWriter writer = new MigrationWriter("shop.migrations", name, dependencies, operations);
            Migration read = compile(writer);

            assertThat(read.name()).isEqualTo(name);
            assertThat(read.dependencies()).isEqualTo(dependencies);
            assertThat(read.operations()).isEqualTo(operations);
            assertThat(read.operations().stream().map(Operation::canonicalText))
                    .isEqualTo(operations.stream().map(Operation::canonicalText).toList());
            assertThat(writer.source().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        }
    }

    private Migration compile(MigrationWriter writer) throws Exception {
        String className = "shop.migrations." + writer.className();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return writer.source();
                    }
                };
        String path = System.getProperty("java.class.path")
                + java.io.File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problems,
                        List.of("-d", classes.toString(), "-classpath", path, "-proc:none", "-Xlint:all,-path"),
                        null,
                        List.of(source))
                .call();
        assertThat(problems.getDiagnostics()).as(writer.source()).isEmpty();
        assertThat(compiled).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Migration.class.getClassLoader())) {
            return loader.loadClass(className)
                    .asSubclass(Migration.class)
                    .getConstructor()
                    .newInstance();
        }
    }

    @Test
    void aMigrationMayDoNothingYet() {
        assertThat(new MigrationWriter("blog.migrations", "0001_initial", List.of(), List.of()).source())
                .contains("        return List.of();\n");
    }

    @Test
    void namesAndOperationsThatCannotBeWrittenAreRefused() {
        for (String name : List.of("initial", "0001", "0001_a-b", "0001_../x")) {
            assertThatThrownBy(() -> new MigrationWriter("blog.migrations", name, List.of(), List.of()))
                    .isInstanceOf(MigrationException.class)
                    .hasMessage(
                            "'%s' is no name for a migration. Expected a number, an underscore, and letters, digits and"
                                    + " underscores.",
                            name);
        }
        Operation code = new RunJava(RunJava.NOOP, null, false, true);
        assertThatThrownBy(() -> new MigrationWriter("blog.migrations", "0001_x", List.of(), List.of(code)).source())
                .hasMessage("There are no words for the operation 'Raw Java operation' of"
                        + " dev.musette.migrations.RunJava. Write it by hand.");
        Operation odd = new AddField("A", field("x", new FieldType.Int())).forOldRows('c');
        assertThatThrownBy(() -> new MigrationWriter("blog.migrations", "0001_x", List.of(), List.of(odd)).source())
                .hasMessage("A java.lang.Character can't be written in a migration. Values are texts, numbers, true or"
                        + " false, moments, days and UUIDs.");
    }
}
