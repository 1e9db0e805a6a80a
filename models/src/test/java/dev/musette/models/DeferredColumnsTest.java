package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Columns that a query leaves for later.
final class DeferredColumnsTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    @BeforeEach
    void forgetStatements() {
        BlogPost.objects.filter("pk", 1).update(Map.of("content", "All about joins."));
        blog.statements();
    }

    private static BlogPost joins(QuerySet<BlogPost, BlogPost_> posts) {
        return posts.get("title", "On joins");
    }

    @Test
    void onlyTheNamedColumnsAndTheKeyAreLoaded() {
        BlogPost post = joins(BlogPost.objects.only(p -> p.title, p -> p.views));
        assertThat(blog.statement())
                .startsWith("SELECT \"blog_blogpost\".\"id\", \"blog_blogpost\".\"title\", \"blog_blogpost\".\"views\""
                        + " FROM");
        assertThat(post.id).isEqualTo(1);
        assertThat(post.views).isEqualTo(30);
        assertThat(post.content).isNull();
        assertThat(post.deferredFields()).containsExactly("content", "published_date", "author_id");
        assertThat(joins(BlogPost.objects.only("title", "views")).deferredFields())
                .containsExactly("content", "published_date", "author_id");
    }

    @Test
    void deferredColumnsAreLeftOut() {
        BlogPost post = joins(BlogPost.objects.defer(p -> p.content));
        assertThat(blog.statement()).doesNotContain("content");
        assertThat(post.deferredFields()).containsExactly("content");
        assertThat(post.author.require().name).isEqualTo("Ada Quill");
        assertThat(joins(BlogPost.objects.defer("content", "id")).deferredFields())
                .containsExactly("content");
        assertThat(joins(BlogPost.objects.all()).deferredFields()).isEmpty();
    }

    @Test
    void deferAndOnlyAddUpAsDjangosDo() {
        assertThat(joins(BlogPost.objects.defer("content").defer("views")).deferredFields())
                .containsExactly("content", "views");
        assertThat(joins(BlogPost.objects.only("content").only("title")).deferredFields())
                .containsExactly("content", "published_date", "views", "author_id");
        assertThat(joins(BlogPost.objects.only("title", "content").defer("content"))
                        .deferredFields())
                .containsExactly("content", "published_date", "views", "author_id");
        assertThat(joins(BlogPost.objects.defer("content").only("content", "title"))
                        .deferredFields())
                .containsExactly("content", "published_date", "views", "author_id");
        assertThat(joins(BlogPost.objects.only("title").defer("title", "content"))
                        .deferredFields())
                .containsExactly("content");
    }

    @Test
    void aColumnIsLoadedOnDemandOnce() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        blog.statements();
        post.load("content", "views", "title");
        assertThat(blog.statement())
                .isEqualTo("SELECT \"blog_blogpost\".\"content\", \"blog_blogpost\".\"views\" FROM \"blog_blogpost\""
                        + " WHERE \"blog_blogpost\".\"id\" = ?");
        assertThat(post.content).isEqualTo("All about joins.");
        assertThat(post.views).isEqualTo(30);
        post.load("content");
        assertThat(blog.statements()).isEmpty();
        assertThat(post.deferredFields()).containsExactly("published_date", "author_id");
        assertThatThrownBy(() -> post.load("color"))
                .isInstanceOf(FieldError.class)
                .hasMessage("blog.BlogPost has no field 'color'. Its fields are: id, title, content, published_date,"
                        + " views, author.");
    }

    @Test
    void metadataLoadsOnDemand() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        ModelMeta<BlogPost, BlogPost_> meta = BlogPost_.META;
        assertThat(meta.get(post, Objects.requireNonNull(meta.field("content"))))
                .isEqualTo("All about joins.");
        assertThat(meta.get(post, Objects.requireNonNull(meta.field("author")))).isEqualTo(1L);
    }

    @Test
    void aReferenceLoadsItsKeyOnDemand() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        blog.statements();
        assertThat(post.author).hasToString("not loaded");
        assertThat(post.author.isLoaded()).isFalse();
        assertThat(post.author.id()).isEqualTo(1);
        assertThat(blog.statement()).startsWith("SELECT \"blog_blogpost\".\"author_id\" FROM");
        assertThat(post.author.require().name).isEqualTo("Ada Quill");
        assertThat(post.deferredFields()).doesNotContain("author_id");
    }

    @Test
    void aSaveLeavesWhatWasNotLoadedAlone() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        BlogPost.objects.filter("pk", post.id).update(Map.of("views", 99));
        blog.statements();
        post.title = "On joins, again";
        post.save();
        assertThat(blog.statement()).isEqualTo("UPDATE \"blog_blogpost\" SET \"title\" = ? WHERE \"id\" = ?");
        BlogPost row = BlogPost.objects.get(post.id);
        assertThat(row.title).isEqualTo("On joins, again");
        assertThat(row.content).isEqualTo("All about joins.");
        assertThat(row.views).isEqualTo(99);
        assertThat(row.author.id()).isEqualTo(1);
    }

    @Test
    void aSaveWritesWhatWasAssigned() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        post.content = "";
        post.views = 7;
        post.author.setId(2);
        blog.statements();
        post.save();
        assertThat(blog.statement())
                .isEqualTo("UPDATE \"blog_blogpost\" SET \"title\" = ?, \"content\" = ?, \"views\" = ?,"
                        + " \"author_id\" = ? WHERE \"id\" = ?");
        assertThat(post.deferredFields()).containsExactly("published_date");
        BlogPost row = BlogPost.objects.get(post.id);
        assertThat(row.content).isEmpty();
        assertThat(row.views).isEqualTo(7);
        assertThat(row.author.id()).isEqualTo(2);
    }

    @Test
    void aReferenceThatIsEmptiedIsWritten() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        post.author.set(null);
        post.save();
        assertThat(BlogPost.objects.get(post.id).author.isEmpty()).isTrue();
    }

    @Test
    void namedFieldsAreWrittenWhateverTheyHold() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        post.title = "Not this one";
        post.save("views", "author_id");
        BlogPost row = BlogPost.objects.get(post.id);
        assertThat(row.views).isZero();
        assertThat(row.title).isEqualTo("On joins");
        blog.statements();
        post.save(new String[0]);
        assertThat(blog.statements()).isEmpty();
        assertThatThrownBy(() -> post.save("id"))
                .isInstanceOf(FieldError.class)
                .hasMessage("The key of blog.BlogPost can't be saved by name: 'id' says which row it is.");
        assertThatThrownBy(() -> post.save("color")).isInstanceOf(FieldError.class);
        BlogPost unsaved = new BlogPost();
        unsaved.title = "New";
        assertThatThrownBy(() -> unsaved.save("title"))
                .isInstanceOf(NotUpdated.class)
                .hasMessage("The save of some fields of this blog.BlogPost found no row to write them to. Was it"
                        + " deleted, or never saved?");
    }

    @Test
    void aSaveOfSomeFieldsSetsTheirMomentsOnly() {
        Author author = Author.objects.get(1);
        Object before = author.updatedAt;
        author.name = "Ada Q.";
        author.save("name");
        assertThat(Author.objects.get(1).updatedAt).isEqualTo(before);
        author.save("updated_at");
        assertThat(Author.objects.get(1).updatedAt).isNotEqualTo(before);
    }

    @Test
    void rowsOfForeignKeysAreLoadedInPartToo() {
        Comment comment = Comment.objects
                .selectRelated(c -> c.post().author())
                .only(c -> c.text, c -> c.post().title, c -> c.post().author().name)
                .get("text", "spam");
        assertThat(blog.statement())
                .startsWith("SELECT \"blog_comment\".\"id\", \"blog_comment\".\"post_id\", \"blog_comment\".\"text\","
                        + " \"blog_blogpost\".\"id\", \"blog_blogpost\".\"title\", \"blog_blogpost\".\"author_id\","
                        + " \"blog_author\".\"id\", \"blog_author\".\"name\" FROM");
        BlogPost post = comment.post.require();
        assertThat(post.title).isEqualTo("Java at night");
        assertThat(post.author.require().name).isEqualTo("Ben Orri");
        assertThat(blog.statements()).isEmpty();
        assertThat(post.deferredFields()).containsExactly("content", "published_date", "views");
        assertThat(Comment.objects
                        .selectRelated("post")
                        .defer("post__content", "author")
                        .get("text", "spam")
                        .deferredFields())
                .containsExactly("author");
        assertThat(Comment.objects
                        .selectRelated("post")
                        .only("text", "post")
                        .get("text", "spam")
                        .post
                        .require()
                        .deferredFields())
                .isEmpty();
    }

    @Test
    void aForeignKeyThatIsFollowedIsNotDeferred() {
        assertThatThrownBy(
                        () -> Comment.objects.selectRelated("post").only("text").toList())
                .isInstanceOf(FieldError.class)
                .hasMessage("Field Comment.post cannot be both deferred and traversed using selectRelated at the same"
                        + " time.");
        assertThatThrownBy(() -> Comment.objects.only("color"))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith("Cannot resolve keyword 'color' into field of blog.Comment.");
    }

    @Test
    void deferredColumnsOfOuterJoinsStayMissing() {
        List<BlogPost> posts = BlogPost.objects
                .selectRelated("author")
                .only("title", "author__name")
                .orderBy("id")
                .toList();
        assertThat(posts)
                .extracting(p -> p.author.get() == null ? "-" : p.author.require().name)
                .containsExactly("Ada Quill", "Ben Orri", "-", "Ada Quill");
    }

    @Test
    void aRefreshLeavesThemDeferred() {
        BlogPost post = joins(BlogPost.objects.only("title"));
        BlogPost.objects.filter("pk", post.id).update(Map.of("title", "New", "views", 3));
        post.refreshFromDb();
        assertThat(post.title).isEqualTo("New");
        assertThat(post.deferredFields()).contains("content", "views");
        post.refreshFromDb("views");
        assertThat(post.views).isEqualTo(3);
        assertThat(post.deferredFields()).doesNotContain("views");
    }

    @Test
    void aRefreshAsksForReferencesAnew() {
        Comment comment = Comment.objects.selectRelated("post").get("text", "spam");
        BlogPost.objects.filter("title", "Java at night").update(Map.of("title", "Java at noon"));
        comment.refreshFromDb();
        assertThat(comment.post.require().title).isEqualTo("Java at noon");
    }

    @Test
    void repeatedQueriesAndSavesKeepTheirStatements() {
        joins(BlogPost.objects.only("title")).save();
        int statements = BlogPost_.META.cache().size();
        joins(BlogPost.objects.only("title")).save();
        assertThat(BlogPost_.META.cache().size()).isEqualTo(statements);
        joins(BlogPost.objects.only("views")).save();
        assertThat(BlogPost_.META.cache().size()).isEqualTo(statements + 2);
    }
}
