package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources of half a megabyte and long data, made to be walked over again and again. What is read a bounded
/// number of times takes milliseconds; what is read once for each of its parts takes the better part of an
/// hour, which is what the time-outs are for: nothing here depends on how fast a machine is.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
class LinearTest {
    private static final int SIZE = 500_000;
    private static final int DATA = 60_000;

    private static String times(String part) {
        return part.repeat(SIZE / part.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{", "{%", "{#", "{", "{ {", "}}", "%}", "{{ %}", "{% }}", "{{#", "{{a}", "{# }", "{%{{{#", "\\", "'",
                "\n{{", "{{\n"
            })
    void openTags(String part) {
        String source = times(part);
        Lexer lexer = new Lexer(new TemplateSource("page", source, "page", 0));
        StringBuilder read = new StringBuilder();
        lexer.tokens().forEach(token -> read.append(token.source()));
        assertThat(read).hasToString(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'b ", "\\' ", "\\\" ", "' \" ", "a\\'b\" ", "\" ", "_('a ", "a=' ", "'\\\\' ", "x"})
    void wordsOfOneTag(String part) {
        String contents = times(part);
        Token token = new Lexer(new TemplateSource("page", "{% a " + contents + " %}", "page", 0))
                .tokens()
                .getFirst();
        assertThat(String.join("", token.split()).replace(" ", "")).isEqualTo("a" + contents.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ '%s' }}",
                "{{ %s }}",
                "{{ a|%s }}",
                "{{ a|default:'%s' }}",
                "{{ 1%s }}",
                "{{ -%s }}",
                "{%% if %s %%}{%% endif %%}",
                "{%% with %s %%}{%% endwith %%}",
                "{%% for %s in a %%}{%% endfor %%}",
                "{%% cycle %s %%}",
                "{%% include %s %%}",
                "{%% verbatim %%}%s{%% endverbatim %%}",
                "{%% comment %%}%s{%% endcomment %%}",
                "{%% %s %%}",
                "{# %s #}"
            })
    void longTags(String source) {
        for (String part : new String[] {"1", "a", "a.", "a ", "a=1 ", "\\\\", "\\'", "|a", ":", "{{", "a,", "_"}) {
            try {
                assertThat(given(source.formatted(times(part))).with("a", "").text())
                        .hasSizeLessThan(SIZE + 1);
            } catch (TemplateException expected) {
                assertThat(expected.place()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ a }}",
                "{% if a %}b{% endif %}",
                "{% include 'p' %}",
                "{% cycle 'a' 'b' %}",
                "{# a #}",
                "\n{{ a }}"
            })
    void manyTags(String part) {
        String page = given(part.repeat(10_000)).and("p", "p").with("a", "x").text();
        assertThat(page.length()).isLessThan(20_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "striptags",
                "truncatewords_html:3",
                "truncatechars_html:3",
                "truncatewords_html:1000000",
                "truncatechars_html:1000000",
                "urlize",
                "urlizetrunc:5",
                "linebreaks",
                "linenumbers",
                "wordwrap:5",
                "title",
                "slugify",
                "floatformat:2",
                "add:1",
                "wordcount",
                "escapejs",
                "unordered_list",
                "truncatechars:5",
                "cut:'a'",
                "urlencode",
                "slice:'::-1'",
                "yesno:a"
            })
    void dataThroughFilters(String filter) {
        for (String part : new String[] {
            "<",
            "<a ",
            "<a",
            "</a",
            "<!--",
            "<a='",
            "<a=\"",
            "<a=\"<a='",
            "<a b=\">\"",
            "<a b='>'c=\">\"",
            "<a x=\">\" <a",
            "<a='>\"",
            "<!",
            "<?",
            "&",
            "&#",
            "&lt;",
            "a.com)!",
            ")!",
            ").",
            "(",
            "&a;)",
            "&lt;)",
            "@",
            "a@",
            "a.",
            "http://",
            "<script>",
            "</script",
            "9",
            "1.",
            " ",
            "\n",
            "\t",
            "ß",
            "\u0301",
            "\uD83D",
            "<b>",
            "a'",
            "%"
        }) {
            for (String end : new String[] {"", "'>"}) {
                String text = part.repeat(DATA / part.length()) + end;
                try {
                    String page = given("{{ v|" + filter + " }}")
                            .with("v", text)
                            .with("a", "1,2")
                            .text();
                    assertThat(page.length()).isLessThan(DATA * 80);
                } catch (TemplateException expected) {
                    assertThat(expected.place()).isNotNull();
                }
            }
        }
    }
}
