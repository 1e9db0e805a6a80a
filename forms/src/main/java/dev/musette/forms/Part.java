package dev.musette.forms;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.Renderable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A template with its values: a piece of a form that is written when a page reaches it.
record Part(String template, Map<String, ? extends @Nullable Object> values) implements Renderable {
    @Override
    public void render(Context context, Output output) {
        FormTemplates.render(context, template, values, output);
    }

    SafeText html() {
        return SafeText.of(toString());
    }

    @Override
    public String toString() {
        return FormTemplates.render(template, values).strip();
    }
}
