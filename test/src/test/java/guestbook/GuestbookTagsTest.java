package guestbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.SafeText;
import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateProblem;
import dev.musette.template.TemplateSyntaxError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuestbookTagsTest {
    private static final EngineOptions OPTIONS =
            EngineOptions.defaults().builtin(GuestbookTags.LIBRARY).timeZone(ZoneId.of("Europe/Paris"));

    private static String rendered(String source, Map<String, ?> variables) {
        return new TemplateEngine(OPTIONS).compile(source).render(variables);
    }

    private static String rendered(String source) {
        return rendered(source, Map.of());
    }

    @Test
    void initialsAreEscapedAfterwards() {
        Map<String, ?> names = Map.of("name", " Odette  Lenoir", "odd", "<i> 😀lle", "safe", SafeText.of("&lt;i"));
        assertThat(rendered("{{ name|initials }} {{ odd|initials }} {{ safe|initials }} {{ 42|initials }}", names))
                .isEqualTo("OL &lt;😀 &amp; 4");
    }

    @Test
    void quotesKeepSafeTextSafe() {
        Map<String, ?> texts = Map.of("text", "<b>", "safe", SafeText.of("<b>a</b>"));
        assertThat(rendered("{{ text|quoted }} {{ safe|quoted }}", texts)).isEqualTo("« &lt;b&gt; » « <b>a</b> »");
    }

    @Test
    void largeNumbersAreCapped() {
        assertThat(rendered("{{ 99|capped:99 }} {{ 100|capped:99 }} {{ 'many'|capped:99 }}"))
                .isEqualTo("99 99+ many");
    }

    @Test
    void versesEscapeTheirLinesWhereThePageDoes() {
        Map<String, ?> texts = Map.of("text", "a\n<b>", "safe", SafeText.of("<i>c</i>"));
        assertThat(rendered(
                        "{{ text|verse }}|{{ safe|verse }}|{% autoescape off %}{{ text|verse }}{% endautoescape %}",
                        texts))
                .isEqualTo("<span class=\"line\">a</span><span class=\"line\">&lt;b&gt;</span>"
                        + "|<span class=\"line\"><i>c</i></span>"
                        + "|<span class=\"line\">a</span><span class=\"line\"><b></span>");
    }

    @Test
    void theTimeOfDayIsThatOfThePage() {
        Map<String, ?> times = Map.of("noon", Instant.parse("2024-06-15T10:30:00Z"), "text", "later");
        assertThat(rendered("{{ noon|daytime }} {{ text|daytime }}", times)).isEqualTo("afternoon later");
        assertThat(rendered("{% load tz %}{% timezone 'UTC' %}{{ noon|daytime }}{% endtimezone %}", times))
                .isEqualTo("morning");
    }

    @Test
    void stampsAndCardsEscapeWhatTheyGet() {
        assertThat(rendered("{% stamp 'Odette Lenoir' year=1937 %}")).isEqualTo("<b class=\"stamp\">OL 1937</b>");
        assertThat(rendered("{% stamp name as mark %}[{{ mark }}]", Map.of("name", "<")))
                .isEqualTo("[<b class=\"stamp\">&lt; </b>]");
        assertThat(rendered("{% card title %}<i>{{ title }}</i>{% endcard %}", Map.of("title", "<")))
                .isEqualTo("<section class=\"card\"><h2>&lt;</h2><i>&lt;</i></section>");
    }

    @Test
    void everyRendersItsBodyEachThirdTime() {
        assertThat(rendered("{% for x in 'abcdefg' %}{% every 3 %}{{ x }}{% endevery %}{% endfor %}"))
                .isEqualTo("cf");
        assertThat(rendered("{% for x in 'abcd' %}{% every n %}{{ x }}{% endevery %}{% endfor %}", Map.of("n", 2)))
                .isEqualTo("bd");
    }

    @Test
    void twoPagesOfOneTemplateCountEachForItself() {
        var template = new TemplateEngine(OPTIONS).compile("{% every 2 %}even{% endevery %}");
        assertThat(template.render(Map.of()) + template.render(Map.of())).isEmpty();
    }

    @Test
    void aWrongTagSaysWhatAndWhere() {
        assertThatThrownBy(() -> rendered("{% every %}{% endevery %}"))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessage("""
                        'every' takes one argument: how often its body is rendered.
                          at <string>:1:1
                            1 | {% every %}{% endevery %}
                              | ^""");
        assertThatThrownBy(() -> rendered("{% every 0 %}{% endevery %}"))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageStartingWith("'every' needs a whole number above 0, and '0' is none.\n  at <string>:1:1\n");
    }

    @Test
    void aCheckFindsIconsThatAreNotThere() {
        List<TemplateProblem> problems = new TemplateEngine(
                        OPTIONS.templates(Map.of("page", "{% icon 'cup' %}{% icon name %}{% icon 'cop' %}")))
                .check(_ -> true);
        assertThat(problems).extracting(TemplateProblem::problem).containsExactly("There is no icon 'cop'.");
        assertThat(problems.getFirst().place()).hasToString("page:1:40");
        assertThat(rendered("{% icon 'cup' %}")).isEqualTo("<svg class=\"icon\"><use href=\"#cup\"></use></svg>");
    }
}
