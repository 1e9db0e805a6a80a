package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.cli.Manager.Outcome;
import dev.musette.core.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A project in a folder of its own, compiled, asked for its migrations, changed and compiled again.
class MakeMigrationsCommandTest {
    @TempDir
    private Path project;

    private Path source;

    @BeforeEach
    void write() throws IOException {
        source = project.resolve("src");
        file("shop/ShopApp.java", """
                package shop;
                public final class ShopApp extends dev.musette.core.App {}
                """);
        file("shop/Site.java", """
                package shop;

                import dev.musette.core.Application;
                import dev.musette.core.Settings;
                import dev.musette.db.Database;
                import dev.musette.urls.Routes;
                import java.util.List;
                import java.util.Map;
                import java.util.function.Supplier;

                public final class Site implements Supplier<Application> {
                    static final class Configured extends Settings {
                        Configured() {
                            secretKey = "a key that is for tests alone, and long enough for them all";
                            allowedHosts = List.of("*");
                            databases = Map.of("default", Database.url("sqlite:%s"));
                            installedApps = List.of(new ShopApp());
                            urls = List::of;
                        }
                    }

                    @Override
                    public Application get() {
                        return new Application(new Configured());
                    }
                }
                """.formatted(project.resolve("db.sqlite3")));
        item("""
                @CharField(maxLength = 20) public @Nullable String name;
                """);
    }

    private void item(String fields) throws IOException {
        model("Item", fields);
    }

    private void model(String name, String fields) throws IOException {
        file("shop/%s.java".formatted(name), """
                package shop;

                import dev.musette.models.CharField;
                import dev.musette.models.IntegerField;
                import dev.musette.models.Manager;
                import dev.musette.models.Model;
                import org.jspecify.annotations.Nullable;

                public class %1$s extends Model {
                    public static final Manager<%1$s, %1$s_> objects = new Manager<>(%1$s_.META);
                    %2$s
                }
                """.formatted(name, fields));
    }

    private void file(String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(source.resolve("shop/migrations").resolve(name));
    }

    /// Compiles the project into a folder of its own, as the launcher does, and returns it.
    private Path compile() throws IOException {
        Path classes = Files.createTempDirectory(project, "classes");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:full", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(source)) {
            files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
        }
        StringWriter problems = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = arguments.subList(0, 5);
            boolean compiled = compiler.getTask(
                            problems,
                            manager,
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromStrings(arguments.subList(5, arguments.size())))
                    .call();
            assertThat(compiled).as(problems.toString()).isTrue();
        }
        return classes;
    }

    private Outcome run(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("shop.Site", compile().toString()));
        words.addAll(List.of(command));
        return Manager.manage(words.toArray(String[]::new));
    }

    private Outcome make(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("makemigrations", "--source", source.toString()));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private String path(String name) {
        return source.resolve("shop/migrations").resolve(name).toString();
    }

    @Test
    void aModelComesIntoTheDatabaseAndChangesThere() throws IOException {
        assertThat(make())
                .isEqualTo(new Outcome(
                        0,
                        "Migrations for 'shop':\n  %s\n    + Create model Item\n".formatted(path("M0001_Initial.java")),
                        ""));
        assertThat(read("M0001_Initial.java")).isEqualTo("""
                        package shop.migrations;

                        import dev.musette.migrations.Migration;
                        import dev.musette.migrations.Operation;
                        import java.util.List;

                        public final class M0001_Initial extends Migration {
                            @Override
                            public List<Operation> operations() {
                                return List.of(
                                        createModel(
                                                "Item",
                                                autoKey(),
                                                charField("name", 20)));
                            }
                        }
                        """);
        assertThat(run("migrate").code()).isZero();
        assertThat(make()).isEqualTo(new Outcome(0, "No changes.\n", ""));
        assertThat(make("shop")).isEqualTo(new Outcome(0, "No changes in shop.\n", ""));

        item("""
                @CharField(maxLength = 20) public @Nullable String name;
                @CharField(maxLength = 200) public String subtitle = "";
                @IntegerField public int price;
                """);
        assertThat(make("--check"))
                .isEqualTo(new Outcome(
                        1,
                        """
                        Migrations for 'shop':
                          %s
                            + Add field price to item
                            + Add field subtitle to item
                        """.formatted(path("M0002_ItemPriceItemSubtitle.java")),
                        "makemigrations: The models have changes that no migration has.\n"));
        assertThat(source.resolve("shop/migrations/M0002_ItemPriceItemSubtitle.java"))
                .doesNotExist();
        assertThat(make("--dry-run", "--name", "price").out())
                .contains("return List.of(after(\"shop\", \"0001_initial\"));")
                .contains("addField(\"Item\", integerField(\"price\").defaultValue(0)),");
        assertThat(source.resolve("shop/migrations/M0002_Price.java")).doesNotExist();

        assertThat(make("--name", "price").code()).isZero();
        Outcome migrated = run("migrate");
        assertThat(migrated.err()).isEmpty();
        assertThat(migrated.out()).contains("shop.0002_price");
        assertThat(make("--check")).isEqualTo(new Outcome(0, "No changes.\n", ""));
    }

    @Test
    void whatMustBeKnownIsSaidWhereNobodyCanBeAsked() throws IOException {
        assertThat(make().code()).isZero();
        item("""
                @CharField(maxLength = 20) public @Nullable String name;
                @CharField(maxLength = 20) public @Nullable String color;
                """);

        assertThat(make("--no-input"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "makemigrations: The new field 'color' of shop.Item needs a value in the rows that are there"
                                + " already, and has no default value. Nobody can be asked: give the field a default"
                                + " value, or run the command on a terminal.\n"));
        try (Stream<Path> files = Files.list(source.resolve("shop/migrations"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aPersonIsAsked() throws IOException {
        assertThat(make().code()).isZero();
        item("""
                @CharField(maxLength = 20) public @Nullable String title;
                """);
        StringWriter said = new StringWriter();
        Terminal terminal = new Terminal(new BufferedReader(new StringReader("y\n")), new PrintWriter(said));
        ProjectLoader loader = ProjectLoader.of(compile().toString());
        try (Application site = loader.application("shop.Site")) {
            CommandLine command = new CommandLine(new MakeMigrationsCommand(() -> terminal));
            assertThat(site.call(() -> command.execute("--source", source.toString())))
                    .isZero();
        }

        assertThat(said).hasToString("Was the field 'name' of shop.Item renamed to 'title'? [y/N] ");
        assertThat(read("M0002_RenameNameItemTitle.java")).contains("renameField(\"Item\", \"name\", \"title\")");
        assertThat(run("migrate").code()).isZero();
    }

    @Test
    void anEmptyMigrationWaitsForItsOperations() throws IOException {
        assertThat(make().code()).isZero();

        assertThat(make("--empty", "shop", "--name", "fill"))
                .isEqualTo(new Outcome(0, "Migrations for 'shop':\n  %s\n".formatted(path("M0002_Fill.java")), ""));
        assertThat(read("M0002_Fill.java"))
                .contains("after(\"shop\", \"0001_initial\")")
                .contains("List.of();");
        assertThat(run("migrate").code()).isZero();
        assertThat(make("--empty").err())
                .isEqualTo(
                        "makemigrations: Name the apps that get an empty migration: makemigrations --empty APP...\n");
    }

    @Test
    void branchesAreJoined() throws IOException {
        assertThat(make().code()).isZero();
        assertThat(make("--empty", "shop", "--name", "left").code()).isZero();
        Files.move(source.resolve("shop/migrations/M0002_Left.java"), project.resolve("Left.java"));
        assertThat(make("--empty", "shop", "--name", "right").code()).isZero();
        Files.move(project.resolve("Left.java"), source.resolve("shop/migrations/M0002_Left.java"));

        assertThat(make().err())
                .isEqualTo("makemigrations: The migrations of 'shop' have branched: 0002_left and 0002_right each come"
                        + " last. 'makemigrations --merge' joins them.\n");
        assertThat(make("--merge").out())
                .isEqualTo("Migrations for 'shop':\n  %s\n".formatted(path("M0003_Merge0002Left0002Right.java")));
        assertThat(read("M0003_Merge0002Left0002Right.java")).contains("return \"0003_merge_0002_left_0002_right\";");
        assertThat(make()).isEqualTo(new Outcome(0, "No changes.\n", ""));
        assertThat(make("--merge")).isEqualTo(new Outcome(0, "No branches to join.\n", ""));
    }

    @Test
    void wordsThatDoNotFitAreRefused() throws IOException {
        assertThat(make("stock").err()).isEqualTo("makemigrations: There is no app 'stock'. The apps are: shop.\n");
        assertThat(make("--name", "../x").err())
                .isEqualTo("makemigrations: The name '../x' has more than letters, digits and underscores.\n");
        assertThat(run("makemigrations", "--source", project.resolve("nowhere").toString())
                        .err())
                .isEqualTo(
                        "makemigrations: There is no folder %s here. Run the command in the project's folder, or name"
                                        .formatted(project.resolve("nowhere"))
                                + " it with --source.\n");
        Path library = Files.createDirectory(project.resolve("other"));
        assertThat(run("makemigrations", "--source", library.toString(), "shop").err())
                .isEqualTo(
                        "makemigrations: The app 'shop' has no package shop in %s: its migrations are its library's.\n"
                                .formatted(library));
    }
}
