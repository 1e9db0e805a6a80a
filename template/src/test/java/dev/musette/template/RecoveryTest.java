package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A check reports every mistake of a template, and none of what follows from another.
class RecoveryTest {
    private static final String UNKNOWN = "Did you forget to register or load this tag?";

    /// The names of the language's own libraries, and more of them.
    private static String libraries(String... more) {
        EngineOptions site = EngineOptions.defaults();
        for (String name : more) {
            site = site.library(name, new Library());
        }
        return Vocabulary.libraries(site).keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    @Test
    void nothingIsWrong() {
        given(
                        "{% load l %}{% shout %}{% for a in b %}{{ a|upper }}{% empty %}-{% endfor %}{% if a %}{% else %}{% endif %}")
                .options(options -> options.library("l", new Library().simpleTag("shout", _ -> "!")))
                .reports();
    }

    @Test
    void everyMistakeOfATemplateIsReported() {
        given("{{ }}\n{{ a b }}\n{% nope %}\n{{ a|nofilter }}\n{% load nolib %}\n{% %}\n{% if a %}\n{{ _b }}")
                .reports(
                        "page:1:1 (E101) This variable tag is empty.",
                        "page:2:5 (E101) Could not parse the remainder ' b' of 'a b'.",
                        "page:3:1 (E102) Invalid block tag: 'nope'. " + UNKNOWN,
                        "page:4:6 (E103) Invalid filter: 'nofilter'. Did you forget to register or load it?",
                        "page:5:9 (E104) 'nolib' is not a registered tag library. Must be one of: " + libraries() + ".",
                        "page:6:1 (E101) This block tag is empty.",
                        "page:7:1 (E105) This tag is not closed. Looking for one of: elif, else, endif.",
                        "page:8:4 (E101) Variables and attributes may not begin with underscores: '_b'.");
    }

    @Test
    void mistakesInsideOfTagsAreReportedAndTheTagsAreRead() {
        given(
                        "{% if a|x %}{{ b|y }}{% elif c|z %}{% else %}{{ d e }}{% endif %}{% for q in r|w %}{% empty %}{{ }}{% endfor %}")
                .reports(
                        "page:1:9 (E103) Invalid filter: 'x'. Did you forget to register or load it?",
                        "page:1:18 (E103) Invalid filter: 'y'. Did you forget to register or load it?",
                        "page:1:32 (E103) Invalid filter: 'z'. Did you forget to register or load it?",
                        "page:1:50 (E101) Could not parse the remainder ' e' of 'd e'.",
                        "page:1:80 (E103) Invalid filter: 'w'. Did you forget to register or load it?",
                        "page:1:95 (E101) This variable tag is empty.");
    }

    @Test
    void theEndsOfATagThatFailedAreNotReported() {
        given("{% for a of b %}{{ a|x }}{% empty %}{% endfor %}{% if == %}{% elif a %}{% else %}{% endif %}{% nope %}")
                .reports(
                        "page:1:1 (E101) 'for' is written 'for x in list': there is no 'in' before the last word.",
                        "page:1:22 (E103) Invalid filter: 'x'. Did you forget to register or load it?",
                        "page:1:55 (E101) '==' cannot stand here in the condition.",
                        "page:1:93 (E102) Invalid block tag: 'nope'. " + UNKNOWN);
        given("{% if a %}{% if b == %}{% else %}{% endif %}{% else %}{% endif %}")
                .reports("page:1:11 (E101) The condition ends too early: a value is missing.");
        given("{% if a %}{% elif b == %}1{% else %}2{% endif %}")
                .reports("page:1:11 (E101) The condition ends too early: a value is missing.");
    }

    @Test
    void theEndOfAnUnknownTagIsNotReported() {
        given("{% foo %}{{ a|x }}{% endfoo %}{% endfoo %}")
                .reports(
                        "page:1:1 (E102) Invalid block tag: 'foo'. Did you mean 'for'?",
                        "page:1:15 (E103) Invalid filter: 'x'. Did you forget to register or load it?",
                        "page:1:31 (E102) Invalid block tag: 'endfoo'. " + UNKNOWN);
        given("{% iff a %}{% else %}{% endif %}")
                .reports("page:1:1 (E102) Invalid block tag: 'iff'. Did you mean 'if'?");
    }

    @Test
    void aTagThatIsNotClosedIsReportedWhereItBegins() {
        given("a\n{% block b %}\n {% if c %}\n{% endblock %}{{ d|x }}")
                .reports(
                        "page:3:2 (E105) This tag is not closed. Looking for one of: elif, else, endif.",
                        "page:4:20 (E103) Invalid filter: 'x'. Did you forget to register or load it?");
        given("{% if a %}{% with b=1 %}{% else %}{% endwith %}{% endif %}")
                .reports("page:1:11 (E105) This tag is not closed. Looking for one of: endwith.");
        given("{% if a %}\n{% else %}").reports("page:1:1 (E105) This tag is not closed. Looking for one of: endif.");
        given("{% comment %}{{ }}").reports("page:1:1 (E105) This tag is not closed. Looking for one of: endcomment.");
    }

    @Test
    void aMistypedEndIsTakenForTheOneThatWasMeant() {
        given("{% if a %}1{% endfi %}{% for a in b %}{% edfor %}{% if a %}{% esle %}{% endif %}")
                .reports(
                        "page:1:12 (E102) Invalid block tag: 'endfi', expected 'elif' or 'else' or 'endif'. Did you mean 'endif'?",
                        "page:1:39 (E102) Invalid block tag: 'edfor', expected 'empty' or 'endfor'. Did you mean 'endfor'?",
                        "page:1:60 (E102) Invalid block tag: 'esle', expected 'elif' or 'else' or 'endif'. Did you mean 'else'?");
    }

    @Test
    void aStrayEndIsReported() {
        given("{% if a %}{% endfor %}{% endif %}{% endif %}")
                .reports(
                        "page:1:11 (E102) Invalid block tag: 'endfor', expected 'elif' or 'else' or 'endif'. "
                                + UNKNOWN,
                        "page:1:34 (E102) Invalid block tag: 'endif'. " + UNKNOWN);
    }

    @Test
    void theLibraryThatHasTheNameIsHinted() {
        Library library = new Library().simpleTag("shout", _ -> "!").filter("loud", value -> value);
        given("{% shout %}{{ a|loud }}{% load lob lib %}{% shout %}{{ a|loud }}")
                .options(options -> options.library("lib", library))
                .reports(
                        "page:1:1 (E102) Invalid block tag: 'shout'. Write {% load lib %} above it.",
                        "page:1:17 (E103) Invalid filter: 'loud'. Write {% load lib %} above it.",
                        "page:1:32 (E104) 'lob' is not a registered tag library. Must be one of: " + libraries("lib")
                                + ". Did you mean 'lib'?");
        given("{% load shout noo from lib %}{% load a from lob %}{% shout %}")
                .options(options -> options.library("lib", library))
                .reports(
                        "page:1:15 (E101) 'noo' is no tag and no filter of the library 'lib'.",
                        "page:1:45 (E104) 'lob' is not a registered tag library. Must be one of: " + libraries("lib")
                                + ". Did you mean 'lib'?");
    }

    @Test
    void blocksThatAppearTwiceAreReported() {
        given("{% block a %}{% endblock %}{% block a %}{{ x|y }}{% endblock %}{% block b %}{% endblock c %}")
                .reports(
                        "page:1:37 (E101) The block 'a' appears more than once.",
                        "page:1:46 (E103) Invalid filter: 'y'. Did you forget to register or load it?",
                        "page:1:77 (E101) Invalid block tag: 'endblock c', expected 'endblock' or 'endblock b'.");
    }

    @Test
    void whatIsTooDeepEndsTheCheckOfTheTemplate() {
        given("{% if a %}".repeat(5000)).reports("page:1:1991 (E101) Tags nest more than 200 deep here.");
    }

    @Test
    void aTagWhoseCodeFailsIsReported() {
        given("{% bad %}{{ a|x }}")
                .options(options -> options.builtin(new Library().tag("bad", (_, token) -> {
                    throw new IndexOutOfBoundsException(token.name());
                })))
                .reports(
                        "page:1:1 (E101) {% bad %} threw java.lang.IndexOutOfBoundsException.",
                        "page:1:15 (E103) Invalid filter: 'x'. Did you forget to register or load it?");
    }

    @Test
    void manyMistakesTakeTimeThatGrowsWithTheirNumber() {
        String source = IntStream.range(0, 20_000)
                .mapToObj(i -> "{% no" + i + " %}{{ a b }}{% if %}{% endif %}" + (i % 2 == 0 ? "" : "\n"))
                .collect(Collectors.joining());
        List<TemplateProblem> problems =
                new TemplateEngine(EngineOptions.defaults().templates(Map.of("page", source))).check(_ -> true);
        assertThat(problems).hasSize(60_000);
        assertThat(problems.getLast().place()).hasToString("page:10000:64");
    }
}
