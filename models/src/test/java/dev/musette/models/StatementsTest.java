package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import blog.Country;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The statements that query sets send to SQLite, word for word; those of a lookup are the same by types and by names.
/// `p`, `a`, `h` and `c` stand for the tables of posts, authors, their homes and comments.
final class StatementsTest {
    private static final String AUTHOR = "LEFT OUTER JOIN a ON (p.author_id = a.id)";
    private static final String POST = "p.id, p.title, p.content, p.published_date, p.views, p.author_id";
    private static final String WRITER = "a.id, a.created_at, a.updated_at, a.name, a.pen_name, a.home_id";

    @RegisterExtension
    private final Blog blog = new Blog();

    private List<String> statements() {
        return blog.statements().stream().map(StatementsTest::shortened).toList();
    }

    private String statement() {
        return shortened(blog.statement());
    }

    private static String shortened(String sql) {
        return sql.replace("\"blog_blogpost\"", "p")
                .replace("\"blog_author\"", "a")
                .replace("\"blog_country\"", "h")
                .replace("\"blog_comment\"", "c")
                .replace("\"", "");
    }

    static Stream<Arguments> lookups() {
        return Stream.of(
                lookup(p -> p.title.eq("x"), "title", "x", "p.title = ?"),
                lookup(p -> p.title.iexact("x"), "title__iexact", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.contains("x"), "title__contains", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.icontains("x"), "title__icontains", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.startsWith("x"), "title__startswith", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.istartsWith("x"), "title__istartswith", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.endsWith("x"), "title__endswith", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.iendsWith("x"), "title__iendswith", "x", "p.title LIKE ? ESCAPE '\\'"),
                lookup(p -> p.title.isNull(), "title__isnull", true, "p.title IS NULL"),
                lookup(p -> p.title.isNotNull(), "title__isnull", false, "p.title IS NOT NULL"),
                lookup(p -> p.views.eq(1), "views", 1, "p.views = ?"),
                lookup(p -> p.views.gt(1), "views__gt", 1, "p.views > ?"),
                lookup(p -> p.views.gte(1), "views__gte", 1, "p.views >= ?"),
                lookup(p -> p.views.lt(1), "views__lt", 1, "p.views < ?"),
                lookup(p -> p.views.lte(1), "views__lte", 1, "p.views <= ?"),
                lookup(p -> p.views.in(1, 2), "views__in", List.of(1, 2), "p.views IN (?, ?)"),
                lookup(p -> p.views.in(), "views__in", List.of(), "1 = 0"),
                lookup(p -> p.views.range(1, 2), "views__range", List.of(1, 2), "p.views BETWEEN ? AND ?"),
                lookup(p -> p.id.eq(1), "pk", 1, "p.id = ?"),
                lookup(p -> p.author.isNull(), "author", null, "p.author_id IS NULL"),
                lookup(p -> p.author.isNull(), "author__isnull", true, "p.author_id IS NULL"),
                lookup(p -> p.author.isNotNull(), "author__isnull", false, "p.author_id IS NOT NULL"));
    }

    private static Arguments lookup(
            Function<BlogPost_, Condition> typed, String name, @Nullable Object value, String where) {
        return Arguments.of(typed, name, value, where);
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void aLookupOfAColumnThatIsNeverNull(
            Function<BlogPost_, Condition> typed, String name, @Nullable Object value, String where) {
        BlogPost.objects.filter(typed).count();
        BlogPost.objects.filter(name, value).count();
        BlogPost.objects.exclude(typed).count();
        BlogPost.objects.exclude(name, value).count();
        String found = "SELECT COUNT(*) FROM p WHERE " + where;
        String excluded = "SELECT COUNT(*) FROM p WHERE NOT (" + where + ")";
        assertThat(statements()).containsExactly(found, found, excluded, excluded);
    }

    static Stream<Arguments> nullableLookups() {
        return Stream.of(
                lookup(p -> p.author.eq(1L), "author", 1, "p.author_id = ?"),
                lookup(p -> p.author.eq(1L), "author__pk", 1, "p.author_id = ?"),
                lookup(p -> p.author.in(1L, 2L), "author__in", List.of(1, 2), "p.author_id IN (?, ?)"));
    }

    @ParameterizedTest
    @MethodSource("nullableLookups")
    void whatIsExcludedByAColumnThatMayBeNullHasAValue(
            Function<BlogPost_, Condition> typed, String name, @Nullable Object value, String where) {
        BlogPost.objects.filter(typed).count();
        BlogPost.objects.filter(name, value).count();
        BlogPost.objects.exclude(typed).count();
        BlogPost.objects.exclude(name, value).count();
        String found = "SELECT COUNT(*) FROM p WHERE " + where;
        String excluded = "SELECT COUNT(*) FROM p WHERE NOT (%s AND p.author_id IS NOT NULL)".formatted(where);
        assertThat(statements()).containsExactly(found, found, excluded, excluded);
    }

    @Test
    void excludingOverNullableColumnsKeepsTheRowsWithoutAValue() {
        assertThat(Author.objects.exclude(a -> a.penName.in("B. Orri", "x")).count())
                .isEqualTo(2);
        assertThat(Author.objects.exclude(a -> a.penName.icontains("orri")).count())
                .isEqualTo(2);
        assertThat(Author.objects
                        .exclude(a -> a.name.eq("Ben Orri").and(a.penName.eq("x")))
                        .count())
                .isEqualTo(3);
        assertThat(Author.objects
                        .exclude(a -> a.name.eq("Ada Quill").or(a.penName.eq("B. Orri")))
                        .count())
                .isEqualTo(1);
        assertThat(Author.objects.exclude(a -> a.penName.isNull()).count()).isEqualTo(1);
        assertThat(statements())
                .containsExactly(
                        "SELECT COUNT(*) FROM a WHERE NOT (a.pen_name IN (?, ?) AND a.pen_name IS NOT NULL)",
                        "SELECT COUNT(*) FROM a WHERE NOT (a.pen_name LIKE ? ESCAPE '\\' AND a.pen_name IS NOT NULL)",
                        "SELECT COUNT(*) FROM a WHERE NOT (a.name = ? AND (a.pen_name = ? AND a.pen_name IS NOT NULL))",
                        "SELECT COUNT(*) FROM a WHERE NOT (a.name = ? OR (a.pen_name = ? AND a.pen_name IS NOT NULL))",
                        "SELECT COUNT(*) FROM a WHERE NOT (a.pen_name IS NULL)");
    }

    @Test
    void excludingOverANullableJoinKeepsTheRowsWithoutThePartner() {
        assertThat(BlogPost.objects
                        .exclude(p -> p.author().home().name.eq("Japan"))
                        .orderBy("title")
                        .values(p -> p.title))
                .containsExactly("100% java", "On joins", "Silence");
        assertThat(statement())
                .isEqualTo("SELECT p.title FROM p " + AUTHOR + " LEFT OUTER JOIN h ON (a.home_id = h.code)"
                        + " WHERE NOT (h.name = ? AND h.name IS NOT NULL) ORDER BY p.title ASC");
    }

    @Test
    void aFilterOverAJoinIsAnInnerOne() {
        assertThat(Comment.objects
                        .filter(c -> c.post().author().home().name.eq("Japan"))
                        .count())
                .isEqualTo(1);
        assertThat(statement())
                .isEqualTo("SELECT COUNT(*) FROM c INNER JOIN p ON (c.post_id = p.id)"
                        + " INNER JOIN a ON (p.author_id = a.id) INNER JOIN h ON (a.home_id = h.code)"
                        + " WHERE h.name = ?");
    }

    @Test
    void alternativesAndDenialsKeepTheirParentheses() {
        BlogPost.objects
                .filter(p -> p.title.eq("x").or(p.views.gt(1)).and(p.views.lt(9).not()))
                .count();
        assertThat(statement())
                .isEqualTo("SELECT COUNT(*) FROM p WHERE ((p.title = ? OR p.views > ?) AND NOT (p.views < ?))");
    }

    @Test
    void ordersAndSlices() {
        BlogPost.objects.orderBy("-author__name", "views").slice(1, 2).toList();
        BlogPost.objects.all().skip(2).values(p -> p.title);
        BlogPost.objects.orderBy(p -> p.views.desc().nullsFirst()).values(p -> p.views);
        BlogPost.objects.orderBy("pk").reverse().values("title", "author__name");
        assertThat(statements())
                .containsExactly(
                        "SELECT " + POST + " FROM p " + AUTHOR + " ORDER BY a.name DESC, p.views ASC LIMIT ? OFFSET ?",
                        "SELECT p.title FROM p ORDER BY p.published_date DESC, p.title ASC LIMIT -1 OFFSET ?",
                        "SELECT p.views FROM p ORDER BY p.views DESC NULLS FIRST",
                        "SELECT p.title, a.name FROM p " + AUTHOR + " ORDER BY p.id DESC");
    }

    @Test
    void theFirstAndTheLastAskForOneRow() {
        BlogPost.objects.first();
        BlogPost.objects.last();
        Comment.objects.first();
        Comment.objects.last();
        assertThat(statements())
                .containsExactly(
                        "SELECT " + POST + " FROM p ORDER BY p.published_date DESC, p.title ASC LIMIT ?",
                        "SELECT " + POST + " FROM p ORDER BY p.published_date ASC, p.title DESC LIMIT ?",
                        "SELECT c.id, c.post_id, c.author, c.text FROM c ORDER BY c.id ASC LIMIT ?",
                        "SELECT c.id, c.post_id, c.author, c.text FROM c ORDER BY c.id DESC LIMIT ?");
    }

    @Test
    void oneRowNeedsNoOrder() {
        Country.objects.get("is");
        BlogPost.objects.filter("title", "Silence").exists();
        assertThat(statements())
                .containsExactly(
                        "SELECT h.code, h.name FROM h WHERE h.code = ? LIMIT ?",
                        "SELECT 1 FROM p WHERE p.title = ? LIMIT ?");
    }

    @Test
    void countsOfSlicesAndOfDistinctRowsCountARowsQuery() {
        assertThat(BlogPost.objects.all().limit(2).count()).isEqualTo(2);
        assertThat(BlogPost.objects.orderBy().distinct().count()).isEqualTo(4);
        assertThat(statements())
                .containsExactly(
                        "SELECT COUNT(*) FROM (SELECT p.id AS col1 FROM p ORDER BY p.published_date DESC,"
                                + " p.title ASC LIMIT ?) subquery",
                        "SELECT COUNT(*) FROM (SELECT DISTINCT p.id AS col1, p.title AS col2, p.content AS col3,"
                                + " p.published_date AS col4, p.views AS col5, p.author_id AS col6 FROM p) subquery");
    }

    @Test
    void relatedRowsComeInTheSameQuery() {
        for (BlogPost post : BlogPost.objects.orderBy().selectRelated("author__home")) {
            Author author = post.author.get();
            assertThat(author == null ? null : author.home.get()).isEqualTo(author == null ? null : author.home.get());
        }
        Comment.objects.orderBy().selectRelated(c -> c.post().author()).toList();
        assertThat(statements())
                .containsExactly(
                        "SELECT " + POST + ", " + WRITER + ", h.code, h.name FROM p " + AUTHOR
                                + " LEFT OUTER JOIN h ON (a.home_id = h.code)",
                        "SELECT c.id, c.post_id, c.author, c.text, " + POST + ", " + WRITER
                                + " FROM c INNER JOIN p ON (c.post_id = p.id) " + AUTHOR);
    }

    @Test
    void anUpdateIsOneStatement() {
        assertThat(BlogPost.objects
                        .filter("title", "Silence")
                        .update(p -> p.views.set(p.views.plus(1)), p -> p.content.set("…")))
                .isEqualTo(1);
        assertThat(BlogPost.objects.filter("author__name", "Ada Quill").update(p -> p.views.set(3)))
                .isEqualTo(2);
        assertThat(statements())
                .containsExactly(
                        "UPDATE p SET views = (views + ?), content = ? WHERE p.title = ?",
                        "UPDATE p SET views = ? WHERE id IN (SELECT p.id FROM p INNER JOIN a ON (p.author_id = a.id)"
                                + " WHERE a.name = ?)");
    }

    @Test
    void savingWritesAllColumnsOfOneRow() {
        BlogPost post = BlogPost.objects.get("title", "Silence");
        blog.statements();
        post.save();
        BlogPost copy = new BlogPost();
        copy.title = "Silence again";
        copy.save();
        assertThat(statements())
                .containsExactly(
                        "UPDATE p SET title = ?, content = ?, published_date = ?, views = ?, author_id = ? WHERE id = ?",
                        "INSERT INTO p (title, content, published_date, views, author_id) VALUES (?, ?, ?, ?, ?)"
                                + " RETURNING id");
    }

    @Test
    void deletingGoesFromTheLeavesToTheRow() {
        BlogPost post = BlogPost.objects.get("title", "On joins");
        Author author = Author.objects.get("name", "Ada Quill");
        blog.statements();
        post.delete();
        author.delete();
        assertThat(statements())
                .containsExactly(
                        "SELECT c.id FROM c WHERE c.post_id IN (?)",
                        "DELETE FROM c WHERE id IN (?, ?)",
                        "DELETE FROM p WHERE id IN (?)",
                        "UPDATE p SET author_id = NULL WHERE p.author_id IN (?)",
                        "DELETE FROM a WHERE id IN (?)");
    }
}
