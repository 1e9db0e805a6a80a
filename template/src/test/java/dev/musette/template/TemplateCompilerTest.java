package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateCompilerTest {
    private static final int MOST_BYTES_THAT_HOTSPOT_COMPILES = 8_000;

    record Post(String title) {
        public int number() {
            return Integer.parseInt(title);
        }
    }

    private static TemplateEngine engine(Map<String, String> templates) {
        return new TemplateEngine(EngineOptions.defaults().templates(templates));
    }

    private static Template compile(String source) {
        return new TemplateEngine(EngineOptions.defaults()).compile(source);
    }

    @Test
    void aStackTraceNamesTheTemplatesAndTheirLines() {
        Template template = engine(Map.of(
                        "base.html", "<main>\n\n{% block content %}{% endblock %}</main>",
                        "blog/post_detail.html",
                                "{% extends 'base.html' %}\n{% block content %}\n<h1>{{ post.title }}</h1>\n"
                                        + "{% for word in words %}\n{{ word }}\n{% include 'blog/part.html' %}{% endfor %}{% endblock %}",
                        "blog/part.html", "<p>\n{{ post.number }}"))
                .template("blog/post_detail.html");
        TemplateError error = catchThrowableOfType(
                TemplateError.class, () -> template.render(Map.of("post", new Post("Nuages"), "words", List.of("a"))));
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        List<String> lines = new ArrayList<>();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("templates.")) {
                lines.add(frame.getFileName() + ":" + frame.getLineNumber());
            }
        }
        assertThat(lines).containsSubsequence("blog/part.html:2", "blog/post_detail.html:6", "base.html:3");
        assertThat(cause.getStackTrace())
                .anySatisfy(frame -> assertThat(frame.toString()).endsWith("(blog/post_detail.html:6)"));
        assertThat(cause).hasMessage("For input string: \"Nuages\"");
        assertThat(error).hasMessageContaining("blog/part.html:2:1").hasMessageNotContaining("Nuages");
    }

    @Test
    void theClassHasTheTemplatesName() {
        Map<String, String> names = Map.of(
                "blog/post_detail.html", "templates.blog.post_detail_html_",
                "/a//b/", "templates._a._b__",
                "über uns.txt", "templates._ber_uns_txt_",
                "1;[x].html", "templates.1__x__html_");
        names.forEach((name, type) -> {
            Template template = new TemplateEngine(EngineOptions.defaults())
                    .compile(new TemplateSource(name, "{{ a }}", "memory", 0));
            assertThat(read(template).thisClass().asInternalName().replace('/', '.'))
                    .isEqualTo(type);
            assertThat(template.render(Map.of("a", 1))).isEqualTo("1");
        });
    }

    private static ClassModel read(Template template) {
        return ClassFile.of().parse(template.nodes().place().unit().classFile());
    }

    private static int longestMethod(Template template) {
        return read(template).methods().stream()
                .filter(method -> !method.methodName().equalsString("<clinit>"))
                .mapToInt(method -> method.findAttribute(Attributes.code())
                        .map(code -> Objects.requireNonNull(code).codeLength())
                        .orElse(0))
                .max()
                .orElseThrow();
    }

    @Test
    void aLongPageHasNoLongMethod() {
        String line =
                "<p class=\"{% cycle 'a' 'b' %}\">{{ post.author.name|default:post.title|upper }} {% if a == b %}x{% endif %}</p>\n";
        assertThat(longestMethod(compile(line.repeat(300)))).isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
        assertThat(longestMethod(compile("{{ a }}{% if b %}c{% endif %}".repeat(2_000))))
                .isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
        Template tags = compile("{% cycle a b %}{% firstof c d e %}".repeat(1_000)); // which ask for their expressions
        assertThat(longestMethod(tags)).isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
        assertThat(tags.render(Map.of("a", 1, "b", 2, "e", 3))).isEqualTo("13".repeat(1_000));
        assertThat(longestMethod(compile("{{ a" + "|default:b.c".repeat(99) + " }}")))
                .isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
        assertThat(longestMethod(compile("{{ a" + ".b".repeat(99) + " }}")))
                .isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
    }

    @Test
    void aPageOfAnyLengthIsRendered() {
        String once = "{{ a }}{% for b in c %}<{{ b }}>{% endfor %}{% if a %}!{% endif %}\n";
        assertThat(compile(once.repeat(5_000)).render(Map.of("a", 1, "c", List.of(2))))
                .isEqualTo("1<2>!\n".repeat(5_000));
    }

    @Test
    void expressionsAreBounded() {
        assertThatThrownBy(() -> compile("{{ a" + "|upper".repeat(400) + " }}"))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageContaining("An expression has at most 300 lookups and filters.");
        assertThatThrownBy(() -> compile("{{ a" + ".b".repeat(200) + " }}"))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageContaining("A variable has at most 100 parts and 1000 characters.");
        assertThatThrownBy(() -> compile("{{ " + "a".repeat(1001) + " }}"))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageContaining("A variable has at most 100 parts and 1000 characters.");
    }

    @Test
    void tagsAreBounded() {
        String problem = "This tag has more than 600 conditions and bodies.";
        String branches = "{% elif a %}b".repeat(600);
        assertThatThrownBy(() -> compile("{% if a %}b" + branches + "{% endif %}"))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageContaining(problem);
        String long140 = "a" + " and not a".repeat(69);
        assertThat(longestMethod(
                        compile("{% if " + long140 + " %}b" + "{% elif " + long140 + " %}c".repeat(3) + "{% endif %}")))
                .isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
        assertThat(longestMethod(compile("{% if a %}b" + "{% elif a %}b".repeat(298) + "{% endif %}")))
                .isLessThan(MOST_BYTES_THAT_HOTSPOT_COMPILES);
    }

    @Test
    void linesBeyondWhatAClassCanCountAreTheLast() {
        Template template = compile("\n".repeat(70_000) + "{{ a.number }}");
        TemplateError error =
                catchThrowableOfType(TemplateError.class, () -> template.render(Map.of("a", new Post("x"))));
        assertThat(error).hasMessageContaining(":70001:1");
    }

    @Test
    void threadsMayShareAPageThatNobodyHasRenderedYet() throws Exception {
        for (int round = 0; round < 20; round++) {
            Template template =
                    compile("{% for p in posts %}{{ p.title|upper }}{% if p.title %},{% endif %}{% endfor %}");
            Map<String, Object> values = Map.of(
                    "posts",
                    IntStream.range(0, 50).mapToObj(i -> new Post("p" + i)).toList());
            CyclicBarrier together = new CyclicBarrier(8);
            Callable<String> render = () -> {
                together.await();
                return template.render(values);
            };
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> pages = IntStream.range(0, 8)
                        .mapToObj(_ -> threads.submit(render))
                        .toList();
                for (Future<String> page : pages) {
                    assertThat(page.get())
                            .startsWith("P0,P1,P2,")
                            .endsWith("P49,")
                            .hasSize(190);
                }
            }
        }
    }

    @Test
    void theNodesOfABodyMayBeRenderedOneByOne() {
        Library library = new Library().tag("backwards", (parser, token) -> {
            NodeList body = parser.parse("endbackwards");
            parser.next();
            return new Node() {
                @Override
                public void render(Context context, Output output) {
                    body.nodes().reversed().forEach(node -> node.render(context, output));
                }
            };
        });
        Template template = new TemplateEngine(EngineOptions.defaults().builtin(library))
                .compile("{% backwards %}a{{ b|upper }}{% if c %}{{ d }}{% endif %}{% for e in f %}{{ e }}{% endfor %}"
                        + "{% endbackwards %}");
        Map<String, Object> values = Map.of("b", "b", "c", true, "d", 4, "f", List.of(5, 6));
        assertThat(template.render(values)).isEqualTo("564Ba");
        assertThat(template.render(values)).isEqualTo("564Ba");
    }

    /// What a condition leaves on the way to its value, where parts of it fail.
    @Test
    void conditionsThatFailAreFalseWhereTheyFail() {
        Post broken = new Post("x");
        for (String[] row : new String[][] {
            {"p.number or True", "no"}, // a value that fails takes its condition with it, and that one only
            {"p.number == 1 or True", "yes"},
            {"p.number", "fails"},
            {"not p.number", "no"},
            {"a < 1 == True or a", "yes"},
            {"p.number > 1 == False", "yes"},
            {"a == not p.number", "no"},
            {"a and not b and a == 1", "yes"},
            {"b or p.number > 1 or a", "yes"},
            {"a and p.number > 1 or a", "yes"},
            {"b|default:missing", "no"},
            {"a in l and not b in l", "yes"},
        }) {
            Template template = compile("{% if " + row[0] + " %}yes{% else %}no{% endif %}");
            Map<String, Object> values = Map.of("p", broken, "a", 1, "b", 0, "l", List.of(1, 2));
            if (row[1].equals("fails")) {
                assertThatThrownBy(() -> template.render(values)).isInstanceOf(TemplateError.class);
            } else {
                assertThat(template.render(values)).as(row[0]).isEqualTo(row[1]);
            }
        }
    }

    @Test
    void whatFailsHasThePlaceOfTheInnermostNode() {
        Template template = compile("{% for a in l %}\n{% if a %}\n{{ a }}{{ p.number }}{% endif %}\n{% endfor %}");
        TemplateError inner = catchThrowableOfType(
                TemplateError.class, () -> template.render(Map.of("l", List.of(1), "p", new Post("x"))));
        assertThat(inner).hasMessageContaining("<string>:3:8");
        Template loop = compile("{% for a in p.all %}\n{% if a %}{{ a }}{% endif %}{% endfor %}");
        TemplateError turn = catchThrowableOfType(TemplateError.class, () -> loop.render(Map.of("p", new Broken())));
        assertThat(turn).hasMessageContaining("<string>:1:1").hasRootCauseMessage("no second");
    }

    /// Its second element cannot be had.
    public static final class Broken {
        public Iterator<String> all() {
            return Stream.of("a", "b").peek(Broken::isFirst).iterator();
        }

        private static void isFirst(String element) {
            if (!element.equals("a")) {
                throw new IllegalStateException("no second");
            }
        }
    }

    @Test
    void aTagCannotReadMoreExpressionsOnceItsPageIsRendered() {
        List<Parser> kept = new ArrayList<>();
        Library library = new Library().tag("keep", (parser, token) -> {
            kept.add(parser);
            return parser.engine().compile("x").nodes().nodes().getFirst();
        });
        Template template = new TemplateEngine(EngineOptions.defaults().builtin(library)).compile("{% keep %}");
        assertThat(template.render(Map.of())).isEqualTo("x");
        assertThatThrownBy(() -> kept.getFirst().expression("a.b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'<string>' is compiled already: a tag reads its expressions and bodies when it is "
                        + "compiled, not later.");
    }
}
