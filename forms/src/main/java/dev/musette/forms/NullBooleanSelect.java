package dev.musette.forms;

import dev.musette.http.FormData;
import org.jspecify.annotations.Nullable;

/// Yes, no, or unknown.
public final class NullBooleanSelect extends Select {
    private static final Iterable<Choice> CHOICES = Choices.of("unknown", "Unknown", "true", "Yes", "false", "No");

    private NullBooleanSelect(HtmlAttributes attrs) {
        super(attrs, CHOICES);
    }

    public static NullBooleanSelect create() {
        return new NullBooleanSelect(HtmlAttributes.NONE);
    }

    @Override
    public NullBooleanSelect attrs(HtmlAttributes attrs) {
        return new NullBooleanSelect(attrs);
    }

    @Override
    public @Nullable Object valueFrom(FormData data, String name) {
        return read(data.get(name));
    }

    /// Also the numbers that older pages send: 2 for yes, 3 for no.
    private static @Nullable Boolean read(@Nullable String sent) {
        return switch (sent) {
            case "true", "True", "2" -> true;
            case "false", "False", "3" -> false;
            case null, default -> null;
        };
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        Boolean known = value instanceof Boolean flag ? flag : read(value instanceof String text ? text : null);
        return super.format(known == null ? "unknown" : known ? "true" : "false");
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/select.html";
    }
}
