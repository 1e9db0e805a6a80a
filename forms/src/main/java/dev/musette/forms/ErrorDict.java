package dev.musette.forms;

import dev.musette.base.SafeText;
import dev.musette.base.text.JsonWriter;
import dev.musette.base.validation.ErrorMessage;
import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.Renderable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, by field; [dev.musette.base.validation.ValidationError#NON_FIELD] is the
/// form as a whole. `{{ form.errors }}` writes a list of lists, nothing where nothing is wrong.
public final class ErrorDict extends AbstractMap<String, ErrorList> implements Renderable {
    private final Map<String, ErrorList> lists = new LinkedHashMap<>();

    ErrorDict() {}

    void set(String field, ErrorList errors) {
        lists.put(field, errors);
    }

    @Override
    public Set<Map.Entry<String, ErrorList>> entrySet() {
        return Collections.unmodifiableMap(lists).entrySet();
    }

    @Override
    public @Nullable ErrorList get(@Nullable Object field) {
        return lists.get(field);
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return lists.containsKey(field);
    }

    /// The errors with their codes.
    public Map<String, List<ErrorMessage>> asData() {
        Map<String, List<ErrorMessage>> data = new LinkedHashMap<>();
        lists.forEach((name, errors) -> data.put(name, errors.asData()));
        return data;
    }

    /// The errors as JSON: `{"title": [{"message": "...", "code": "required"}]}`.
    public String asJson() {
        return asJson(false);
    }

    /// The errors as JSON.
    ///
    /// @param escapeHtml whether the sentences are escaped for HTML
    public String asJson(boolean escapeHtml) {
        Map<String, Object> data = new LinkedHashMap<>();
        lists.forEach((name, errors) -> data.put(name, errors.jsonData(escapeHtml)));
        return JsonWriter.SPACED.write(data);
    }

    /// The errors as lines: a star and the field's name, and its errors below it.
    public String asText() {
        return isEmpty() ? "" : FormTemplates.render("django/forms/errors/dict/text.txt", variables());
    }

    /// The errors as a list of HTML.
    public SafeText asUl() {
        return SafeText.of(toString());
    }

    private Map<String, Object> variables() {
        return Map.of("errors", this, "error_class", "errorlist");
    }

    @Override
    public void render(Context context, Output output) {
        if (!lists.isEmpty()) {
            FormTemplates.render(context, "django/forms/errors/dict/default.html", variables(), output);
        }
    }

    /// The HTML; empty where nothing is wrong.
    @Override
    public String toString() {
        return isEmpty()
                ? ""
                : FormTemplates.render("django/forms/errors/dict/default.html", variables())
                        .strip();
    }
}
