package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.TemplateError;
import dev.musette.template.TemplateSyntaxError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallTagsTest {
    @Test
    void csrfTokenIsAHiddenField() {
        given("{% csrf_token %}")
                .with("csrf_token", "a\"b")
                .renders("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"a&quot;b\">");
        given("[{% csrf_token %}]").renders("[]");
        given("[{% csrf_token %}]").with("csrf_token", "NOTPROVIDED").renders("[]");
    }

    @Test
    void debugShowsVariablesInDebugModeOnly() {
        given("[{% debug %}]").with("a", "<").renders("[]");
        given("{% debug %}").with("a", "<").options(o -> o.debug(true)).renders("{&#x27;a&#x27;: &#x27;&lt;&#x27;}");
    }

    @Test
    void filterFiltersItsBody() {
        given("{% filter upper|cut:' ' %}a {{ b }}{% endfilter %}")
                .with("b", "<")
                .renders("A&LT;");
        given("{% filter escape %}{% endfilter %}")
                .isRefused("'filter escape' is not allowed: use the tag 'autoescape'.");
        given("{% filter %}{% endfilter %}").isRefused("'filter' needs at least one filter.");
    }

    @Test
    void firstofIsTheFirstTrueValue() {
        given("{% firstof a b 'none' %}").with("b", "<").renders("&lt;");
        given("{% firstof a b 'none' %}").renders("none");
        given("{% firstof a 'x' as v %}[{{ v }}]").renders("[x]");
        given("[{% firstof a %}]").renders("[]");
        given("{% firstof %}").isRefused("'firstof' needs at least one argument.");
    }

    @Test
    void ifchangedComparesWithTheLastTurn() {
        given("{% for x in l %}{% ifchanged %}{{ x }}{% else %}={% endifchanged %}{% endfor %}")
                .with("l", List.of(1, 1, 2))
                .renders("1=2");
        given("{% for x in l %}{% ifchanged x.0 x.1 %}{{ x }}{% endifchanged %}{% endfor %}")
                .with("l", List.of("aab", "aac", "ba"))
                .renders("aabba");
        given("{% for r in l %}{% for x in r %}{% ifchanged x %}{{ x }}{% endifchanged %}{% endfor %};{% endfor %}")
                .with("l", List.of(List.of(1, 1), List.of(1)))
                .renders("1;1;");
    }

    @Test
    void lorem() {
        given("{% lorem 3 w %}").renders("lorem ipsum dolor");
        assertThat(given("{% lorem 2 p %}").text())
                .startsWith("<p>Lorem ipsum dolor sit amet,")
                .contains("</p>\n\n<p>");
        assertThat(given("{% lorem 25 w random %}").text().split(" ", -1)).hasSize(25);
        assertThat(given("{% lorem 20000 w %}").fails(TemplateError.class).problem())
                .isEqualTo("'lorem' writes 10000 words or paragraphs at most.");
        given("{% lorem a b c %}").isRefused("'lorem' is written: lorem count w|p|b random.");
    }

    @Test
    void nowIsTheEnginesClockInThePagesZone() {
        given("{% now 'Y-m-d H:i' %}").renders("2024-02-29 13:05");
        given("{% now 'H:i e' as t %}[{{ t }}]")
                .options(o -> o.timeZone(java.time.ZoneId.of("Asia/Tokyo")))
                .renders("[22:05 JST]");
        given("{% now 'DATE_FORMAT' %}").renders("Feb. 29, 2024");
        given("{% now %}").isRefused("'now' needs exactly one argument: a format.");
    }

    @Test
    void regroupMakesRuns() {
        given(
                        "{% regroup l by c as g %}{% for x in g %}{{ x.grouper }}:{% for i in x.list %}{{ i.n }}{% endfor %};{% endfor %}")
                .with("l", List.of(Map.of("c", "a", "n", 1), Map.of("c", "a", "n", 2), Map.of("c", "b", "n", 3)))
                .renders("a:12;b:3;");
        given("{% regroup l by c|length as g %}{% for k, items in g %}{{ k }}{{ items|length }} {% endfor %}")
                .with("l", List.of(Map.of("c", "a"), Map.of("c", "b"), Map.of("c", "cc")))
                .renders("12 21 ");
        given("{% regroup missing by c as g %}[{{ g|length }}]").renders("[0]");
        given("{% regroup l on c as g %}").isRefused("'regroup' is written: regroup list by attribute as variable.");
    }

    @Test
    void spacelessTakesSpaceBetweenTags() {
        given("{% spaceless %} <p>\n <b> a b </b>\t</p> {% endspaceless %}").renders("<p><b> a b </b></p>");
    }

    @Test
    void templatetagWritesBraces() {
        given("{% templatetag openblock %}{% templatetag closevariable %}").renders("{%}}");
        given("{% templatetag nope %}")
                .isRefused("'templatetag' needs one argument: one of closeblock, closebrace, closecomment,"
                        + " closevariable, openblock, openbrace, opencomment, openvariable.");
    }

    @Test
    void verbatimKeepsBraces() {
        given("{% verbatim %}{{ a }}{% if %}{% endverbatim %}").renders("{{ a }}{% if %}");
    }

    @Test
    void widthratioRoundsHalfToEven() {
        given("{% widthratio a b 100 %}").with("a", 175).with("b", 200).renders("88");
        given("{% widthratio 1 2 1 %} {% widthratio 3 2 1 %}").renders("0 2");
        given("{% widthratio 1 0 100 %}").renders("0");
        given("{% widthratio 'x' 2 100 as w %}[{{ w }}]").renders("[]");
        given("{% widthratio 1 2 100 as w %}[{{ w }}]").renders("[50]");
        assertThat(given("{% widthratio 1 2 'x' %}")
                        .fails(TemplateSyntaxError.class)
                        .problem())
                .isEqualTo("The last argument of 'widthratio' must be a number.");
        given("{% widthratio 1 2 %}")
                .isRefused("'widthratio' is written: widthratio value max width, or ... as variable.");
    }
}
