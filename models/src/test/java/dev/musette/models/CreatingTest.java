package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Author;
import blog.BlogPost;
import blog.Comment;
import blog.Country;
import blog.Measurement;
import dev.musette.base.Context;
import dev.musette.db.IntegrityError;
import dev.musette.db.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Rows that are found or made, one and many.
final class CreatingTest {
    @RegisterExtension
    private final Blog blog = new Blog();

    private static Country country(String code, String name) {
        Country country = new Country();
        country.code = code;
        country.name = name;
        return country;
    }

    @Test
    void aRowThatIsThereIsFound() {
        blog.statements();
        Created<Country> found = Country.objects.getOrCreate(Map.of("code", "is"), Map.of("name", "Ireland"));
        assertThat(found.created()).isFalse();
        assertThat(found.instance().name).isEqualTo("Iceland");
        assertThat(blog.statements()).hasSize(1);
        assertThat(Country.objects
                        .getOrCreate(c -> c.code.eq("jp"), () -> country("jp", "?"))
                        .instance()
                        .name)
                .isEqualTo("Japan");
    }

    @Test
    void aRowThatIsMissingIsMade() {
        Created<Country> made =
                Country.objects.getOrCreate(Map.of("code", "fr", "name__isnull", false), Map.of("name", "France"));
        assertThat(made.created()).isTrue();
        assertThat(Country.objects.get("fr").name).isEqualTo("France");
        Author ada = Author.objects.get(1);
        BlogPost post = BlogPost.objects
                .getOrCreate(Map.of("title", "New", "author", ada), Map.of("views", (Supplier<Integer>) () -> 8))
                .instance();
        assertThat(post.views).isEqualTo(8);
        assertThat(post.author.get()).isSameAs(ada);
        assertThat(Country.objects
                        .getOrCreate(c -> c.code.eq("de"), () -> country("de", "Germany"))
                        .created())
                .isTrue();
    }

    @Test
    void unknownNamesAreToldBeforeAnythingIsAsked() {
        blog.statements();
        assertThatThrownBy(() -> Country.objects.getOrCreate(Map.of("code", "fr"), Map.of("size", 3, "color", 1)))
                .isInstanceOf(FieldError.class)
                .hasMessage("Invalid field name(s) for model blog.Country: 'color', 'size'. Its fields are: code,"
                        + " name.");
        assertThat(blog.statements()).isEmpty();
        assertThatThrownBy(() -> BlogPost.objects.getOrCreate(
                        Map.of("title", "x"), Map.of("views", new java.math.BigInteger("99999999999999999999"))))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("'views' takes a whole number of at most 64 bits.");
    }

    @Test
    void severalRowsAreTooMany() {
        assertThatThrownBy(() -> Comment.objects.getOrCreate(Map.of("author", "Eve")))
                .isInstanceOf(MultipleObjectsReturned.class);
    }

    @Test
    void aConstraintThatIsAboutSomethingElseIsTold() {
        assertThatThrownBy(() -> Country.objects.getOrCreate(Map.of("code", "xx"), Map.of("name", "Japan")))
                .isInstanceOf(IntegrityError.class);
        assertThat(Country.objects.count()).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseMadeInBetweenIsFound() {
        AtomicBoolean late = new AtomicBoolean(true);
        Context.current().set(StatementLog.KEY, statement -> {
            if (late.getAndSet(false)) { // the first one: it found nothing
                country("fr", "France").save();
            }
        });
        Created<Country> found = Country.objects.getOrCreate(Map.of("code", "fr"), Map.of("name", "Franconia"));
        assertThat(found.created()).isFalse();
        assertThat(found.instance().name).isEqualTo("France");
    }

    @Test
    void manyThreadsMakeOneRow() throws Exception {
        Context context = Context.current();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> made = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                made.add(threads.submit(() -> context.call(() -> {
                    start.await();
                    return Country.objects
                            .getOrCreate(Map.of("code", "pe"), Map.of("name", "Peru"))
                            .created();
                })));
            }
            start.countDown();
            int count = 0;
            for (Future<Boolean> each : made) {
                count += each.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(1);
        }
    }

    @Test
    void aRowIsChangedOrMade() {
        Created<BlogPost> changed =
                BlogPost.objects.updateOrCreate(Map.of("title", "Silence"), Map.of("views", 5, "content", "Hush"));
        assertThat(changed.created()).isFalse();
        assertThat(BlogPost.objects.get("title", "Silence").views).isEqualTo(5);
        Created<BlogPost> made =
                BlogPost.objects.updateOrCreate(Map.of("title", "Noise"), Map.of("views", 5), Map.of("views", 6));
        assertThat(made.created()).isTrue();
        assertThat(made.instance().views).isEqualTo(6);
        assertThat(BlogPost.objects
                        .updateOrCreate(p -> p.title.eq("Noise"), BlogPost::new, p -> p.views = 9)
                        .created())
                .isFalse();
        assertThat(BlogPost.objects.get("title", "Noise").views).isEqualTo(9);
        assertThat(Country.objects
                        .updateOrCreate(c -> c.code.eq("pe"), () -> country("pe", ""), c -> c.name = "Peru")
                        .instance()
                        .name)
                .isEqualTo("Peru");
    }

    @Test
    void aChangeWritesItsFieldsOnly() {
        Author.objects.filter("pk", 1).update(Map.of("pen_name", "A. Q."));
        blog.statements();
        Author.objects.updateOrCreate(Map.of("id", 1), Map.of("name", "Ada"));
        assertThat(blog.statements().getLast())
                .isEqualTo("UPDATE \"blog_author\" SET \"name\" = ?, \"updated_at\" = ? WHERE \"id\" = ?");
    }

    @Test
    void manyRowsAreMadeInOneStatement() {
        Author ada = Author.objects.get(1);
        List<BlogPost> posts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            BlogPost post = new BlogPost();
            post.title = "Bulk " + i;
            post.author.set(ada);
            posts.add(post);
        }
        blog.statements();
        assertThat(BlogPost.objects.bulkCreate(posts)).isEqualTo(posts);
        assertThat(blog.statements()).hasSize(1);
        assertThat(BlogPost.objects.filter("title__startswith", "Bulk").orderBy("id"))
                .containsExactlyElementsOf(posts)
                .allMatch(p -> p.publishedDate != null && p.author.id() == 1);
        assertThat(posts).noneMatch(BlogPost::isAdding);
        assertThat(BlogPost.objects.get(posts.get(2).id).title).isEqualTo("Bulk 2");
    }

    @Test
    void manyRowsAreAllOrNone() {
        assertThatThrownBy(() -> Country.objects.bulkCreate(List.of(country("pe", "Peru"), country("xx", "Japan"))))
                .isInstanceOf(IntegrityError.class);
        assertThat(Country.objects.count()).isEqualTo(2);
        assertThatThrownBy(() -> Country.objects.bulkCreate(List.of(new Country())))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("blog.Country needs a key before it is saved: set 'code'.");
        assertThat(BlogPost.objects.bulkCreate(List.of())).isEmpty();
    }

    @Test
    void moreRowsThanFitIntoAStatementAreMade() {
        List<Measurement> many = new ArrayList<>();
        for (int i = 0; i < 1201; i++) {
            many.add(new Measurement());
        }
        blog.statements();
        Measurement.objects.bulkCreate(many);
        assertThat(blog.statements()).hasSize(3);
        assertThat(Measurement.objects.count()).isEqualTo(1201);
    }

    @Test
    void theOutermostRowsAreFound() {
        assertThat(BlogPost.objects.earliest(p -> p.views.asc()).title).isEqualTo("Silence");
        assertThat(BlogPost.objects.latest("views").title).isEqualTo("On joins");
        assertThat(BlogPost.objects.earliest("-views").title).isEqualTo("On joins");
        assertThat(BlogPost.objects.latest(p -> p.views.asc()).title).isEqualTo("On joins");
        assertThatThrownBy(() -> BlogPost.objects.none().latest("views"))
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("blog.BlogPost matching query does not exist.");
        assertThatThrownBy(() -> Comment.objects.latest(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("earliest() and latest() need a field to sort by.");
    }

    @Test
    void aQuerySetKnowsWhatItContains() {
        BlogPost silence = BlogPost.objects.get("title", "Silence");
        assertThat(BlogPost.objects.filter("views", 0).contains(silence)).isTrue();
        assertThat(BlogPost.objects.filter("views", 30).contains(silence)).isFalse();
        QuerySet<BlogPost, ?> fetched = BlogPost.objects.filter("views", 0);
        assertThat(fetched).hasSize(1);
        blog.statements();
        assertThat(fetched.contains(silence)).isTrue();
        assertThat(blog.statements()).isEmpty();
        assertThatThrownBy(() -> fetched.contains(new BlogPost())).isInstanceOf(InvalidValue.class);
    }

    @Test
    void rowsAreFoundByUniqueValues() {
        assertThat(Country.objects.inBulk(List.of("is", "xx")))
                .containsOnlyKeys("is")
                .extractingByKey("is")
                .extracting(c -> c.name)
                .isEqualTo("Iceland");
        assertThat(Country.objects.inBulk("name", List.of("Japan"))).containsOnlyKeys("Japan");
        assertThat(Country.objects.inBulk(List.of())).isEmpty();
        assertThatThrownBy(() -> BlogPost.objects.inBulk("title", List.of("x")))
                .isInstanceOf(FieldError.class)
                .hasMessage("inBulk() finds one row for each value, so 'title' of blog.BlogPost must be unique.");
    }
}
