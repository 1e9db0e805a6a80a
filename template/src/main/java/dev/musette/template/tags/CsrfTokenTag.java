package dev.musette.template.tags;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.Token;

/// `{% csrf_token %}`: the hidden field with the page's `csrf_token` variable; nothing where there is none.
final class CsrfTokenTag extends Node {
    private CsrfTokenTag() {}

    static Node compile(Parser parser, Token token) {
        return new CsrfTokenTag();
    }

    @Override
    public void render(Context context, Output output) {
        Object value = context.get("csrf_token");
        if (PythonValues.isTrue(value) && !"NOTPROVIDED".equals(String.valueOf(value))) {
            output.write("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"");
            output.write(SafeText.escape(value).text());
            output.write("\">");
        }
    }
}
