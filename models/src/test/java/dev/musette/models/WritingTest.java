package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.BlogPost;
import blog.Comment;
import blog.Country;
import blog.Measurement;
import dev.musette.db.IntegrityError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Saving, changing and deleting rows.
final class WritingTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private static BlogPost post(String title) {
        BlogPost post = new BlogPost();
        post.title = title;
        return post;
    }

    @Test
    void aNewInstanceIsInserted() {
        BlogPost post = post("New");
        assertThat(post.isAdding()).isTrue();
        assertThat(post.pk()).isNull();
        post.save();
        assertThat(blog.statement()).startsWith("INSERT INTO \"blog_blogpost\"").endsWith("RETURNING \"id\"");
        assertThat(post.id).isEqualTo(5);
        assertThat(post.pk()).isEqualTo(5L);
        assertThat(post.isAdding()).isFalse();
        assertThat(BlogPost.objects.get(5).title).isEqualTo("New");
    }

    @Test
    void aSavedInstanceIsUpdated() {
        BlogPost post = BlogPost.objects.get(1);
        Instant published = post.publishedDate;
        blog.statements();
        post.title = "Changed";
        post.author.set(null);
        post.save();
        assertThat(blog.statement()).startsWith("UPDATE \"blog_blogpost\" SET").endsWith("WHERE \"id\" = ?");
        BlogPost again = BlogPost.objects.get(1);
        assertThat(again.title).isEqualTo("Changed");
        assertThat(again.author.isEmpty()).isTrue();
        assertThat(again.publishedDate).isEqualTo(published);
    }

    @Test
    void aKeySetByHandUpdatesItsRowOrIsInserted() {
        BlogPost post = post("By hand");
        post.id = 77;
        post.save();
        assertThat(blog.statements()).hasSize(2);
        assertThat(BlogPost.objects.get(77).title).isEqualTo("By hand");

        Country iceland = new Country();
        iceland.code = "is";
        iceland.name = "Island";
        iceland.save();
        assertThat(Country.objects.get("is").name).isEqualTo("Island");
        assertThat(Country.objects.count()).isEqualTo(2);
    }

    @Test
    void aRowThatIsGoneIsInsertedAgain() {
        Comment comment = Comment.objects.get(3);
        blog.database().execute("DELETE FROM blog_comment WHERE id = 3");
        comment.save();
        assertThat(Comment.objects.get(3).text).isEqualTo("spam");
    }

    @Test
    void momentsAreSetBySaving() {
        Author author = Author.objects.get("name", "Ada Quill");
        Instant created = author.createdAt;
        Instant updated = author.updatedAt;
        assertThat(updated).isNotNull();
        author.save();
        assertThat(author.createdAt).isEqualTo(created);
        assertThat(author.updatedAt).isAfterOrEqualTo(updated);
        author.refreshFromDb();
        assertThat(author.createdAt).isEqualTo(created);
    }

    @Test
    void createInsertsAndReturns() {
        BlogPost post = BlogPost.objects.create(post("Made"));
        assertThat(post.id).isPositive();
        post.id = 1;
        assertThatThrownBy(() -> BlogPost.objects.create(post)).isInstanceOf(IntegrityError.class);
    }

    @Test
    void refreshForgetsWhatWasAssigned() {
        BlogPost post = BlogPost.objects.get(1);
        BlogPost.objects.filter("pk", 1).update(Map.of("views", 31));
        post.title = "Not kept";
        post.refreshFromDb();
        assertThat(post.title).isEqualTo("On joins");
        assertThat(post.views).isEqualTo(31);
        blog.database().execute("DELETE FROM blog_comment");
        blog.database().execute("DELETE FROM blog_blogpost");
        assertThatThrownBy(post::refreshFromDb)
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("The row of this blog.BlogPost is gone.");
    }

    @Test
    void anUnsavedPartnerIsRefused() {
        Comment comment = new Comment();
        comment.post.set(post("Not saved"));
        comment.author = "Eve";
        assertThatThrownBy(comment::save)
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'post' refers to a blog.BlogPost that was never saved. Call save() on that one first.");
    }

    @Test
    void aPartnerSavedLaterGivesItsKey() {
        BlogPost post = post("Later");
        Comment comment = new Comment();
        comment.post.set(post);
        comment.author = "Eve";
        post.save();
        comment.save();
        assertThat(Comment.objects.get(comment.id).post.id()).isEqualTo(post.id);
    }

    @Test
    void everyKindOfValueComesBack() {
        Measurement full = new Measurement();
        full.slug = "a-b";
        full.email = "a@example.org";
        full.small = -3;
        full.positive = 4;
        full.value = Integer.MIN_VALUE;
        full.big = Long.MAX_VALUE;
        full.ratio = 0.1;
        full.error = -1e-9;
        full.price = new BigDecimal("1234567.80");
        full.checked = true;
        full.day = LocalDate.of(2024, 2, 29);
        full.save();
        assertThat(Measurement.objects.get(full.key)).usingRecursiveComparison().isEqualTo(full);

        Measurement empty = new Measurement();
        empty.save();
        assertThat(Measurement.objects.get(empty.key.toString()))
                .usingRecursiveComparison()
                .ignoringFields("price")
                .isEqualTo(empty);
        assertThat(Measurement.objects.filter(m -> m.price.gt(BigDecimal.ONE)).values(m -> m.price))
                .containsExactly(new BigDecimal("1234567.80"));
        assertThat(Measurement.objects
                        .filter("key__endswith", full.key.toString().substring(24))
                        .count())
                .isEqualTo(1);
        assertThat(Measurement.objects.filter(m -> m.checked.isTrue()).count()).isEqualTo(1);
        assertThat(Measurement.objects.filter("valid", "true").count()).isEqualTo(2);
    }

    @Test
    void updateChangesRowsInOneStatement() {
        assertThat(BlogPost.objects
                        .filter(p -> p.title.icontains("java"))
                        .update(p -> p.views.set(p.views.plus(5)), p -> p.content.set("!")))
                .isEqualTo(2);
        assertThat(blog.statement())
                .isEqualTo("UPDATE \"blog_blogpost\" SET \"views\" = (\"views\" + ?), \"content\" = ?"
                        + " WHERE \"blog_blogpost\".\"title\" LIKE ? ESCAPE '\\'");
        assertThat(BlogPost.objects.filter("content", "!").orderBy("views").values(p -> p.views))
                .containsExactly(15, 25);
    }

    @Test
    void updateOverAJoinGoesByKeys() {
        assertThat(BlogPost.objects.filter("author__name", "Ada Quill").update(Map.of("views", 1)))
                .isEqualTo(2);
        assertThat(BlogPost.objects.filter(p -> p.views.eq(1)).count()).isEqualTo(2);
        Author cleo = Author.objects.get("name", "Cleo Vasseur");
        BlogPost.objects.filter(p -> p.author.isNull()).update(p -> p.author.set(cleo));
        assertThat(BlogPost.objects.filter("author", cleo).count()).isEqualTo(1);
        BlogPost.objects.filter("author", cleo).update(p -> p.author.set((Long) null));
        assertThat(BlogPost.objects.filter("author", null).count()).isEqualTo(1);
    }

    @Test
    void updateOfAnotherModelIsRefused() {
        assertThatThrownBy(
                        () -> BlogPost.objects.all().update(p -> p.author().name.set("x")))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "An update assigns fields of its own model only: 'name' is another's, not blog.BlogPost's.");
    }

    @Test
    void deletingCascadesAndEmpties() {
        BlogPost post = BlogPost.objects.get(1);
        Deleted deleted = post.delete();
        assertThat(deleted.total()).isEqualTo(3);
        assertThat(deleted.perModel()).isEqualTo(Map.of("blog.BlogPost", 1, "blog.Comment", 2));
        assertThat(post.id).isZero();
        assertThat(post.isAdding()).isTrue();
        assertThat(Comment.objects.count()).isEqualTo(1);

        assertThat(Author.objects.get("name", "Ben Orri").delete().perModel()).isEqualTo(Map.of("blog.Author", 1));
        assertThat(BlogPost.objects.filter("author", null).count()).isEqualTo(2);
    }

    @Test
    void aProtectedRowStays() {
        assertThatThrownBy(() -> Country.objects.get("is").delete())
                .isInstanceOfSatisfying(
                        ProtectedError.class,
                        e -> assertThat(e.blockers()).containsExactly(new ProtectedError.Blocker("blog.Author", 1L)))
                .hasMessage("Cannot delete some instances of blog.Country because they are referenced through protected"
                        + " foreign keys: blog.Author.home.");
        assertThat(Country.objects.count()).isEqualTo(2);
    }

    @Test
    void aQuerySetDeletesItsRows() {
        Deleted deleted = BlogPost.objects.filter("title__icontains", "java").delete();
        assertThat(deleted.perModel()).isEqualTo(Map.of("blog.BlogPost", 2, "blog.Comment", 1));
        assertThat(BlogPost.objects.filter("views", 99).delete().total()).isZero();
        assertThatThrownBy(() -> BlogPost.objects.limit(1).delete()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new BlogPost().delete())
                .hasMessage("This blog.BlogPost was never saved: it has no row to delete.");
    }
}
