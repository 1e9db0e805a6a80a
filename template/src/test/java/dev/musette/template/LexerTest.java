package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {
    private static List<String> cut(String source) {
        return new Lexer(new TemplateSource("page", source, "page", 0))
                .tokens().stream().map(Token::toString).toList();
    }

    @Test
    void cutsTextVariablesTagsAndComments() {
        assertThat(cut("a{{ b }}c{% d %}{# e #}f"))
                .containsExactly("TEXT a", "VARIABLE {{ b }}", "TEXT c", "BLOCK {% d %}", "COMMENT {# e #}", "TEXT f");
    }

    @Test
    void tagsEndOnTheirLine() {
        assertThat(cut("{{ a\n}}{# b\n#}")).containsExactly("TEXT {{ a\n}}{# b\n#}");
    }

    @Test
    void loneBracesAreText() {
        assertThat(cut("{ {{ {%")).containsExactly("TEXT { {{ {%");
        assertThat(cut("{%}")).containsExactly("TEXT {%}");
        assertThat(cut("")).isEmpty();
    }

    @Test
    void verbatimKeepsAllUpToItsOwnEnd() {
        assertThat(cut("{% verbatim x %}{{ a }}{% endverbatim %}{% endverbatim x %}{{ b }}"))
                .containsExactly(
                        "BLOCK {% verbatim x %}",
                        "TEXT {{ a }}{% endverbatim %}", "BLOCK {% endverbatim x %}", "VARIABLE {{ b }}");
    }

    @Test
    void tokensKnowTheirPlace() {
        Token token = new Lexer(new TemplateSource("page", "one\n  {{ two }}", "page", 0))
                .tokens()
                .get(1);
        assertThat(token.place()).isEqualTo(new TemplatePlace("page", 2, 3));
        assertThat(token.excerpt()).isEqualTo("    2 |   {{ two }}\n      |   ^");
    }

    @Test
    void argumentsAreCutOutsideOfQuotes() {
        Token token = new Lexer(new TemplateSource("page", "{% a b=\"c d\"|e:'f g' _(\"h i\") j %}", "page", 0))
                .tokens()
                .getFirst();
        assertThat(token.split()).containsExactly("a", "b=\"c d\"|e:'f g'", "_(\"h i\")", "j");
    }

    @Test
    void emptyTagsAreRefused() {
        given("{{ }}").isRefused("This variable tag is empty.");
        given("{% %}").isRefused("This block tag is empty.");
    }
}
