package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author_;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import blog.Comment_;
import blog.Country_;
import dev.musette.base.ImproperlyConfigured;
import dev.musette.base.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The graph of an application's models.
final class ModelRegistryTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private static ModelRegistry load(List<String> apps) {
        return ModelRegistry.load(Objects.requireNonNull(ModelRegistryTest.class.getClassLoader()), apps);
    }

    @Test
    void theIndexListsTheModelsOfInstalledApps() {
        assertThat(load(List.of("blog")).models())
                .extracting(ModelMeta::label)
                .containsExactly("blog.Author", "blog.BlogPost", "blog.Comment", "blog.Country", "blog.Measurement");
        assertThat(load(List.of("nothing")).models()).isEmpty();
        assertThat(load(List.of("warehouse")).leftOut()).hasSize(5).contains(BlogPost_.META);
        assertThat(load(List.of("blog")).find("blog.Comment")).isSameAs(Comment_.META);
        assertThat(load(List.of("blog")).find("blog.Nothing")).isNull();
        assertThat(load(List.of("blog")).models("blog")).hasSize(5);
        assertThat(load(List.of("blog")).problems()).isEmpty();
    }

    @Test
    void anIndexThatNamesAMissingClassSaysSo(@TempDir Path module) throws IOException {
        Path index = module.resolve(ModelIndex.RESOURCE);
        Files.createDirectories(Objects.requireNonNull(index.getParent()));
        Files.writeString(index, "model shop.Gone\nmigration shop.migrations.M0001_Initial\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {module.toUri().toURL()}, null)) {
            assertThat(ModelIndex.read(loader))
                    .isEqualTo(new ModelIndex(List.of("shop.Gone"), List.of("shop.migrations.M0001_Initial")));
            assertThatThrownBy(() -> ModelRegistry.load(loader, List.of("shop")))
                    .isInstanceOf(ImproperlyConfigured.class)
                    .hasMessage("META-INF/musette/index lists the model shop.Gone, which is not there."
                            + " Compile its module again from scratch.");
            Files.writeString(index, "view shop.Index\n");
            assertThatThrownBy(() -> ModelIndex.read(loader))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has the line 'view shop.Index'");
        }
    }

    @Test
    void theWayBackHasAName() {
        BlogPost post = BlogPost.objects.get("title", "On joins");
        QuerySet<?, ?> comments = ModelRegistry.current().related(post, "comments");
        assertThat(comments)
                .isNotNull()
                .hasSize(2)
                .allSatisfy(c -> assertThat(c).isInstanceOf(Comment.class));
        assertThat(ModelRegistry.current().related(post, "nothing")).isNull();
        assertThat(ModelRegistry.current().relationsTo(BlogPost_.META)).containsExactly(Comment_.POST);
    }

    @Test
    void aModelOfAnAppThatIsNotInstalledIsAProblem() {
        assertThat(ModelRegistry.of(List.of(BlogPost_.META, Comment_.META)).problems())
                .containsExactly(Problem.error(
                                "fields.E300", "blog.BlogPost.author refers to blog.Author, which is not installed.")
                        .hint("Add the app 'blog' to installedApps.")
                        .about(BlogPost_.AUTHOR));
    }

    @Test
    void twoModelsOfOneTableAreAProblem() {
        ModelMeta<Comment, Comment_> copy = ModelMeta.builder(
                        Comment.class, Comment_.META::path, Comment_::new, Comment_.META.mapper())
                .app("copy")
                .table("blog_comment")
                .fields(Comment_.META.fields().toArray(Field[]::new))
                .build();
        assertThat(ModelRegistry.of(List.of(Author_.META, Country_.META, BlogPost_.META, Comment_.META, copy))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("blog_comment: (models.E028) Table 'blog_comment' is used by several models:"
                        + " blog.Comment, copy.Comment.\n\tHINT: Give one of them another table in @ModelOptions.");
    }

    @Test
    void twoWaysBackOfOneNameAreAProblem() {
        Relation<Comment, Comment_, BlogPost> again = Relation.of(
                () -> Comment_.META,
                Field.of("again", new FieldType.ForeignKey("blog.BlogPost", OnDelete.CASCADE).relatedName("comments")),
                () -> BlogPost_.META);
        ModelMeta<Comment, Comment_> copy = ModelMeta.builder(
                        Comment.class, Comment_.META::path, Comment_::new, Comment_.META.mapper())
                .app("copy")
                .fields(Comment_.META.fields().toArray(Field[]::new))
                .relations(again)
                .build();
        assertThat(ModelRegistry.of(List.of(Author_.META, Country_.META, BlogPost_.META, Comment_.META, copy))
                        .problems())
                .extracting(Problem::id)
                .containsExactly("fields.E304");
    }

    @Test
    void metadataDescribesTheModel() {
        assertThat(BlogPost_.META.label()).isEqualTo("blog.BlogPost");
        assertThat(BlogPost_.META.table()).isEqualTo("blog_blogpost");
        assertThat(BlogPost_.META.verboseName()).isEqualTo("blog post");
        assertThat(BlogPost_.META.verboseNamePlural()).isEqualTo("blog posts");
        assertThat(BlogPost_.META.ordering()).containsExactly("-published_date", "title");
        assertThat(BlogPost_.META.fields())
                .extracting(Field::column)
                .containsExactly("id", "title", "content", "published_date", "views", "author_id");
        assertThat(BlogPost_.META.target(BlogPost_.AUTHOR.field())).isSameAs(Author_.META);
        assertThat(Author_.META.fields())
                .extracting(Field::verboseName)
                .containsExactly("ID", "created at", "updated at", "name", "\"pen\" name", "home");
        assertThat(ModelMeta.of(BlogPost.class)).isSameAs(BlogPost_.META);
        assertThat(ModelMeta.of(new BlogPost() {})).isSameAs(BlogPost_.META);
    }
}
