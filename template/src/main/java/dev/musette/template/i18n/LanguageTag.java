package dev.musette.template.i18n;

import dev.musette.base.l10n.Language;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.Token;
import java.util.List;

/// `{% language "de" %}...{% endlanguage %}`: a part of the page in another language; in that of the source where it is
/// None.
final class LanguageTag extends Node {
    private final FilterExpression code;
    private final NodeList body;

    private LanguageTag(FilterExpression code, NodeList body) {
        this.code = code;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'language' needs exactly one argument: the code of a language.");
        }
        FilterExpression code = parser.expression(words.get(1));
        NodeList body = parser.parse("endlanguage");
        parser.next();
        return new LanguageTag(code, body);
    }

    @Override
    public void render(Context context, Output output) {
        Object value = code.resolve(context);
        Language outer =
                context.language(PythonValues.isTrue(value) ? Language.of(PythonText.str(value)) : Language.ENGLISH);
        try {
            body.render(context, output);
        } finally {
            context.language(outer);
        }
    }
}
