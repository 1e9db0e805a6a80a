package dev.musette.models.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the processor writes, beside what it should.
final class GeneratedCodeTest {
    private static final String AUTHOR = """
            @ModelOptions(table = "people", ordering = {"name"}, verboseName = "writer", verboseNamePlural = "writers",
                indexes = {@Index(fields = {"-name", "code"}), @Index(fields = "name", name = "by_name")},
                constraints = @UniqueConstraint(fields = {"code", "name"}, name = "one_code"))
            public class Author extends BaseModel {
                @CharField(maxLength = 2, primaryKey = true) public String code;
                @CharField(maxLength = 120, verboseName = "full \\"name\\"", helpText = "As printed.") public String name;
            }
            """;
    private static final String STAMPED = """
            public abstract class Stamped extends Model {
                @DateTimeField(autoNowAdd = true, dbIndex = true) public java.time.Instant createdAt;
            }
            """;
    private static final String POST = """
            public class Post extends Stamped {
                public static final Manager<Post, Post_> objects = new Manager<>(Post_.META);
                @CharField(maxLength = 200, unique = true) public String title;
                @IntegerField(nullable = true) public Integer pages;
                @BooleanField(name = "is_live", column = "live") public boolean live = true;
                @DecimalField(maxDigits = 9, decimalPlaces = 2) public java.math.BigDecimal price;
                @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "posts", nullable = true)
                public Ref<Author> author = Ref.empty();
                @ForeignKey(onDelete = OnDelete.CASCADE, nullable = true) public Ref<Post> parent = Ref.empty();
                public String notAColumn;
            }
            """;

    @TempDir
    Path output;

    private Compilation blog() {
        Compilation compilation = new Compilation(output)
                .model("Author", AUTHOR)
                .model("Stamped", STAMPED)
                .model("Post", POST);
        assertThat(compilation.compiles()).as(compilation.messages()).isTrue();
        return compilation;
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GeneratedCodeTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aModelWithForeignKeys() throws IOException {
        assertThat(blog().written("blog/Post_.java")).isEqualTo(golden("Post_.java.txt"));
    }

    @Test
    void aModelWithAKeyOfItsOwn() throws IOException {
        assertThat(blog().written("blog/Author_.java")).isEqualTo(golden("Author_.java.txt"));
    }

    @Test
    void anAbstractModel() throws IOException {
        assertThat(blog().written("blog/Stamped_.java")).isEqualTo(golden("Stamped_.java.txt"));
    }

    @Test
    void theIndexListsConcreteModels() {
        assertThat(blog().written("META-INF/musette/index")).isEqualTo("model blog.Author\nmodel blog.Post\n");
    }

    @Test
    void theIndexListsMigrations() {
        Compilation compilation = new Compilation(output)
                .source(
                        "dev.musette.migrations.Migration",
                        "package dev.musette.migrations; public abstract class Migration {}")
                .source(
                        "blog.migrations.M0001_Initial",
                        "package blog.migrations; public class M0001_Initial extends dev.musette.migrations.Migration {}")
                .source(
                        "blog.migrations.Base",
                        "package blog.migrations; public abstract class Base extends dev.musette.migrations.Migration {}");
        assertThat(compilation.compiles()).as(compilation.messages()).isTrue();
        assertThat(compilation.written("META-INF/musette/index"))
                .isEqualTo("migration blog.migrations.M0001_Initial\n");
    }

    @Test
    void aModuleWithoutModelsHasNoIndex() {
        Compilation compilation = new Compilation(output).source("blog.Plain", "package blog; public class Plain {}");
        assertThat(compilation.compiles()).isTrue();
        assertThat(compilation.files()).containsExactly("blog/Plain.class");
    }

    @Test
    void aPartialCompilationKeepsTheOthersInTheIndex() {
        blog();
        Compilation second = new Compilation(output)
                .model("Tag", "public class Tag extends Model {}")
                .model("Author", AUTHOR);
        assertThat(second.compiles()).as(second.messages()).isTrue();
        assertThat(second.written("META-INF/musette/index")).contains("model blog.Author\n", "model blog.Tag\n");
    }

    @Test
    void theAppIsThatOfTheNearestPackageOrTheClass() {
        Compilation compilation = new Compilation(output)
                .source("shop.package-info", "@dev.musette.models.AppLabel(\"store\") package shop;")
                .source("shop.stock.Item", """
                        package shop.stock;
                        public class Item extends dev.musette.models.Model {}
                        """)
                .source("shop.Bill", """
                        package shop;
                        @dev.musette.models.ModelOptions(appLabel = "money")
                        public class Bill extends dev.musette.models.Model {}
                        """)
                .source("news.models.Story", """
                        package news.models;
                        public class Story extends dev.musette.models.Model {}
                        """)
                .source("org.example.garden.Bed", """
                        package org.example.garden;
                        public class Bed extends dev.musette.models.Model {}
                        """)
                .source("org.example.polls.models.Poll", """
                        package org.example.polls.models;
                        public class Poll extends dev.musette.models.Model {}
                        """)
                .source("models.Plain", """
                        package models;
                        public class Plain extends dev.musette.models.Model {}
                        """);
        assertThat(compilation.compiles()).as(compilation.messages()).isTrue();
        assertThat(compilation.written("shop/stock/Item_.java")).contains(".app(\"store\")");
        assertThat(compilation.written("shop/Bill_.java")).contains(".app(\"money\")");
        assertThat(compilation.written("news/models/Story_.java")).contains(".app(\"news\")");
        assertThat(compilation.written("org/example/garden/Bed_.java")).contains(".app(\"garden\")");
        assertThat(compilation.written("org/example/polls/models/Poll_.java")).contains(".app(\"polls\")");
        assertThat(compilation.written("models/Plain_.java")).contains(".app(\"models\")");
    }

    @Test
    void generatedClassesInitialiseWithoutModelsAndOtherGeneratedClasses() throws Exception {
        Compilation compilation = new Compilation(output)
                .source("blog.Trace", """
                        package blog;
                        public class Trace {
                            public static final StringBuffer SEEN = new StringBuffer();
                        }""")
                .model("Post", """
                        public class Post extends Model {
                            static { Trace.SEEN.append("Post "); }
                            public static final Manager<Post, Post_> objects = new Manager<>(Post_.META);
                            @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Author> author = Ref.empty();
                        }""")
                .model("Author", """
                        public class Author extends Model {
                            static { Trace.SEEN.append("Author "); }
                            public static final Manager<Author, Author_> objects = new Manager<>(Author_.META);
                            @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Post> best = Ref.empty();
                        }""");
        assertThat(compilation.compiles()).as(compilation.messages()).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Class.forName("blog.Post_", true, loader);
            assertThat(loader.loadClass("blog.Trace").getField("SEEN").get(null))
                    .hasToString("");
            Class.forName("blog.Post", true, loader);
            assertThat(loader.loadClass("blog.Trace").getField("SEEN").get(null))
                    .hasToString("Post ");
        }
    }

    @Test
    void anAbstractModelHandsItsOptionsDown() {
        Compilation compilation = new Compilation(output)
                .model("Base", """
                        @ModelOptions(table = "base", ordering = "title",
                            indexes = @Index(fields = "title", name = "%(app_label)s_%(class)s_i"))
                        public abstract class Base extends Model {
                            @TextField public String title;
                        }""")
                .model("Child", "public class Child extends Base {}")
                .model("Other", "@ModelOptions(ordering = \"id\") public class Other extends Base {}");
        assertThat(compilation.compiles()).as(compilation.messages()).isTrue();
        assertThat(compilation.written("blog/Child_.java"))
                .contains(".ordering(\"title\")\n            .index(\"blog_child_i\", \"title\")")
                .doesNotContain(".table(");
        assertThat(compilation.written("blog/Other_.java"))
                .contains(".ordering(\"id\")")
                .doesNotContain(".index(");
    }

    @Test
    void modelsNamedAsOursAreWritten() {
        Compilation compilation = new Compilation(output)
                .source("blog.Field", """
                        package blog;
                        import dev.musette.models.ForeignKey;
                        import dev.musette.models.OnDelete;
                        import dev.musette.models.Ref;
                        public class Field extends dev.musette.models.Model {
                            @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Path> path = Ref.empty();
                        }""")
                .source("blog.Path", "package blog; public class Path extends dev.musette.models.Model {}");
        assertThat(compilation.compiles()).as(compilation.messages()).isTrue();
    }
}
