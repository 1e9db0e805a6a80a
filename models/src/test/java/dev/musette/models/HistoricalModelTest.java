package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.BlogPost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Models without a class, over the same tables.
final class HistoricalModelTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private final ModelMeta<HistoricalModel, HistoricalPath> posts = HistoricalModel.meta(
            "blog",
            "BlogPost",
            "blog_blogpost",
            List.of(
                    Field.autoKey(),
                    Field.of("title", new FieldType.Char(200)),
                    Field.of("content", new FieldType.Text()).defaultValue(""),
                    Field.of("published_date", new FieldType.DateTime(false, true)),
                    Field.of("views", new FieldType.Int()).defaultValue(5),
                    Field.of("author_id", new FieldType.BigInt()).nullable(true)),
            List.of("-views"));
    private final ModelMeta<HistoricalModel, HistoricalPath> comments = HistoricalModel.meta(
            "blog",
            "Comment",
            "blog_comment",
            List.of(
                    Field.autoKey(),
                    Field.of(
                            "post",
                            new FieldType.ForeignKey("blog.blogpost", OnDelete.CASCADE).relatedName("comments")),
                    Field.of("author", new FieldType.Char(100)),
                    Field.of("text", new FieldType.Text())),
            List.of());
    private final ModelRegistry models = ModelRegistry.of(List.of(posts, comments));

    private HistoricalModel post(String title) {
        return posts.objects().get("title", title);
    }

    @Test
    void rowsAreReadByName() {
        assertThat(posts.objects().all())
                .extracting(post -> post.get("title"))
                .containsExactly("On joins", "Java at night", "100% java", "Silence");
        HistoricalModel post = post("On joins");
        assertThat(post.get("views")).isEqualTo(30);
        assertThat(post.get("published_date")).isInstanceOf(Instant.class);
        assertThat(post.get("pk")).isEqualTo(post.get("id")).isEqualTo(1L);
        assertThat(post).hasToString("BlogPost object (1)").isEqualTo(post("On joins"));
        assertThat(ModelMeta.of(post)).isSameAs(posts).hasToString("blog.BlogPost");
    }

    @Test
    void anInstanceIsSavedChangedAndDeleted() {
        HistoricalModel post = posts.create();
        assertThat(post.isAdding()).isTrue();
        post.set("title", "Old times");
        post.save();
        assertThat(BlogPost.objects.get("title", "Old times").views).isEqualTo(5);
        post.set("views", 7L);
        post.save();
        assertThat(BlogPost.objects.get("title", "Old times").views).isEqualTo(7);
        models.bind(dev.musette.base.Context.current());
        assertThat(post.delete()).isEqualTo(new Deleted(1, Map.of("blog.BlogPost", 1)));
        assertThat(BlogPost.objects.filter("title", "Old times").exists()).isFalse();
        assertThat(posts.objects().filter("views__lt", 20).update(Map.of("views", 1)))
                .isEqualTo(2);
    }

    @Test
    void foreignKeysLeadToOtherModelsOfThatTime() {
        assertThat(comments.objects().filter("post__title", "On joins").orderBy("id"))
                .extracting(comment -> comment.get("author"))
                .containsExactly("Eve", "Mallory");
        HistoricalModel comment = comments.objects().selectRelated("post").get("text", "spam");
        blog.statements();
        assertThat(comment.get("post")).isEqualTo(post("Java at night"));
        assertThat(comment.get("post_id")).isEqualTo(2L);
        HistoricalModel fresh = comments.create();
        fresh.set("post", post("Silence"));
        fresh.set("author", "Eve");
        fresh.set("text", "...");
        fresh.save();
        assertThat(fresh.get("post_id")).isEqualTo(4L);
        fresh.set("post_id", 1);
        fresh.save();
        assertThat(comments.objects().filter("post", post("On joins")).count()).isEqualTo(3);
        assertThat(models.related(post("On joins"), "comments")).hasSize(3);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        HistoricalModel post = post("Silence");
        assertThatThrownBy(() -> post.get("slug"))
                .isInstanceOf(FieldError.class)
                .hasMessage("blog.BlogPost has no field 'slug' at this point of its history. Its fields are:"
                        + " id, title, content, published_date, views, author_id.");
        assertThatThrownBy(() -> post.set("views", "many"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'views' takes a whole number; this java.lang.String is none.");
        HistoricalModel comment = comments.create();
        assertThatThrownBy(() -> comment.set("post", comments.objects().first()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'post' refers to a blog.BlogPost, not to a Comment.");
        assertThatThrownBy(() -> comments.objects().filter("post", comment).count())
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'post' refers to a blog.BlogPost, not to a Comment.");
    }

    @Test
    void aForeignKeyWithoutARegistryKnowsNoModel() {
        ModelMeta<HistoricalModel, HistoricalPath> alone = HistoricalModel.meta(
                "blog",
                "Comment",
                "blog_comment",
                List.of(Field.autoKey(), Field.of("post", new FieldType.ForeignKey("blog.BlogPost", OnDelete.CASCADE))),
                List.of());
        assertThatThrownBy(() -> alone.objects().filter("post__title", "x"))
                .isInstanceOf(FieldError.class)
                .hasMessage("blog.Comment.post refers to blog.BlogPost, and no registry has both. Make one with"
                        + " ModelRegistry.of(...) from all models of that point in history.");
    }
}
