package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.Author_;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import blog.Comment_;
import blog.Country;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Queries against the direction of foreign keys. "On joins" has comments by Eve and Mallory, "Java at
/// night" one by Eve that is spam.
final class ReverseQueriesTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    @BeforeEach
    void forgetStatements() {
        blog.statements();
    }

    private static List<String> titles(Function<BlogPost_, Condition> condition) {
        return titles(BlogPost.objects.filter(condition));
    }

    private static List<String> titles(QuerySet<BlogPost, BlogPost_> posts) {
        return posts.orderBy("id").values(p -> p.title);
    }

    @Test
    void aFilterGoesBackByOneJoin() {
        assertThat(titles(p -> p.reverse(Comment_.POST).author.eq("Mallory"))).containsExactly("On joins");
        assertThat(blog.statement())
                .isEqualTo("SELECT \"blog_blogpost\".\"title\" FROM \"blog_blogpost\" INNER JOIN \"blog_comment\""
                        + " ON (\"blog_blogpost\".\"id\" = \"blog_comment\".\"post_id\")"
                        + " WHERE \"blog_comment\".\"author\" = ? ORDER BY \"blog_blogpost\".\"id\" ASC");
        assertThat(titles(BlogPost.objects.filter("comments__author", "Mallory")))
                .containsExactly("On joins");
        assertThat(blog.statement()).contains("INNER JOIN \"blog_comment\"");
    }

    @Test
    void aRowIsFoundOnceForEachRowThatRefersToIt() {
        assertThat(titles(p -> p.reverse(Comment_.POST).author.in("Eve", "Mallory")))
                .containsExactly("On joins", "On joins", "Java at night");
        assertThat(titles(BlogPost.objects
                        .filter(p -> p.reverse(Comment_.POST).author.in("Eve", "Mallory"))
                        .distinct()))
                .containsExactly("On joins", "Java at night");
    }

    @Test
    void oneConditionMeetsOneRowTwoFiltersMayMeetTwo() {
        assertThat(titles(p -> p.reverse(Comment_.POST)
                        .author
                        .eq("Eve")
                        .and(p.reverse(Comment_.POST).text.contains("disagree"))))
                .isEmpty();
        assertThat(blog.statement()).containsOnlyOnce("JOIN");
        assertThat(titles(BlogPost.objects
                        .filter(p -> p.reverse(Comment_.POST).author.eq("Eve"))
                        .filter(p -> p.reverse(Comment_.POST).text.contains("disagree"))))
                .containsExactly("On joins");
        assertThat(blog.statement()).contains("INNER JOIN \"blog_comment\" \"T3\" ON");
        assertThat(titles(BlogPost.objects.filter(
                        Map.of("comments__author", "Eve", "comments__text__contains", "disagree"))))
                .isEmpty();
        assertThat(titles(BlogPost.objects
                        .filter("comments__author", "Eve")
                        .filter("comments__text__contains", "disagree")))
                .containsExactly("On joins");
    }

    @Test
    void whatIsExcludedHasNoSuchRowAtAll() {
        assertThat(titles(BlogPost.objects.exclude(
                        p -> p.reverse(Comment_.POST).author.eq("Mallory"))))
                .containsExactly("Java at night", "100% java", "Silence");
        assertThat(blog.statement())
                .endsWith(
                        "WHERE NOT (EXISTS(SELECT 1 FROM \"blog_comment\" \"U0\" WHERE (\"U0\".\"author\" = ?"
                                + " AND \"U0\".\"post_id\" = \"blog_blogpost\".\"id\"))) ORDER BY \"blog_blogpost\".\"id\" ASC");
        assertThat(titles(BlogPost.objects.exclude("comments__author", "Eve"))).containsExactly("100% java", "Silence");
    }

    @Test
    void eachExcludedConditionIsAQueryOfItsOwn() {
        // both conditions hold for "On joins", each by another comment
        assertThat(titles(BlogPost.objects.exclude(
                        Map.of("comments__author", "Eve", "comments__text__contains", "disagree"))))
                .containsExactly("Java at night", "100% java", "Silence");
        assertThat(blog.statement().split("EXISTS", -1)).hasSize(3);
        assertThat(titles(BlogPost.objects.exclude(
                        Condition.of("comments__author", "Mallory").or(Condition.of("comments__text", "spam")))))
                .containsExactly("100% java", "Silence");
        assertThat(titles(BlogPost.objects.filter(
                        Condition.of("comments__author", "Eve").not().not())))
                .containsExactly("On joins", "Java at night");
    }

    @Test
    void anExclusionInsideAFilterLooksAtTheSharedRow() {
        assertThat(titles(p -> {
                    Comment_ comment = p.reverse(Comment_.POST);
                    return comment.author.eq("Eve").and(comment.text.eq("spam").not());
                }))
                .containsExactly("On joins");
        assertThat(blog.statement()).contains("\"U0\".\"id\" = \"blog_comment\".\"id\"");
    }

    @Test
    void rowsWithoutAnyAreFound() {
        assertThat(titles(p -> p.reverse(Comment_.POST).id.isNull())).containsExactly("100% java", "Silence");
        assertThat(blog.statement()).contains("LEFT OUTER JOIN \"blog_comment\"");
        assertThat(titles(BlogPost.objects.filter("comments__isnull", true))).containsExactly("100% java", "Silence");
        assertThat(titles(BlogPost.objects.filter("comments", null))).containsExactly("100% java", "Silence");
        assertThat(titles(BlogPost.objects.filter("comments__isnull", false).distinct()))
                .containsExactly("On joins", "Java at night");
        assertThat(titles(BlogPost.objects.exclude("comments__isnull", true)))
                .containsExactly("On joins", "Java at night");
        assertThat(titles(BlogPost.objects.exclude("comments__isnull", false))).containsExactly("100% java", "Silence");
    }

    @Test
    void theOtherRowItselfCompares() {
        Comment spam = Comment.objects.get("text", "spam");
        assertThat(titles(BlogPost.objects.filter("comments", spam))).containsExactly("Java at night");
        assertThat(titles(BlogPost.objects.filter("comments__in", List.of(spam, 1))))
                .containsExactly("On joins", "Java at night");
        assertThat(titles(BlogPost.objects.exclude("comments", spam)))
                .containsExactly("On joins", "100% java", "Silence");
        BlogPost post = BlogPost.objects.get(1);
        assertThatThrownBy(() -> BlogPost.objects.filter("comments", post))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'id' refers to a blog.Comment, not to a BlogPost.");
    }

    @Test
    void severalStepsBackAndForth() {
        assertThat(Country.objects.filter("authors__posts__comments__text", "spam"))
                .extracting(c -> c.name)
                .containsExactly("Japan");
        assertThat(Country.objects.filter(c -> c.reverse(Author_.HOME)
                        .reverse(BlogPost_.AUTHOR)
                        .reverse(Comment_.POST)
                        .text
                        .eq("spam")))
                .hasSize(1);
        assertThat(Country.objects.exclude("authors__posts__comments__text", "spam"))
                .extracting(c -> c.name)
                .containsExactly("Iceland");
        assertThat(Comment.objects
                        .exclude("post__author__posts__title", "Silence")
                        .orderBy("id"))
                .extracting(c -> c.text)
                .containsExactly("spam");
        assertThat(titles(BlogPost.objects.exclude("author__posts__title", "Silence")))
                .containsExactly("Java at night", "100% java");
    }

    @Test
    void whatIsExcludedIsAlsoNotUpdatedNorDeleted() {
        assertThat(BlogPost.objects.exclude("comments__author", "Mallory").update(Map.of("views", 1)))
                .isEqualTo(3);
        assertThat(BlogPost.objects.filter("comments__author", "Eve").update(p -> p.views.set(2)))
                .isEqualTo(2);
        assertThat(titles(p -> p.views.eq(2))).containsExactly("On joins", "Java at night");
        assertThat(BlogPost.objects.exclude("comments__author", "Eve").delete().total())
                .isEqualTo(2);
    }

    @Test
    void rowsAreSortedByThoseThatReferToThem() {
        assertThat(BlogPost.objects
                        .filter(p -> p.reverse(Comment_.POST).author.eq("Eve"))
                        .orderBy(p -> p.reverse(Comment_.POST).text.desc())
                        .values(p -> p.title))
                .containsExactly("Java at night", "On joins");
        assertThat(blog.statement()).containsOnlyOnce("JOIN");
        assertThat(BlogPost.objects
                        .filter("comments__isnull", false)
                        .orderBy("-comments__text")
                        .values(p -> p.title))
                .containsExactly("Java at night", "On joins", "On joins");
        assertThat(Author.objects.orderBy("posts__id").values(a -> a.name))
                .containsExactly("Cleo Vasseur", "Ada Quill", "Ben Orri", "Ada Quill");
        blog.statements();
        assertThat(Author.objects.orderBy("posts").values(a -> a.name)).hasSize(4);
        assertThat(blog.statement())
                .endsWith("ORDER BY \"blog_blogpost\".\"published_date\" DESC, \"blog_blogpost\".\"title\" ASC");
    }

    @Test
    void valuesGoBackToo() {
        record Row(String title, String author) {}
        assertThat(BlogPost.objects
                        .filter("comments__isnull", false)
                        .orderBy("comments__id")
                        .values(p -> p.title, p -> p.reverse(Comment_.POST).author, Row::new))
                .containsExactly(
                        new Row("On joins", "Eve"), new Row("On joins", "Mallory"), new Row("Java at night", "Eve"));
        assertThat(BlogPost.objects.filter("comments__text", "spam").values("title", "comments__author"))
                .containsExactly(Map.of("title", "Java at night", "comments__author", "Eve"));
    }

    @Test
    void theNumberOfRowsIsAColumn() {
        record Row(String title, long comments) {}
        assertThat(BlogPost.objects
                        .orderBy(p -> Comment_.POST.count(p).desc(), p -> p.id.asc())
                        .values(p -> p.title, p -> Comment_.POST.count(p), Row::new))
                .containsExactly(
                        new Row("On joins", 2),
                        new Row("Java at night", 1),
                        new Row("100% java", 0),
                        new Row("Silence", 0));
        assertThat(blog.statement())
                .startsWith(
                        "SELECT \"blog_blogpost\".\"title\", (SELECT COUNT(*) FROM \"blog_comment\" \"U0\""
                                + " WHERE \"U0\".\"post_id\" = \"blog_blogpost\".\"id\") FROM \"blog_blogpost\" ORDER BY (SELECT");
        assertThat(titles(p -> Comment_.POST.count(p).gt(0))).containsExactly("On joins", "Java at night");
        assertThat(titles(p -> Comment_.POST.count(p).gt(0).not())).containsExactly("100% java", "Silence");
        assertThat(Comment.objects
                        .filter(c -> Comment_.POST.count(c.post()).eq(2))
                        .values(c -> c.text))
                .containsExactly("First!", "I disagree");
        assertThat(blog.statements().getLast()).doesNotContain("JOIN");
        assertThat(Author.objects
                        .filter(a ->
                                Comment_.POST.count(a.reverse(BlogPost_.AUTHOR)).eq(1))
                        .values(a -> a.name))
                .containsExactly("Ben Orri");
    }

    @Test
    void aRepeatedQueryKeepsItsStatement() {
        int before = BlogPost_.META.cache().size();
        for (String name : List.of("Eve", "Mallory", "Ann")) {
            titles(p -> p.reverse(Comment_.POST)
                    .author
                    .eq(name)
                    .and(Comment_.POST.count(p).gt(1)));
            titles(BlogPost.objects.exclude("comments__author", name));
        }
        assertThat(BlogPost_.META.cache().size() - before).isLessThanOrEqualTo(2);
        assertThat(blog.statements()).hasSize(6);
    }

    @Test
    void aRelationOfAnotherModelIsRefused() {
        assertThatThrownBy(() -> titles(p -> p.reverse(Author_.HOME).name.eq("Eve")))
                .isInstanceOf(FieldError.class)
                .hasMessage("blog.Author.home refers to blog.Country, so a query can't go back along it from"
                        + " blog.BlogPost. Use a foreign key that refers to blog.BlogPost.");
        assertThatThrownBy(() -> titles(p -> Author_.HOME.count(p).eq(1))).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> BlogPost.objects.selectRelated(p -> p.reverse(Comment_.POST)))
                .isInstanceOf(FieldError.class)
                .hasMessage("selectRelated follows foreign keys to one row each, not back along blog.Comment.post.");
        assertThatThrownBy(() -> BlogPost.objects.filter("comments__color", "red"))
                .isInstanceOf(FieldError.class)
                .hasMessage("Related Field got invalid lookup: color. 'blog.Comment' has no field of that name either;"
                        + " choices are: author, id, post, post_id, text.");
    }
}
