package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.AltersData;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookupTest {
    record Author(String fullName, @Nullable Author editor) {}

    public static class Post {
        public String title = "Minor Swing";
        public static String table = "blog_post";
        private int deletions;

        public LocalDate getPublishedDate() {
            return LocalDate.of(1937, 11, 25);
        }

        public boolean isPublic() {
            return true;
        }

        public Author author() {
            return new Author("Django", new Author("Stéphane", null));
        }

        @AltersData
        public String delete() {
            deletions++;
            return "deleted";
        }

        public void publish() {
            deletions++;
        }

        public String excerpt(int length) {
            return title.substring(0, length);
        }

        public String broken() throws java.io.IOException {
            throw new java.io.IOException("secret");
        }
    }

    static final class SubPost extends Post {
        @Override
        public String delete() {
            return "deleted anyway";
        }
    }

    @Test
    void fieldsMethodsGettersAndComponents() {
        given("{{ p.title }}, {{ p.publishedDate.year }}, {{ p.public }}, {{ p.author.fullName }}")
                .with("p", new Post())
                .renders("Minor Swing, 1937, True, Django");
    }

    @Test
    void snakeCaseNamesTheSame() {
        given("{{ p.published_date.month }} {{ p.author.full_name }} {{ p.author.editor.full_name }}")
                .with("p", new Post())
                .renders("11 Django Stéphane");
    }

    @Test
    void aPathThatEndsInNoneIsMissing() {
        given("[{{ a.editor }}][{{ a.editor.full_name }}]")
                .with("a", new Author("D", null))
                .renders("[None][]");
    }

    @Test
    void whatAltersDataIsNeverCalled() {
        Post post = new Post();
        given("[{{ p.delete }}{{ p.publish }}]").with("p", post).renders("[]");
        assertThat(post.deletions).isZero();
        given("[{{ p.delete }}]").with("p", new SubPost()).renders("[]");
        given("{{ p.delete }}")
                .with("p", post)
                .options(o -> o.stringIfInvalid("no"))
                .renders("no");
    }

    @Test
    void methodsWithParametersAreNotCalled() {
        given("[{{ p.excerpt }}]").with("p", new Post()).renders("[]");
    }

    @Test
    void staticFieldsAreNotTheObjects() {
        given("[{{ p.table }}]").with("p", new Post()).renders("[]");
    }

    @Test
    void nothingLeadsToClassesLoadersAndTheSystem() {
        given("[{{ p.class }}{{ p.getClass }}{{ p.class.classLoader }}{{ c.name }}{{ c.classLoader }}{{ t.name }}]")
                .with("p", new Post())
                .with("c", Post.class)
                .with("t", Thread.currentThread())
                .renders("[]");
        given("[{{ f.delete }}{{ f.getName }}]").with("f", new File("/nowhere")).renders("[]");
    }

    @Test
    void queuesKeepTheirElements() {
        ArrayDeque<String> queue = new ArrayDeque<>(List.of("a"));
        given("[{{ q.poll }}{{ q.pop }}]").with("q", queue).renders("[]");
        assertThat(queue).containsExactly("a");
    }

    @Test
    void listsArraysAndTextByIndex() {
        given("{{ l.1 }}{{ a.0 }}{{ i.1 }}{{ s.0 }}[{{ l.7 }}{{ l.x }}]")
                .with("l", List.of("a", "b"))
                .with("a", new String[] {"c"})
                .with("i", new int[] {1, 2})
                .with("s", "xyz")
                .renders("bc2x[]");
    }

    @Test
    void aCharacterOfATextIsAWholeOne() {
        given("{{ s.1 }}{{ s.2 }}[{{ s.3 }}]").with("s", "a😀d").renders("😀d[]");
    }

    @Test
    void sortedMapsOfNumbers() {
        given("{{ m.2 }}[{{ m.x }}]").with("m", new TreeMap<>(Map.of(2, "two"))).renders("two[]");
    }

    @Test
    void mapsHaveItemsKeysAndValues() {
        given(
                        "{% for k, v in m.items %}{{ k }}={{ v }};{% endfor %}{{ m.items }}{{ m.keys|length }}{{ m.values.size }}")
                .with("m", Map.of("a", 1))
                .renders("a=1;[(&#x27;a&#x27;, 1)]11");
    }

    @Test
    void suppliersAreAskedAndOptionalsOpened() {
        Supplier<Author> author = () -> new Author("Django", null);
        given("{{ s.fullName }} {{ o.full_name }} [{{ e }}] [{{ f }}]")
                .with("s", author)
                .with("o", Optional.of(author.get()))
                .with("e", Optional.empty())
                .with("f", (Function<Object, Object>) x -> x)
                .renders("Django Django [None] []");
    }

    @DoNotCall
    private record Widget(String name) implements Supplier<String> {
        @Override
        public String get() {
            throw new AssertionError("called");
        }
    }

    @Test
    void whatIsNotToBeCalledIsReadAsItIs() {
        given("{{ w.name }}").with("w", new Widget("date")).renders("date");
    }

    @Test
    void attributesComeFirst() {
        Attributes request = name -> name.equals("user") ? "ann" : Variable.MISSING;
        given("{{ r.user }}[{{ r.other }}]").with("r", request).renders("ann[]");
    }

    public static final class Request {
        public String path() {
            return "/blog/";
        }

        public @Nullable Object attribute(String name) {
            return name.equals("user") ? new Author("Ann", null) : null;
        }
    }

    @Test
    void attributesThatOthersGaveAnObjectAreReadByName() {
        given("{{ request.path }} {{ request.user.full_name }} [{{ request.session }}]")
                .with("request", new Request())
                .renders("/blog/ Ann []");
    }

    @Test
    void classesOfOneSiteAreReadEachInItsOwnWay() {
        given("{% for x in l %}{{ x.title }}{{ x.full_name }};{% endfor %}")
                .with("l", List.of(new Post(), new Author("D", null), Map.of("title", "m"), new SubPost()))
                .renders("Minor Swing;D;m;Minor Swing;");
    }

    @Test
    void anExceptionNamesTheTemplateAndKeepsItsCause() {
        TemplateError error = given("a\n{{ p.broken }}").with("p", new Post()).fails(TemplateError.class);
        assertThat(error)
                .hasMessage("dev.musette.template.LookupTest$Post.broken threw java.io.IOException.\n"
                        + "  at page:2:1\n    2 | {{ p.broken }}\n      | ^");
        assertThat(error).rootCause().isInstanceOf(java.io.IOException.class);
    }

    @Test
    void silentFailuresAreMissingValues() {
        given("[{{ p.broken }}]")
                .with("p", new Post())
                .options(o -> o.silentFailures(java.io.IOException.class::isInstance))
                .renders("[]");
    }
}
