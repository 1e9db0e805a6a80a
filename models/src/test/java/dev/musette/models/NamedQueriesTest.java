package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.BlogPost;
import blog.Comment;
import blog.Measurement;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries by names: the door of the admin, of REST and of search.
final class NamedQueriesTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private static List<String> titles(String lookup, Object value) {
        return BlogPost.objects.filter(lookup, value).orderBy("title").values(p -> p.title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title                     | Silence   | Silence
                    title__exact              | Silence   | Silence
                    title__iexact             | SILENCE   | Silence
                    title__contains           | join      | On joins
                    title__icontains          | NIGHT     | Java at night
                    title__startswith         | Java      | Java at night
                    title__istartswith        | java      | Java at night
                    title__endswith           | java      | 100% java
                    title__iendswith          | NIGHT     | Java at night
                    views                     | 10        | 100% java
                    views__gt                 | 20        | On joins
                    views__lt                 | 10        | Silence
                    pk                        | 1         | On joins
                    id                        | 1         | On joins
                    author                    | 2         | Java at night
                    author_id                 | 2         | Java at night
                    author__id                | 2         | Java at night
                    author__pk                | 2         | Java at night
                    author__pk__gt            | 1         | Java at night
                    author__name              | Ben Orri  | Java at night
                    author__home              | jp        | Java at night
                    author__home__name        | Japan     | Java at night
                    author__home__name__iexact| jAPAN     | Java at night
                    """)
    void aLookupFinds(String lookup, String value, String title) {
        assertThat(titles(lookup, value)).containsExactly(title);
    }

    @Test
    void theTypedAndTheNamedQueryAreOne() {
        BlogPost.objects
                .filter(p -> p.author().name.startsWith("A"))
                .exclude(p -> p.views.gt(10))
                .toList();
        String typed = blog.statement();
        BlogPost.objects
                .filter("author__name__startswith", "A")
                .exclude("views__gt", 10)
                .toList();
        assertThat(blog.statement()).isEqualTo(typed);
    }

    @Test
    void theKeyOfTheOtherSideNeedsNoJoin() {
        BlogPost.objects.filter("author__pk", 2).toList();
        assertThat(blog.statement()).doesNotContain("JOIN");
    }

    @Test
    void collectionsRangesAndNulls() {
        assertThat(titles("views__in", List.of(0, 30))).containsExactly("On joins", "Silence");
        assertThat(titles("views__in", Arrays.asList(null, "30"))).containsExactly("On joins");
        assertThat(titles("views__in", List.of())).isEmpty();
        assertThat(titles("views__range", List.of(10, 20))).containsExactly("100% java", "Java at night");
        assertThat(titles("author__isnull", true)).containsExactly("100% java");
        assertThat(titles("author__pen_name__isnull", false)).containsExactly("Java at night");
        assertThat(BlogPost.objects.filter("author", null).values(p -> p.title)).containsExactly("100% java");
        assertThat(BlogPost.objects.exclude("author", null).count()).isEqualTo(3);
    }

    @Test
    void instancesAndReferencesStandForTheirKeys() {
        Author ben = Author.objects.get("name", "Ben Orri");
        assertThat(titles("author", ben)).containsExactly("Java at night");
        assertThat(titles("author__in", List.of(ben))).containsExactly("Java at night");
    }

    @Test
    void anInstanceOfAnotherModelIsRefused() {
        Comment comment = Comment.objects.get(1);
        assertThatThrownBy(() -> BlogPost.objects.filter("author", comment))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'author' refers to a blog.Author, not to a Comment.");
        assertThatThrownBy(() -> BlogPost.objects.filter("title", comment))
                .hasMessage("'title' takes a text; this blog.Comment is none.");
    }

    @Test
    void severalLookupsHoldTogether() {
        assertThat(BlogPost.objects
                        .filter(Map.of("title__icontains", "java", "views", 10))
                        .values(p -> p.title))
                .containsExactly("100% java");
        assertThat(BlogPost.objects
                        .filter(Condition.of("title", "Silence").or(Condition.of("author__name", "Ben Orri")))
                        .orderBy("title")
                        .values(p -> p.title))
                .containsExactly("Java at night", "Silence");
        assertThat(BlogPost.objects
                        .exclude(Map.of("title__icontains", "java", "views", 10))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void momentsComeAsTextToo() {
        assertThat(BlogPost.objects.filter("published_date__gt", "2001-02-03").count())
                .isEqualTo(4);
        assertThat(BlogPost.objects
                        .filter("published_date__lt", "2001-02-03T04:05:06+02:00")
                        .count())
                .isZero();
        assertThat(BlogPost.objects.filter("published_date__lte", Instant.now()).count())
                .isEqualTo(4);
    }

    @Test
    void aNumberThatNoColumnHoldsIsAboveOrBelowAll() {
        BigInteger huge = BigInteger.TEN.pow(30);
        assertThat(BlogPost.objects.filter("views", huge).count()).isZero();
        assertThat(BlogPost.objects.filter("views__lt", huge).count()).isEqualTo(4);
        assertThat(BlogPost.objects.filter("views__gt", huge).count()).isZero();
        assertThat(BlogPost.objects.filter("views__gte", huge.negate()).count()).isEqualTo(4);
        assertThat(BlogPost.objects.filter("views__in", List.of(huge, 10)).count())
                .isEqualTo(1);
        assertThat(BlogPost.objects.exclude("views", huge).count()).isEqualTo(4);
    }

    @Test
    void namesSort() {
        assertThat(BlogPost.objects.orderBy("-views").values(p -> p.views)).containsExactly(30, 20, 10, 0);
        assertThat(BlogPost.objects.orderBy("author__name", "-views").values(p -> p.title))
                .containsExactly("100% java", "On joins", "Silence", "Java at night");
    }

    @Test
    void aForeignKeySortsAsItsModel() {
        BlogPost.objects.orderBy("-author").toList();
        assertThat(blog.statement()).endsWith("ORDER BY \"blog_author\".\"name\" DESC");
        BlogPost.objects.orderBy("author_id").toList();
        assertThat(blog.statement()).endsWith("ORDER BY \"blog_blogpost\".\"author_id\" ASC");
        Comment.objects.orderBy("post").toList();
        assertThat(blog.statement())
                .endsWith("ORDER BY \"blog_blogpost\".\"published_date\" DESC, \"blog_blogpost\".\"title\" ASC");
    }

    @Test
    void anUnknownNameIsToldWithTheChoices() {
        assertThatThrownBy(() -> BlogPost.objects.filter("titel", "x"))
                .isInstanceOf(FieldError.class)
                .hasMessage("Cannot resolve keyword 'titel' into field of blog.BlogPost."
                        + " Choices are: author, author_id, comments, content, id, published_date, title, views");
        assertThatThrownBy(() -> BlogPost.objects.orderBy("-titel")).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> BlogPost.objects.values("author__titel"))
                .hasMessage("Cannot resolve keyword 'titel' into field of blog.Author."
                        + " Choices are: created_at, home, home_id, id, name, pen_name, posts, updated_at");
    }

    @Test
    void anUnknownLookupIsToldWithTheLookups() {
        assertThatThrownBy(() -> BlogPost.objects.filter("title__like", "x"))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith(
                        "Unsupported lookup 'like' for the field 'title' of blog.BlogPost. Lookups are: exact,");
        assertThatThrownBy(() -> BlogPost.objects.filter("author__titel", "x"))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith("Related Field got invalid lookup: titel.");
        assertThatThrownBy(() -> BlogPost.objects.selectRelated("title"))
                .hasMessage(
                        "Invalid field name given in selectRelated: 'title' of blog.BlogPost. Choices are: author.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"views", "views__gt", "id", "author", "published_date"})
    void aValueThatCannotBeIsRefusedWithoutRepeatingIt(String lookup) {
        assertThatThrownBy(() -> BlogPost.objects.filter(lookup, "secret"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageEndingWith("this java.lang.String is none.")
                .hasMessageNotContaining("secret");
    }

    @Test
    void valuesOfTheWrongShapeAreRefused() {
        assertThatThrownBy(() -> BlogPost.objects.filter("views__gt", null))
                .hasMessage("null is no value for 'views__gt'. Use 'views__isnull'.");
        assertThatThrownBy(() -> BlogPost.objects.filter("views__in", 3))
                .hasMessage("'views__in' takes a collection, not a java.lang.Integer.");
        assertThatThrownBy(() -> BlogPost.objects.filter("views__range", List.of(1)))
                .hasMessage("'views__range' takes a list of two values: the first and the last of the range.");
        assertThatThrownBy(() -> BlogPost.objects.filter("author__isnull", "yes"))
                .hasMessage("'author__isnull' takes true or false, not a java.lang.String.");
        assertThatThrownBy(() -> BlogPost.objects.filter("author", new Author()))
                .hasMessage("'author' needs a saved Author: this one has no key yet. Call save() on it first.");
    }

    @Test
    void anExplicitNameStandsForTheField() {
        Measurement measurement = new Measurement();
        measurement.value = 7;
        measurement.save();
        blog.statements();
        assertThat(Measurement.objects.filter("reading", 7).count()).isEqualTo(1);
        assertThat(blog.statement()).contains("\"raw_reading\" = ?");
        assertThatThrownBy(() -> Measurement.objects.filter("value", 7)).isInstanceOf(FieldError.class);
    }
}
