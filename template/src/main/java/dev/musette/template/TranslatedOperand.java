package dev.musette.template;

import dev.musette.base.SafeText;
import dev.musette.base.text.Lines;
import org.jspecify.annotations.Nullable;

/// An operand whose text is looked up in the catalogue, in the language that the page has where it stands: `_("text")`,
/// and what `{% translate %}` begins with.
///
/// @param text the literal or the variable
/// @param messageContext what tells one text apart from the same text elsewhere, or null
record TranslatedOperand(Operand text, @Nullable FilterExpression messageContext) implements Operand {
    @Override
    public int weight() {
        return text.weight() + 1;
    }

    @Override
    public boolean mayBeMissing() {
        return text.mayBeMissing();
    }

    /// The text in the page's language. Catalogues have percent signs twice, and so has the result, as in Django.
    @Nullable Object translate(@Nullable Object value, Context context) {
        if (value == Variable.MISSING) {
            return value;
        }
        if (!(value instanceof CharSequence found)) {
            throw new TemplateError("Only text can be translated, and '%s' is %s."
                    .formatted(
                            this,
                            value == null ? "None" : "a " + value.getClass().getSimpleName()));
        }
        String message = Lines.normalize(found.toString()).replace("%", "%%");
        // the entry of the empty text is the head of a catalogue
        String translated = message.isEmpty() ? "" : context.translate(messageContext(context), message);
        return value instanceof SafeText ? SafeText.of(translated) : translated;
    }

    private @Nullable String messageContext(Context context) {
        Object value = messageContext == null ? null : messageContext.resolve(context);
        return PythonValues.isTrue(value) ? PythonText.str(value) : null;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
