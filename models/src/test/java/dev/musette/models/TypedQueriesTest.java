package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.BlogPost;
import blog.BlogPost_;
import blog.Comment;
import blog.Comment_;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Queries whose names the compiler knows.
final class TypedQueriesTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private static List<String> titles(Function<BlogPost_, Condition> condition) {
        return BlogPost.objects.filter(condition).orderBy("title").values(p -> p.title);
    }

    @Test
    void equalityIsOneQuery() {
        assertThat(titles(p -> p.title.eq("Silence"))).containsExactly("Silence");
        assertThat(blog.statement())
                .isEqualTo("SELECT \"blog_blogpost\".\"title\" FROM \"blog_blogpost\""
                        + " WHERE \"blog_blogpost\".\"title\" = ? ORDER BY \"blog_blogpost\".\"title\" ASC");
    }

    @Test
    void textIsFoundInsideInAnyCase() {
        assertThat(titles(p -> p.title.icontains("JAVA"))).containsExactly("100% java", "Java at night");
        assertThat(titles(p -> p.title.startsWith("Java"))).containsExactly("Java at night");
        assertThat(titles(p -> p.title.endsWith("java"))).containsExactly("100% java");
        assertThat(titles(p -> p.title.iexact("silence"))).containsExactly("Silence");
    }

    @Test
    void whatLooksLikeAPatternIsText() {
        assertThat(titles(p -> p.title.contains("0%"))).containsExactly("100% java");
        assertThat(titles(p -> p.title.contains("%"))).containsExactly("100% java");
        assertThat(titles(p -> p.title.contains("_"))).isEmpty();
        assertThat(titles(p -> p.title.contains("\\"))).isEmpty();
    }

    @Test
    void numbersCompare() {
        assertThat(titles(p -> p.views.gt(20))).containsExactly("On joins");
        assertThat(titles(p -> p.views.gte(20))).containsExactly("Java at night", "On joins");
        assertThat(titles(p -> p.views.lt(10))).containsExactly("Silence");
        assertThat(titles(p -> p.views.lte(10))).containsExactly("100% java", "Silence");
        assertThat(titles(p -> p.views.range(10, 20))).containsExactly("100% java", "Java at night");
        assertThat(titles(p -> p.views.in(0, 30))).containsExactly("On joins", "Silence");
        assertThat(titles(p -> p.views.in(List.of()))).isEmpty();
        assertThat(titles(p -> p.id.eq(1))).containsExactly("On joins");
    }

    @Test
    void conditionsJoin() {
        assertThat(titles(p -> p.title.icontains("java").and(p.views.gt(10)))).containsExactly("Java at night");
        assertThat(titles(p -> p.title.eq("Silence").or(p.views.eq(30)))).containsExactly("On joins", "Silence");
        assertThat(titles(p -> p.title.icontains("java").not())).containsExactly("On joins", "Silence");
        assertThat(titles(p -> p.title.icontains("java").or(p.views.eq(30)).not()))
                .containsExactly("Silence");
        assertThat(titles(p -> p.views.eq(30).not().not())).containsExactly("On joins");
    }

    @Test
    void aForeignKeyComparesWithoutAJoin() {
        Author ada = Author.objects.get(a -> a.name.eq("Ada Quill"));
        blog.statements();
        assertThat(titles(p -> p.author.eq(ada))).containsExactly("On joins", "Silence");
        assertThat(blog.statement()).doesNotContain("JOIN");
        assertThat(titles(p -> p.author.eq(ada.id))).containsExactly("On joins", "Silence");
        assertThat(titles(p -> p.author.isNull())).containsExactly("100% java");
        assertThat(titles(p -> p.author.in(1L, 2L))).containsExactly("Java at night", "On joins", "Silence");
    }

    @Test
    void aJoinIsAMethod() {
        assertThat(titles(p -> p.author().name.startsWith("A"))).containsExactly("On joins", "Silence");
        assertThat(blog.statement())
                .contains("INNER JOIN \"blog_author\" ON (\"blog_blogpost\".\"author_id\" = \"blog_author\".\"id\")");
        assertThat(titles(p -> p.author().home().name.eq("Japan"))).containsExactly("Java at night");
    }

    @Test
    void twoConditionsOverAForeignKeyShareItsJoin() {
        assertThat(BlogPost.objects
                        .filter(p -> p.author().name.startsWith("A"))
                        .filter(p -> p.author().penName.isNull())
                        .count())
                .isEqualTo(2);
        assertThat(blog.statement()).containsOnlyOnce("JOIN");
    }

    @Test
    void anAlternativeKeepsRowsWithoutThePartner() {
        assertThat(titles(p -> p.author().name.eq("Ben Orri").or(p.views.eq(10))))
                .containsExactly("100% java", "Java at night");
        assertThat(blog.statement()).contains("LEFT OUTER JOIN \"blog_author\"");
    }

    @Test
    void anAlternativeThatNeedsThePartnerOnBothSidesDoesNot() {
        assertThat(titles(p -> p.author().name.eq("Ben Orri").or(p.author().name.eq("Ada Quill"))))
                .containsExactly("Java at night", "On joins", "Silence");
        assertThat(blog.statement()).contains("INNER JOIN \"blog_author\"");
    }

    @Test
    void aMissingPartnerHasNoValue() {
        assertThat(titles(p -> p.author().penName.isNull())).containsExactly("100% java", "On joins", "Silence");
        assertThat(titles(p -> p.author().penName.isNotNull())).containsExactly("Java at night");
    }

    @Test
    void whatIsExcludedHasTheValueForSure() {
        QuerySet<Author, ?> others = Author.objects.exclude(a -> a.penName.eq("B. Orri"));
        assertThat(others).extracting(a -> a.name).containsExactly("Ada Quill", "Cleo Vasseur");
        assertThat(blog.statement())
                .contains("WHERE NOT (\"blog_author\".\"pen_name\" = ? AND \"blog_author\".\"pen_name\" IS NOT NULL)");
        assertThat(BlogPost.objects
                        .exclude(p -> p.author().name.eq("Ada Quill"))
                        .values(p -> p.title))
                .containsExactlyInAnyOrder("Java at night", "100% java");
    }

    @Test
    void rowsAreSorted() {
        assertThat(BlogPost.objects.orderBy(p -> p.views.desc()).values(p -> p.views))
                .containsExactly(30, 20, 10, 0);
        assertThat(BlogPost.objects.orderBy(p -> p.views.desc()).reverse().values(p -> p.views))
                .containsExactly(0, 10, 20, 30);
        assertThat(BlogPost.objects
                        .orderBy(p -> p.author().name.asc().nullsLast(), p -> p.views.asc())
                        .values(p -> p.title))
                .containsExactly("Silence", "On joins", "Java at night", "100% java");
    }

    @Test
    void aModelHasItsOwnOrder() {
        assertThat(Author.objects.all())
                .extracting(a -> a.name)
                .containsExactly("Ada Quill", "Ben Orri", "Cleo Vasseur");
        assertThat(blog.statement()).endsWith("ORDER BY \"blog_author\".\"name\" ASC");
        assertThat(Author.objects.all().isOrdered()).isTrue();
        assertThat(Author.objects.all().orderBy().isOrdered()).isFalse();
        assertThat(Comment.objects.all().isOrdered()).isFalse();
    }

    @Test
    void aRelationLeadsBack() {
        BlogPost post = BlogPost.objects.get("title", "On joins");
        assertThat(Comment_.POST.of(post).values(c -> c.author)).containsExactly("Eve", "Mallory");
    }
}
