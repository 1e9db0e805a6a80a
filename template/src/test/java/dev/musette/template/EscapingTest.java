package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.SafeText;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Data that attacks a page, through each tag and filter that writes it.
class EscapingTest {
    private static final String ATTACK = "<b>\"'&";

    private record Named(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Given page(String source) {
        Library own = new Library()
                .simpleTag("echo", call -> call.argument(0))
                .inclusionTag("part", "part", call -> Map.of("v", String.valueOf(call.argument(0))));
        return given(source)
                .and("part", "({{ v }})")
                .options(o -> o.builtin(own).debug(true))
                .with("v", ATTACK)
                .with("safe", SafeText.of("<i>"))
                .with("l", List.of(ATTACK, SafeText.of("<i>")))
                .with("m", Map.of(ATTACK, ATTACK))
                .with("o", new Named(ATTACK))
                .with("os", List.of(new Named(ATTACK)))
                .with("script", "javascript:alert(1) http://a.com/\"onclick=\"x")
                .with("csrf_token", ATTACK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            {{ v }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ o }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ l }} ~ [&#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;, &#x27;&lt;i&gt;&#x27;]
            {{ m }} ~ {&#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;: &#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;}
            {{ m.items }} ~ [(&#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;, &#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;)]
            {{ os }} ~ [&lt;b&gt;&quot;&#x27;&amp;]
            {{ safe }} ~ <i>
            {{ '<i>' }} ~ <i>
            {{ missing|default:v }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ missing|default:'<i>' }} ~ <i>
            {{ v|default:'<i>' }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ None|default_if_none:v }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ True|yesno:v }} ~ True
            {{ True|yesno:'<i>,b' }} ~ &lt;i&gt;
            {{ v|upper }} ~ &lt;B&gt;&quot;&#x27;&amp;
            {{ safe|upper }} ~ &lt;I&gt;
            {{ safe|lower }} ~ <i>
            {{ safe|add:v }} ~ &lt;i&gt;&lt;b&gt;&quot;&#x27;&amp;
            {{ v|add:'<i>' }} ~ &lt;b&gt;&quot;&#x27;&amp;&lt;i&gt;
            {{ safe|add:'<b>' }} ~ <i><b>
            {{ safe|cut:'i' }} ~ <>
            {{ '&lt;i'|cut:';' }} ~ &amp;lti
            {{ v|cut:'b' }} ~ &lt;&gt;&quot;&#x27;&amp;
            {{ v|escape }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ v|escape|escape }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ v|force_escape|force_escape }} ~ &amp;lt;b&amp;gt;&amp;quot;&amp;#x27;&amp;amp;
            {{ v|safe }} ~ <b>"'&
            {{ v|safe|upper }} ~ &lt;B&gt;&quot;&#x27;&amp;
            {{ v|escapejs }} ~ \\u003Cb\\u003E\\u0022\\u0027\\u0026
            {{ v|json_script:v }} ~ <script id="&lt;b&gt;&quot;&#x27;&amp;" type="application/json">"\\u003Cb\\u003E\\"'\\u0026"</script>
            {{ v|addslashes }} ~ &lt;b&gt;\\&quot;\\&#x27;&amp;
            {{ l|join:'<hr>' }} ~ &lt;b&gt;&quot;&#x27;&amp;<hr><i>
            {{ l|join:v }} ~ &lt;b&gt;&quot;&#x27;&amp;&lt;b&gt;&quot;&#x27;&amp;<i>
            {{ l|first }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ l|last }} ~ <i>
            {{ l|escapeseq|join:'' }} ~ &lt;b&gt;&quot;&#x27;&amp;<i>
            {{ l|safeseq|join:'' }} ~ <b>"'&<i>
            .{{ l|unordered_list }} ~ .\t<li>&lt;b&gt;&quot;&#x27;&amp;</li>\\n\t<li><i></li>
            .{{ os|unordered_list }} ~ .\t<li>&lt;b&gt;&quot;&#x27;&amp;</li>
            {{ v|linebreaks }} ~ <p>&lt;b&gt;&quot;&#x27;&amp;</p>
            {{ v|linebreaksbr }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ v|linenumbers }} ~ 1. &lt;b&gt;&quot;&#x27;&amp;
            {{ v|make_list|first }} ~ &lt;
            {{ v|slice:':3' }} ~ &lt;b&gt;
            {{ v|ljust:8 }}. ~ &lt;b&gt;&quot;&#x27;&amp;  .
            .{{ v|center:8 }}. ~ . &lt;b&gt;&quot;&#x27;&amp; .
            {{ v|stringformat:'s' }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ 1|stringformat:v }} ~ ''
            {{ 1|stringformat:'d<i>' }} ~ 1&lt;i&gt;
            {{ v|floatformat }} ~ ''
            {{ 1|floatformat:v }} ~ 1
            {{ v|truncatechars:3 }} ~ &lt;b…
            {{ v|truncatewords:1 }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ v|title }} ~ &lt;B&gt;&quot;&#x27;&amp;
            {{ v|pprint }} ~ &#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;
            {{ v|urlencode }} ~ %3Cb%3E%22%27%26
            {{ v|iriencode }} ~ %3Cb%3E%22&#x27;&amp;
            {{ v|wordwrap:2 }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {{ v|striptags }} ~ &quot;&#x27;&amp;
            {{ v|slugify }} ~ b
            {{ v|date }}{{ v|time }} ~ ''
            {{ script|urlize }} ~ javascript:alert(1) <a href="http://a.com/" rel="nofollow">http://a.com/</a>&quot;onclick=&quot;x
            {{ 'http://a.com/'|add:v|urlize }} ~ <a href="http://a.com/" rel="nofollow">http://a.com/</a>&lt;b&gt;&quot;&#x27;&amp;
            {% firstof missing v %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% firstof missing '<i>' %} ~ <i>
            {% firstof v as x %}{{ x }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% cycle v 'a' %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% cycle v 'a' as x silent %}{{ x }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% with x=v %}{{ x }}{% endwith %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% include 'part' with v=v %} ~ (&lt;b&gt;&quot;&#x27;&amp;)
            {% echo v %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% echo v as x %}{{ x }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% echo safe %} ~ <i>
            {% part v %} ~ (&lt;b&gt;&quot;&#x27;&amp;)
            {% csrf_token %} ~ <input type="hidden" name="csrfmiddlewaretoken" value="&lt;b&gt;&quot;&#x27;&amp;">
            {% filter lower %}{{ v }}{% endfilter %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% filter force_escape %}<i>{% endfilter %} ~ &lt;i&gt;
            {% regroup os by name as g %}{{ g.0.grouper }} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% regroup os by name as g %}{{ g }} ~ [[&#x27;&lt;b&gt;&quot;\\&#x27;&amp;&#x27;, [&lt;b&gt;&quot;&#x27;&amp;]]]
            {% for k, x in m.items %}{{ k }}{{ x }}{% endfor %} ~ &lt;b&gt;&quot;&#x27;&amp;&lt;b&gt;&quot;&#x27;&amp;
            {% autoescape off %}{% autoescape on %}{{ v }}{% endautoescape %}{{ safe }}{% endautoescape %} ~ &lt;b&gt;&quot;&#x27;&amp;<i>
            {% ifchanged v %}{{ v }}{% endifchanged %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% block a %}{{ v }}{% endblock %} ~ &lt;b&gt;&quot;&#x27;&amp;
            {% spaceless %}<p> {{ v }} </p>{% endspaceless %} ~ <p> &lt;b&gt;&quot;&#x27;&amp; </p>
            """)
    void dataIsEscapedAndLiteralsAreNot(String source, String expected) {
        String wanted =
                expected.equals("''") ? "" : expected.replace("\\n", "\n").replace("\\\\", "\\");
        page(source.strip()).renders(wanted);
    }

    @Test
    void theDebugTagEscapesTheWholePage() {
        assertThat(page("{% debug %}").text())
                .doesNotContain("<")
                .doesNotContain("\"")
                .contains("&lt;b&gt;");
    }

    @Test
    void errorsNameTheTagAndNotTheData() {
        for (String source : List.of("{{ v|divisibleby:2 }}", "{% widthratio 1 2 v %}", "{{ 1|urlizetrunc:v }}")) {
            assertThat(page(source).fails(TemplateException.class).getMessage())
                    .contains("page:1:1")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void noMarkupOfDataSurvivesAnyChainOfFilters() {
        Library language = new Library();
        java.util.ServiceLoader.load(Builtins.class).forEach(own -> own.register(language));
        List<String> names = new TreeSet<>(language.filters().keySet())
                .stream().filter(name -> !name.contains("safe")).toList();
        String[] arguments = {"", ":a", ":1", ":'x'", ":','", ":3"};
        Random random = new Random(11);
        int rendered = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder source = new StringBuilder("{{ v");
            for (int i = random.nextInt(4); i >= 0; i--) {
                source.append('|')
                        .append(names.get(random.nextInt(names.size())))
                        .append(arguments[random.nextInt(arguments.length)]);
            }
            source.append(" }}");
            Object value =
                    random.nextBoolean() ? "<qq zz=\"'&\">" : List.of("<qq>", "http://x.org/<qq>\"'", "&lt;<qq>");
            try {
                String page = given(source.toString())
                        .with("v", value)
                        .with("a", "<qq \"'>")
                        .text();
                rendered++;
                assertThat(page)
                        .as(source.toString())
                        .doesNotContainIgnoringCase("<qq")
                        .doesNotContainIgnoringCase("<\u00A0");
            } catch (TemplateException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        assertThat(rendered).isGreaterThan(400);
    }
}
