package dev.musette.forms;

import dev.musette.base.SafeText;
import dev.musette.base.text.JsonWriter;
import dev.musette.base.validation.ErrorMessage;
import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.Renderable;
import dev.musette.template.Variable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a field, or with a form as a whole: sentences in order. `{{ field.errors }}`
/// writes a list, nothing where nothing is wrong.
public final class ErrorList extends AbstractList<String> implements Renderable, Attributes {
    private final List<ErrorMessage> errors;
    private final String cssClass;
    private final String fieldId;

    /// @param fieldId the id of the field's widget, empty for none
    ErrorList(List<ErrorMessage> errors, String cssClass, String fieldId) {
        this.errors = errors;
        this.cssClass = cssClass;
        this.fieldId = fieldId;
    }

    @Override
    public String get(int index) {
        return errors.get(index).text();
    }

    @Override
    public int size() {
        return errors.size();
    }

    /// The errors with their codes.
    public List<ErrorMessage> asData() {
        return errors;
    }

    /// The errors as JSON: `[{"message": "...", "code": "required"}]`.
    public String asJson() {
        return asJson(false);
    }

    /// The errors as JSON.
    ///
    /// @param escapeHtml whether the sentences are escaped for HTML
    public String asJson(boolean escapeHtml) {
        return JsonWriter.SPACED.write(jsonData(escapeHtml));
    }

    List<Map<String, CharSequence>> jsonData(boolean escapeHtml) {
        List<Map<String, CharSequence>> data = new ArrayList<>(errors.size());
        for (ErrorMessage error : errors) {
            Map<String, CharSequence> each = new LinkedHashMap<>();
            each.put("message", escapeHtml ? SafeText.escape(error.text()) : error.text());
            each.put("code", error.code() == null ? "" : error.code());
            data.add(each);
        }
        return data;
    }

    /// The errors as lines that begin with a star.
    public String asText() {
        return isEmpty() ? "" : FormTemplates.render("django/forms/errors/list/text.txt", values());
    }

    /// The errors as a list of HTML.
    public SafeText asUl() {
        return SafeText.of(toString());
    }

    private Map<String, Object> values() {
        return Map.of("errors", this, "error_class", cssClass);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "field_id" -> fieldId;
            case "as_data" -> errors;
            case "as_json" -> asJson();
            case "as_text" -> SafeText.of(asText());
            case "as_ul" -> this;
            default -> Variable.MISSING;
        };
    }

    @Override
    public void render(Context context, Output output) {
        if (!errors.isEmpty()) {
            FormTemplates.render(context, "django/forms/errors/list/ul.html", values(), output);
        }
    }

    /// The HTML; empty where nothing is wrong.
    @Override
    public String toString() {
        return isEmpty()
                ? ""
                : FormTemplates.render("django/forms/errors/list/ul.html", values())
                        .strip();
    }
}
