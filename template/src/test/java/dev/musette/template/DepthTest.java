package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nests without an end fails with an error of this room: nothing overflows the thread's stack.
class DepthTest {
    private static final String TOO_DEEP = "does one include itself without an end?";

    private static String nested(int times, String open, String inner, String close) {
        return open.repeat(times) + inner + close.repeat(times);
    }

    private static void isTooDeep(Given given) {
        assertThat(given.fails(TemplateException.class).problem()).endsWith(TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include 'page' %}",
                "{% if 1 %}{% for a in l %}{% with b=1 %}{% include 'page' %}{% endwith %}{% endfor %}{% endif %}",
                "{% include 'page' with a=1 only %}",
                "{% include name %}",
                "{% part %}",
                "{% filter upper %}{% include 'page' %}{% endfilter %}",
                "{% spaceless %}{% include 'other' %}{% endspaceless %}",
                "{% block a %}{% include 'page' %}{% endblock %}",
                "{% autoescape off %}{% ifchanged %}{% include 'other' %}{% endifchanged %}{% endautoescape %}",
                "{% include 'child' %}",
                "{% partialdef p %}{% if 1 %}{% partial p %}{% endif %}{% endpartialdef %}{% partial p %}"
            })
    void templatesThatRenderThemselves(String source) throws InterruptedException {
        onBothKindsOfThreads(() -> rendersItself(source, 100));
        onBothKindsOfThreads(() -> rendersItself(source, 1000));
    }

    private static void rendersItself(String source, int maxDepth) {
        isTooDeep(given(source)
                .options(o -> o.maxDepth(maxDepth))
                .and("other", "{% include 'page' %}")
                .and("child", "{% extends 'base' %}{% block x %}{{ block.super }}{% include 'page' %}{% endblock %}")
                .and("base", "{% block x %}{% endblock %}")
                .options(o -> o.builtin(new Library().inclusionTag("part", "page", _ -> Map.of())))
                .with("name", "page")
                .with("l", List.of(1)));
    }

    /// A hundred includes of 150 tags each would not fit any stack.
    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void manyTagsInManyTemplates(int maxDepth) throws InterruptedException {
        onBothKindsOfThreads(() -> manyTags(maxDepth));
    }

    private static void manyTags(int maxDepth) {
        for (String[] tag : new String[][] {
            {"{% if 1 %}", "{% endif %}"},
            {"{% for a in l %}", "{% endfor %}"},
            {"{% with a=1 %}", "{% endwith %}"},
            {"{% filter upper %}", "{% endfilter %}"},
            {"{% spaceless %}", "{% endspaceless %}"},
            {"{% ifchanged %}", "{% endifchanged %}"}
        }) {
            isTooDeep(given(nested(150, tag[0], "{% include 'page' %}", tag[1]))
                    .options(o -> o.maxDepth(maxDepth))
                    .with("l", List.of(1)));
        }
    }

    /// With the stacks that they have where nobody sets another size.
    private static void onBothKindsOfThreads(Runnable test) throws InterruptedException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        for (Thread.Builder kind : List.of(Thread.ofPlatform().stackSize(1 << 20), Thread.ofVirtual())) {
            kind.uncaughtExceptionHandler((_, e) -> failure.set(e)).start(test).join();
            assertThat(failure.get()).isNull();
        }
    }

    @Test
    void blocksOfManyTemplatesWithinEachOther() {
        Map<String, String> templates = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            templates.put("t" + i, "{% extends 't" + (i + 1) + "' %}{% block a %}{{ block.super }}{% endblock %}");
        }
        templates.put("t300", "{% block a %}{% endblock %}");
        Given given = given("{% extends 't0' %}{% block a %}{{ block.super }}{% endblock %}");
        templates.forEach(given::and);
        isTooDeep(given);
    }

    @Test
    void aTemplateThatExtendsItself() {
        assertThat(given("{% extends 'page' %}")
                        .fails(TemplateDoesNotExist.class)
                        .problem())
                .contains("it is being extended");
        assertThat(given("{% extends 'a' %}")
                        .and("a", "{% extends 'b' %}")
                        .and("b", "{% extends 'a' %}")
                        .fails(TemplateDoesNotExist.class)
                        .problem())
                .contains("it is being extended");
    }

    @Test
    void tagsInOneSource() {
        given(nested(199, "{% if 1 %}", "x", "{% endif %}")).renders("x");
        for (String[] tag : new String[][] {
            {"{% if 1 %}", "{% endif %}"}, {"{% for a in l %}", "{% endfor %}"}, {"{% with a=1 %}", "{% endwith %}"}
        }) {
            given(nested(100_000, tag[0], "", tag[1])).isRefused("Tags nest more than 200 deep here.");
        }
        given("{% if " + "not ".repeat(100_000) + "1 %}{% endif %}")
                .isRefused("The condition has more than 300 words.");
    }

    private static List<Object> deep(int depth) {
        List<Object> list = List.of();
        for (int i = 0; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ a }}",
                "{{ a|pprint }}",
                "{{ a|unordered_list }}",
                "{{ a|json_script:'x' }}",
                "{{ a|join:',' }}",
                "{% if a == b %}{% endif %}",
                "{% if a in b %}{% endif %}",
                "{% if a < b %}{% endif %}",
                "{% for x in a %}{% ifchanged x %}{% endifchanged %}{% endfor %}",
                "{{ l|dictsort:0 }}",
                "{% regroup l by 0 as g %}",
                "{{ l|first }}",
                "{{ a|slice:':1' }}",
                "{{ a|stringformat:'s' }}",
                "{{ a|stringformat:'r' }}",
                "{{ a|add:b }}",
                "{{ a|default:b|length }}",
                "{{ a|safeseq|first }}"
            })
    void dataThatNests(String source) {
        List<@Nullable Object> own = new ArrayList<>();
        own.add(own);
        List<@Nullable Object> twin = new ArrayList<>();
        twin.add(twin);
        for (List<?>[] pair : new List<?>[][] {{deep(100_000), deep(100_000)}, {own, twin}}) {
            Given given = given(source).with("a", pair[0]).with("b", pair[1]).with("l", List.of(pair[0], pair[1]));
            try {
                assertThat(given.text()).hasSizeLessThan(1000);
            } catch (TemplateException expected) {
                assertThat(expected).hasRootCauseInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
