package dev.musette.forms;

import dev.musette.base.text.JsonWriter;
import org.jspecify.annotations.Nullable;

/// A value in JSON: a map, a list, a text, a number, true, false or null.
public final class JSONField extends BaseField<@Nullable Object, JSONField> {
    private JSONField(FieldOptions options) {
        super(options);
    }

    public static JSONField create() {
        return new JSONField(FieldOptions.DEFAULTS);
    }

    @Override
    protected JSONField with(FieldOptions options) {
        return new JSONField(options);
    }

    @Override
    protected Widget defaultWidget() {
        return Textarea.create();
    }

    @Override
    protected @Nullable Object toValue(@Nullable Object raw) {
        if (options().disabled() || !(raw instanceof String text)) {
            return raw;
        }
        if (text.isEmpty()) {
            return null;
        }
        Json.Parsed parsed = Json.parse(text);
        if (parsed == null) {
            throw error("invalid");
        }
        return parsed.value();
    }

    /// The value that was sent; where it is no JSON, its text.
    @Override
    protected @Nullable Object boundData(@Nullable Object raw, @Nullable Object initial) {
        if (options().disabled()) {
            return initial;
        }
        if (!(raw instanceof String text)) {
            return raw;
        }
        Json.Parsed parsed = Json.parse(text);
        return parsed == null ? new Invalid(text) : parsed.value();
    }

    /// What is no JSON, to be shown as it came.
    private record Invalid(String text) {}

    @Override
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return value instanceof Invalid(String text) ? text : JsonWriter.READABLE.write(value);
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be JSON." : super.message(code);
    }
}
