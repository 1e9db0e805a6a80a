package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.BlogPost;
import blog.Comment;
import blog.Comment_;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What comes out of a query: instances, values, counts, slices.
final class RowsTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    record Row(String title, String author) {}

    record Triple(long id, String title, Long author) {}

    @Test
    void getFindsOneRow() {
        assertThat(BlogPost.objects.get(1).title).isEqualTo("On joins");
        assertThat(BlogPost.objects.get("1").title).isEqualTo("On joins");
        assertThat(BlogPost.objects.get(p -> p.title.eq("Silence")).views).isZero();
        assertThat(BlogPost.objects.get("title", "Silence").views).isZero();
        assertThat(BlogPost.objects.getOrNull(99)).isNull();
        assertThatThrownBy(() -> BlogPost.objects.get(99))
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("blog.BlogPost matching query does not exist.");
        assertThatThrownBy(() -> BlogPost.objects.get("title__icontains", "java"))
                .isInstanceOf(MultipleObjectsReturned.class)
                .hasMessage("get() returned more than one blog.BlogPost: it returned 2.");
    }

    @Test
    void firstAndLastFollowTheOrder() {
        assertThat(BlogPost.objects.orderBy("views").first()).hasToString("Silence");
        assertThat(BlogPost.objects.orderBy("views").last()).hasToString("On joins");
        assertThat(Comment.objects.first()).isNotNull().extracting(c -> c.text).isEqualTo("First!");
        assertThat(Comment.objects.last()).isNotNull().extracting(c -> c.text).isEqualTo("spam");
        assertThat(BlogPost.objects.filter("views", 99).first()).isNull();
    }

    @Test
    void countsAndExistence() {
        QuerySet<BlogPost, ?> java = BlogPost.objects.filter("title__icontains", "java");
        blog.statements();
        assertThat(java.count()).isEqualTo(2);
        assertThat(blog.statement())
                .isEqualTo(
                        "SELECT COUNT(*) FROM \"blog_blogpost\" WHERE \"blog_blogpost\".\"title\" LIKE ? ESCAPE '\\'");
        assertThat(java.exists()).isTrue();
        assertThat(blog.statement()).endsWith("LIMIT ?").startsWith("SELECT 1 FROM");
        assertThat(java.limit(1).count()).isEqualTo(1);
        assertThat(java.limit(0).exists()).isFalse();
        assertThat(BlogPost.objects.all().skip(3).count()).isEqualTo(1);
    }

    @Test
    void slicesOfSlices() {
        QuerySet<BlogPost, ?> byViews = BlogPost.objects.orderBy("views");
        assertThat(byViews.limit(2)).extracting(p -> p.views).containsExactly(0, 10);
        assertThat(byViews.slice(1, 2)).extracting(p -> p.views).containsExactly(10, 20);
        assertThat(byViews.skip(1).limit(2).skip(1)).extracting(p -> p.views).containsExactly(20);
        assertThat(byViews.skip(2)).extracting(p -> p.views).containsExactly(20, 30);
        assertThatThrownBy(() -> byViews.limit(2).filter("views", 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "filter() comes before limit(), slice() and skip(): the rows of a slice are chosen already.");
        assertThatThrownBy(() -> byViews.limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuerySetAsksOnceAndRemembers() {
        QuerySet<BlogPost, ?> posts = BlogPost.objects.all();
        assertThat(blog.statements()).isEmpty();
        posts.forEach(p -> assertThat(p.title).isNotEmpty());
        assertThat(posts.toList()).hasSize(4);
        assertThat(posts.count()).isEqualTo(4);
        assertThat(posts.exists()).isTrue();
        assertThat(blog.statements()).hasSize(1);
        assertThat(posts.all().toList()).hasSize(4);
        assertThat(blog.statements()).hasSize(1);
    }

    @Test
    void noneAsksNothing() {
        QuerySet<BlogPost, ?> none = BlogPost.objects.none();
        assertThat(none.filter("views", 0).orderBy("views")).isEmpty();
        assertThat(none.count()).isZero();
        assertThat(none.exists()).isFalse();
        assertThat(none.values("title")).isEmpty();
        assertThat(none.update(Map.of("views", 1))).isZero();
        assertThat(none.delete().total()).isZero();
        assertThat(blog.statements()).isEmpty();
    }

    @Test
    void aStreamReadsRowByRow() {
        List<String> titles = new ArrayList<>();
        try (Stream<BlogPost> posts = BlogPost.objects.orderBy("views").stream()) {
            posts.limit(2).forEach(p -> titles.add(p.title));
        }
        assertThat(titles).containsExactly("Silence", "100% java");
    }

    @Test
    void valuesGoIntoRecords() {
        List<Row> rows = BlogPost.objects
                .filter(p -> p.author.isNotNull())
                .orderBy("views")
                .values(p -> p.title, p -> p.author().name, Row::new);
        assertThat(rows)
                .containsExactly(
                        new Row("Silence", "Ada Quill"),
                        new Row("Java at night", "Ben Orri"),
                        new Row("On joins", "Ada Quill"));
        assertThat(BlogPost.objects.orderBy("id").limit(1).values(p -> p.id, p -> p.title, p -> p.author, Triple::new))
                .containsExactly(new Triple(1, "On joins", 1L));
    }

    @Test
    void valuesOfSixColumns() {
        assertThat(BlogPost.objects
                        .filter(p -> p.id.eq(1))
                        .values(
                                p -> p.id,
                                p -> p.title,
                                p -> p.views,
                                p -> p.author().penName,
                                p -> p.author().home,
                                p -> p.content,
                                (id, title, views, pen, home, content) ->
                                        List.of(id, title, views, String.valueOf(pen), home, content)))
                .containsExactly(List.of(1L, "On joins", 30, "null", "is", ""));
    }

    @Test
    void valuesByName() {
        assertThat(BlogPost.objects
                        .filter("views__in", List.of(30, 10))
                        .orderBy("views")
                        .values("title", "author__name"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .containsEntry("title", "100% java")
                                .containsEntry("author__name", null),
                        row -> assertThat(row)
                                .containsEntry("title", "On joins")
                                .containsEntry("author__name", "Ada Quill"));
        assertThat(Comment.objects.filter("pk", 1).values().getFirst())
                .containsOnlyKeys("id", "post_id", "author", "text")
                .containsEntry("post_id", 1L);
    }

    @Test
    void distinctRowsCount() {
        assertThat(Comment.objects.orderBy().distinct().values("author")).hasSize(2);
        assertThat(Comment.objects.distinct().count()).isEqualTo(3);
    }

    @Test
    void relatedRowsComeAlong() {
        List<BlogPost> posts = BlogPost.objects
                .orderBy("views")
                .selectRelated(p -> p.author().home())
                .toList();
        assertThat(blog.statement())
                .contains("LEFT OUTER JOIN \"blog_author\"")
                .contains("LEFT OUTER JOIN \"blog_country\"");
        assertThat(posts.get(0).author.require().home.require().name).isEqualTo("Iceland");
        assertThat(posts.get(1).author.isEmpty()).isTrue();
        assertThat(posts.get(1).author.get()).isNull();
        assertThat(blog.statements()).isEmpty();
        assertThat(Comment.objects
                        .selectRelated("post__author")
                        .get(3)
                        .post
                        .require()
                        .author
                        .require()
                        .name)
                .isEqualTo("Ben Orri");
        assertThat(blog.statement()).contains("INNER JOIN \"blog_blogpost\"");
    }

    @Test
    void aReferenceFetchesOnce() {
        Comment comment = Comment.objects.get(1);
        blog.statements();
        assertThat(comment.post.id()).isEqualTo(1);
        assertThat(comment.post.isLoaded()).isFalse();
        assertThat(blog.statements()).isEmpty();
        assertThat(comment.post.require().title).isEqualTo("On joins");
        assertThat(comment.post.get()).isSameAs(comment.post.get());
        assertThat(blog.statements()).hasSize(1);
    }

    @Test
    void aReferenceToARowThatIsGoneSaysSo() {
        Comment comment = Comment.objects.get(1);
        comment.post.setId(99);
        assertThatThrownBy(comment.post::get)
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("The blog.BlogPost that this reference points at is gone.");
        assertThatThrownBy(() -> Ref.<BlogPost>empty().require()).isInstanceOf(DoesNotExist.class);
        Ref<BlogPost> loose = Ref.empty();
        loose.setId(1);
        assertThatThrownBy(loose::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A reference that was set by key learns its model when its owner is saved");
    }

    @Test
    void rowsAreEqualByModelAndKey() {
        BlogPost post = BlogPost.objects.get(1);
        assertThat(BlogPost.objects.get(1))
                .isEqualTo(post)
                .hasSameHashCodeAs(post)
                .isNotSameAs(post);
        assertThat(BlogPost.objects.get(2)).isNotEqualTo(post);
        assertThat((Object) Author.objects.get(1)).isNotEqualTo(post);
        assertThat(new BlogPost()).isNotEqualTo(new BlogPost());
        assertThat(Author.objects.get(1)).hasToString("Author object (1)");
        assertThat(new Author()).hasToString("Author object (new)");
    }

    @Test
    void aRepeatedShapeIsNotBuiltAgain() {
        int before = Comment_.META.cache().size();
        for (int i = 0; i < 5; i++) {
            int number = i;
            assertThat(Comment.objects.filter(c -> c.id.eq(number).and(c.text.contains("x" + number))))
                    .isEmpty();
        }
        assertThat(Comment_.META.cache().size()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void listsOfManyLengthsShareAStatement() {
        assertThat(BlogPost.objects
                        .filter(p -> p.views.in(0, 1, 2, 3, 30))
                        .orderBy("views")
                        .values(p -> p.views))
                .containsExactly(0, 30);
        String five = blog.statement();
        assertThat(BlogPost.objects
                        .exclude(p -> p.views.in(0, 1, 2, 3, 4, 5, 6))
                        .count())
                .isEqualTo(3);
        blog.statements();
        assertThat(BlogPost.objects
                        .filter(p -> p.views.in(0, 1, 2, 3, 4, 5, 6, 10))
                        .orderBy("views")
                        .values(p -> p.views))
                .containsExactly(0, 10);
        assertThat(blog.statement()).isEqualTo(five).contains("IN (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    @Test
    void momentsAreKeptToTheMicrosecond() {
        BlogPost post = BlogPost.objects.get(1);
        Instant published = post.publishedDate;
        assertThat(published.truncatedTo(ChronoUnit.MICROS)).isEqualTo(published);
        assertThat(BlogPost.objects.filter(p -> p.publishedDate.eq(published)).count())
                .isPositive();
    }
}
