package dev.musette.web;

import dev.musette.http.QueryData;
import dev.musette.http.Request;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.SimpleTag;
import dev.musette.template.TemplateSyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `{% querystring page=2 sort=None %}`: the query string of the request with some fields set or taken away; of other
/// mappings, where they are given. A list gives its field several values.
final class QuerystringTag {
    private QuerystringTag() {}

    static String value(SimpleTag.Call call) {
        QueryData.Builder fields;
        boolean wasEmpty;
        if (call.arguments().isEmpty()) {
            QueryData query = query(call);
            wasEmpty = query.isEmpty();
            fields = query.toBuilder();
        } else {
            wasEmpty = true;
            fields = QueryData.builder();
            for (Object argument : call.arguments()) {
                wasEmpty &= mapping(argument).isEmpty();
                change(fields, mapping(argument));
            }
        }
        change(fields, call.options());
        QueryData changed = fields.build();
        // where all fields were taken away the link still says so: an empty one would keep those of the page
        return wasEmpty && changed.isEmpty() ? "" : "?" + changed.urlEncode();
    }

    private static QueryData query(SimpleTag.Call call) {
        Request request = TemplateRequest.of(call.context());
        if (request == null) {
            throw new TemplateSyntaxError(
                    "'querystring' needs a page with a request, or a mapping: querystring fields page=2.");
        }
        return request.query();
    }

    private static Map<?, ?> mapping(@Nullable Object argument) {
        return switch (argument) {
            case QueryData query -> query.lists();
            case Map<?, ?> map -> map;
            case null, default ->
                throw new TemplateSyntaxError("'querystring' takes mappings without a name, and all else with one.");
        };
    }

    private static void change(QueryData.Builder fields, Map<?, ? extends @Nullable Object> changes) {
        changes.forEach((key, value) -> {
            if (!(key instanceof CharSequence)) {
                throw new TemplateSyntaxError("The names of the fields of 'querystring' must be text.");
            }
            String name = key.toString();
            Iterable<?> values = value instanceof CharSequence ? null : PythonValues.iterable(value);
            if (value == null) {
                fields.remove(name);
            } else if (values == null) {
                fields.set(name, PythonText.str(value));
            } else {
                fields.setAll(name, texts(values));
            }
        });
    }

    private static List<String> texts(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(PythonText.str(value)));
        return texts;
    }
}
