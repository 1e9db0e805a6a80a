package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.base.text.ScriptText;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `escape`, `safe`, `escapejs`, `json_script`: text for HTML and scripts.
final class EscapeFilters {
    private EscapeFilters() {}

    static void register(Library library) {
        library.filter("escape", FilterDefinition.of(SafeText::escape).text())
                .filter(
                        "force_escape",
                        FilterDefinition.of(value -> SafeText.escape(PythonText.str(value)))
                                .text())
                .filter(
                        "safe",
                        FilterDefinition.of(value -> SafeText.of(PythonText.str(value)))
                                .text())
                .filter("escapeseq", each(EscapeFilters::conditionalEscape))
                .filter("safeseq", each(value -> SafeText.of(PythonText.str(value))))
                .filter(
                        "escapejs",
                        FilterDefinition.of(value -> ScriptText.escape(PythonText.str(value)))
                                .text())
                .filter(
                        "json_script",
                        FilterDefinition.of(Arity.OPTIONAL, (value, id, _) -> jsonScript(value, id))
                                .optional(null));
    }

    static SafeText conditionalEscape(@Nullable Object value) {
        return value instanceof SafeText safe ? safe : SafeText.escape(PythonText.str(value));
    }

    private static FilterDefinition each(Function<@Nullable Object, SafeText> change) {
        return FilterDefinition.of(value -> {
            Iterable<?> items = PythonValues.iterable(value);
            if (items == null) {
                throw new IllegalArgumentException("This filter needs a list.");
            }
            List<SafeText> changed = new ArrayList<>();
            for (Object item : items) {
                changed.add(change.apply(item));
            }
            return changed;
        });
    }

    private static SafeText jsonScript(@Nullable Object value, @Nullable Object id) {
        return ScriptText.json(value, PythonValues.isTrue(id) ? conditionalEscape(id) : null);
    }
}
