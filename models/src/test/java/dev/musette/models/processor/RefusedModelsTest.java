package dev.musette.models.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says of models that cannot work, and where.
final class RefusedModelsTest {
    @TempDir
    Path output;

    private List<String> errors(String body) {
        return new Compilation(output)
                .model("Author", "public class Author extends Model {}")
                .model("Post", "public class Post extends Model {\n" + body + "\n}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @TextField String text;            | Post.text is not public, generated code in other packages could not reach it. Make the field public.
                    @TextField private String text;    | Post.text is not public, generated code in other packages could not reach it. Make the field public.
                    @TextField public final String text = ""; | Post.text is final, loading a row could not set it. Remove 'final'.
                    @TextField public static String text; | Post.text is static, a column belongs to each row. Remove 'static'.
                    @TextField public int text;        | Post.text is a int, @TextField needs a String. Change the type of the field or its annotation.
                    @IntegerField public String views; | Post.views is a String, @IntegerField needs a int or Integer. Change the type of the field or its annotation.
                    @IntegerField(nullable = true) public int views; | Post.views is nullable, but a int is never null. Make it a Integer.
                    @ForeignKey(onDelete = OnDelete.CASCADE) public Author author; | Post.author is a Author, @ForeignKey needs a Ref of the other model. Change the type of the field or its annotation.
                    public Ref<Author> author;         | Post.author is a Ref without @ForeignKey. Add @ForeignKey(onDelete = ...).
                    @ForeignKey(onDelete = OnDelete.SET_NULL) public Ref<Author> author; | Post.author becomes NULL on delete, but is not nullable. Add nullable = true, or choose another onDelete.
                    @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Model> author; | Post.author refers to dev.musette.models.Model, which is no model. A foreign key is a Ref of a class that extends Model.
                    @TextField @CharField(maxLength = 3) public String text; | Post.text has 2 field annotations (@TextField, @CharField). A column has one: remove the others.
                    @CharField(maxLength = 0) public String text; | Post.text has maxLength = 0. A text needs room for 1 character or more.
                    @DecimalField(maxDigits = 2, decimalPlaces = 3) public java.math.BigDecimal price; | Post.price has decimalPlaces = 3 of maxDigits = 2. Of 1 digit or more, 0 or more stand after the point.
                    @DateTimeField(autoNow = true, autoNowAdd = true) public java.time.Instant at; | Post.at has both autoNow and autoNowAdd. Keep one of them.
                    @TextField public String a__b;     | Post.a__b is called 'a__b' outside Java: a name has no underscore at its ends and no two in a row, which separate the parts of a lookup. Rename it.
                    @TextField public String pk;       | Post.pk is called 'pk', which is the key in every lookup. Rename it.
                    @TextField(name = "myText") public String text; | Post.text has name = "myText". Names outside Java are in snake_case: "my_text".
                    @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Author> notify; | Post.notify can't be joined as notify(), which every object has. Rename it and keep the name outside Java: name = "notify".
                    """)
    void aFieldIsRefused(String field, String message) {
        assertThat(errors(field)).contains("Post.java:4: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    indexes = @Index(fields = "-color")                | An index of Post names '-color', which is none of its fields. They are: id, title.
                    indexes = @Index(fields = {"title", "-title"})     | An index of Post names 'title' twice.
                    indexes = @Index(fields = {})                      | An index of Post has no fields. Name one or more.
                    indexes = @Index(fields = "title", name = "_i")    | The index of Post is called '_i'. A name begins with a letter.
                    indexes = @Index(fields = "title", name = "a_name_that_is_31_characters_is_") | The index of Post is called 'a_name_that_is_31_characters_is_', which has 32 characters. The longest name that every database takes has 30.
                    indexes = {@Index(fields = "title", name = "i"), @Index(fields = "id", name = "i")} | Two indexes of Post are called 'i'. Rename one of them.
                    constraints = @UniqueConstraint(fields = "color", name = "u")  | A unique constraint of Post names 'color', which is none of its fields. They are: id, title.
                    constraints = @UniqueConstraint(fields = "-title", name = "u") | A unique constraint of Post names '-title', which is none of its fields. They are: id, title.
                    constraints = @UniqueConstraint(fields = "title", name = "")   | A unique constraint of Post has no name. Give it one: name = "...".
                    constraints = {@UniqueConstraint(fields = "title", name = "u"), @UniqueConstraint(fields = "id", name = "u")} | Two unique constraints of Post are called 'u'. Rename one of them.
                    """)
    void anIndexOrConstraintIsRefused(String options, String message) {
        assertThat(new Compilation(output)
                        .model(
                                "Post",
                                "@ModelOptions(" + options + ")\npublic class Post extends Model {\n"
                                        + "@TextField public String title;\n}")
                        .errors())
                .contains("Post.java:4: " + message);
    }

    @Test
    void namesThatAreOneOutsideJavaClash() {
        assertThat(errors("@TextField public String userName;\n@TextField public String user_name;"))
                .contains("Post.java:5: Post.user_name and userName both need the name 'user_name' outside Java."
                        + " Rename one of them.");
        assertThat(errors("""
                        @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Author> author;
                        @BigIntegerField public long authorId;"""))
                .contains("Post.java:5: Post.authorId and author both need the name 'author_id' outside Java."
                        + " Rename one of them.");
        assertThat(errors("@TextField public String id;"))
                .contains("Post.java:4: Post.id and id both need the name 'id' outside Java. Rename one of them.");
        assertThat(errors("@TextField(column = \"x\") public String a;\n@TextField(column = \"x\") public String b;"))
                .contains("Post.java:5: Post.b and a both need the column 'x'. Rename one of them.");
    }

    @Test
    void aModelNeedsAConstructorWithoutParameters() {
        assertThat(errors("public Post(int x) {}"))
                .contains("Post.java:3: The model Post has no constructor without parameters, by which rows become"
                        + " instances. Add 'public Post() {}'.");
    }

    @Test
    void aModelDoesNotShareItsParentsManager() {
        assertThat(new Compilation(output)
                        .model("Base", """
                                public abstract class Base extends Model {
                                    public static Object objects = "";
                                }""")
                        .model("Post", "public class Post extends Base {}")
                        .errors())
                .contains("Post.java:3: The model Post would share the manager 'objects' of Base. Give it its own:"
                        + " public static final Manager<Post, Post_> objects = new Manager<>(Post_.META);");
    }

    @Test
    void aParentIsAbstract() {
        assertThat(new Compilation(output)
                        .model("Post", "public class Post extends Model {}")
                        .model("Story", "public class Story extends Post {}")
                        .errors())
                .contains(
                        "Story.java:3: Story extends the concrete model Post: a table for each of both is not supported."
                                + " Make Post abstract, or refer to it by a foreign key.");
    }

    @Test
    void aForeignKeyRefersToATable() {
        assertThat(new Compilation(output)
                        .model("Base", "public abstract class Base extends Model {}")
                        .model("Post", """
                                public class Post extends Model {
                                    @ForeignKey(onDelete = OnDelete.CASCADE) public Ref<Base> base = Ref.empty();
                                }""")
                        .errors())
                .contains("Post.java:4: Post.base refers to the abstract model Base, which has no table."
                        + " Refer to a concrete one.");
    }

    @Test
    void aModelHasOneKey() {
        assertThat(new Compilation(output)
                        .model("Post", "public class Post extends BaseModel {}")
                        .errors())
                .contains(
                        "Post.java:3: The model Post has no key. Extend Model, or mark one field with primaryKey = true.");
        assertThat(errors("@TextField(primaryKey = true) public String slug;"))
                .contains("Post.java:3: The model Post has 2 keys (id, slug). Keep one; a model with a key of its own"
                        + " extends BaseModel.");
    }

    @Test
    void aModelStandsByItself() {
        assertThat(new Compilation(output)
                        .model("Outer", "public class Outer { public static class Post extends Model {} }")
                        .errors())
                .contains("Outer.java:3: Post is a model inside another class. A model is a class of its own:"
                        + " move it to Post.java.");
        assertThat(new Compilation(output)
                        .model("Post", "class Post extends Model {}")
                        .errors())
                .contains("Post.java:3: The model Post is not public. Make the class public.");
        assertThat(new Compilation(output)
                        .model("Post", "public class Post<T> extends Model {}")
                        .errors())
                .contains("Post.java:3: The model Post has type parameters, a table has none. Remove them.");
        assertThat(new Compilation(output)
                        .source("Post", "public class Post extends dev.musette.models.Model {}")
                        .errors())
                .contains("Post.java:1: The model Post is in no package. Its package names its app: put it into one.");
    }

    @Test
    void anOrderNamesFields() {
        assertThat(new Compilation(output)
                        .model("Post", "@ModelOptions(ordering = \"-titel\") public class Post extends Model {}")
                        .errors())
                .contains("Post.java:3: The model Post is ordered by '-titel', which is none of its fields."
                        + " They are: id.");
    }

    @Test
    void anUnknownColumnInATypedQueryIsNoJava() {
        assertThat(new Compilation(output).model("Post", """
                                public class Post extends Model {
                                    public static final Manager<Post, Post_> objects = new Manager<>(Post_.META);
                                    @TextField public String title;
                                    static long count() { return objects.filter(p -> p.titel.eq("x")).count(); }
                                }""").errors())
                .anySatisfy(
                        error -> assertThat(error).startsWith("Post.java:6: ").contains("titel"));
    }
}
