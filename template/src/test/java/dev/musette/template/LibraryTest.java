package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.SafeText;
import dev.musette.template.FilterDefinition.Arity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryTest {
    /// A tag with a body, as an application writes one.
    private static final class LoudNode extends Node {
        private final NodeList body;

        LoudNode(NodeList body) {
            this.body = body;
        }

        static Node compile(Parser parser, Token token) {
            if (token.split().size() > 1) {
                throw parser.error("'loud' takes no arguments.");
            }
            NodeList body = parser.parse("endloud");
            parser.next();
            return new LoudNode(body);
        }

        @Override
        public void render(Context context, Output output) {
            output.write(body.renderToString(context).toUpperCase(Locale.ROOT));
        }
    }

    private static final Library LIBRARY = new Library()
            .tag("loud", LoudNode::compile)
            .simpleTag("join", call -> call.arguments() + "" + call.options())
            .simpleTag("path", call -> call.context().get("request"))
            .simpleTag("bold", call -> SafeText.format("<b>{}</b>", call.text(0)))
            .simpleBlockTag("note", (content, call) -> SafeText.format("<p class={}>{}</p>", call.text(0), content))
            .simpleBlockTag("loudly", "end", (content, call) -> content.text() + call.options())
            .inclusionTag("card", "card.html", call -> Map.of("title", call.text(0)))
            .filter("twice", value -> PythonText.str(value).repeat(2))
            .filter("plus", (value, more) -> PythonText.str(value) + "+" + more)
            .filter("zone", FilterDefinition.of(Arity.NONE, (_, _, context) -> context.timeZone()))
            .filter(
                    "optional",
                    FilterDefinition.of(Arity.OPTIONAL, (v, a, _) -> v + ":" + a)
                            .optional("none"));

    private static Given site(String page) {
        return given(page).options(o -> o.builtin(LIBRARY));
    }

    @Test
    void aTagWithABody() {
        site("{% loud %}a{{ b }}{% endloud %}c").with("b", "b").renders("ABc");
        site("{% loud x %}{% endloud %}").isRefused("'loud' takes no arguments.");
    }

    @Test
    void anErrorInABodyHasItsOwnPlace() {
        TemplateError error = site("{% loud %}\n {{ x|plus:x|first }}{% endloud %}")
                .with("x", 1)
                .options(o -> o.builtin(new Library().filter("first", value -> {
                    throw new IllegalStateException("x");
                })))
                .fails(TemplateError.class);
        assertThat(error.place()).hasToString("page:2:2");
        assertThat(error.problem()).isEqualTo("{{ x|plus:x|first }} threw java.lang.IllegalStateException.");
    }

    @Test
    void simpleTagsComputeAValue() {
        site("{% join 1 x k='v' %}").with("x", 2).renders("[1, 2]{k=v}");
        site("{% path as p %}[{{ p }}]").with("request", "<r>").renders("[&lt;r&gt;]");
        site("{% path %}").with("request", "<r>").renders("&lt;r&gt;");
        site("{% bold x %}").with("x", "<").renders("<b>&lt;</b>");
    }

    @Test
    void simpleTagsTellWhatIsMissing() {
        assertThat(site("{% bold %}").fails(TemplateSyntaxError.class))
                .hasMessage("This tag needs 1 arguments and has 0.\n  at page:1:1\n    1 | {% bold %}\n      | ^");
        site("{% bold k=1 2 %}").isRefused("The argument '2' follows named ones: put it before them.");
    }

    @Test
    void simpleBlockTagsGetTheirBodyToo() {
        site("{% note 'a&b' %}<b>{{ x }}</b>{% endnote %}").with("x", "<").renders("<p class=a&amp;b><b>&lt;</b></p>");
        site("{% note 'a' as n %}{{ x }}{% endnote %}[{{ n }}]").with("x", 1).renders("[<p class=a>1</p>]");
        site("{% loudly k=x %}<i>{% end %}").with("x", "<").renders("&lt;i&gt;{k=&lt;}");
        site("{% note 'a' %}").isRefused("This tag is not closed. Looking for one of: endnote.");
    }

    @Test
    void inclusionTagsRenderATemplateWithTheirValuesAlone() {
        site("{% card 'T' %}")
                .and("card.html", "<{{ title }}{{ secret }}{{ csrf_token }}>")
                .with("secret", 1)
                .with("csrf_token", "tok")
                .renders("<Ttok>");
    }

    @Test
    void filters() {
        site("{{ 'a'|twice|plus:'b' }} {{ 1|zone }} {{ 1|optional }} {{ 1|optional:2 }}")
                .renders("aa+b Z 1:none 1:2");
    }

    @Test
    void laterLibrariesWin() {
        given("{{ 'a'|upper }}")
                .options(o -> o.builtin(new Library().filter("upper", _ -> "one"))
                        .builtin(new Library().filter("upper", _ -> "two")))
                .renders("two");
    }

    @Test
    void librariesTellWhatTheyHold() {
        assertThat(LIBRARY.tags().keySet())
                .containsExactlyInAnyOrder("loud", "join", "path", "bold", "note", "loudly", "card");
        assertThat(LIBRARY.filters().keySet()).containsAll(List.of("twice", "plus"));
    }
}
