package dev.musette.forms;

import dev.musette.base.WhiteSpace;
import dev.musette.base.validation.MaxLengthValidator;
import dev.musette.base.validation.MinLengthValidator;
import dev.musette.base.validation.Validator;
import dev.musette.base.validation.Validators;
import dev.musette.template.PythonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What fields of text have in common: the white space around it is taken away unless the field says
/// otherwise, its length has limits, and U+0000 is refused.
///
/// @param <F> the field's own type
public abstract class TextField<F extends TextField<F>> extends BaseField<String, F> {
    private final TextOptions text;

    /// @param maxLength in characters, null for any
    /// @param minLength in characters, null for any
    /// @param strip whether white space around the text is taken away
    /// @param emptyValue what stands for a missing value
    record TextOptions(
            @Nullable Integer maxLength, @Nullable Integer minLength, boolean strip, String emptyValue) {
        static final TextOptions DEFAULTS = new TextOptions(null, null, true, "");
    }

    TextField(FieldOptions options, TextOptions text) {
        super(options);
        this.text = text;
    }

    final TextOptions text() {
        return text;
    }

    abstract F with(TextOptions text);

    /// This field for texts of at most so many characters.
    public F maxLength(int maxLength) {
        return with(new TextOptions(maxLength, text.minLength, text.strip, text.emptyValue));
    }

    /// This field for texts of at least so many characters.
    public F minLength(int minLength) {
        return with(new TextOptions(text.maxLength, minLength, text.strip, text.emptyValue));
    }

    /// This field taking the white space around a text away or not.
    public F strip(boolean strip) {
        return with(new TextOptions(text.maxLength, text.minLength, strip, text.emptyValue));
    }

    /// This field with this text for a missing value.
    public F emptyValue(String emptyValue) {
        return with(new TextOptions(text.maxLength, text.minLength, text.strip, emptyValue));
    }

    @Override
    protected String toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return text.emptyValue;
        }
        String value = PythonText.str(raw);
        value = text.strip ? WhiteSpace.strip(value) : value;
        return value.isEmpty() ? text.emptyValue : value;
    }

    @Override
    protected List<Validator<? super String>> limits() {
        List<Validator<? super String>> limits = new ArrayList<>(3);
        if (text.minLength != null) {
            limits.add(new MinLengthValidator(text.minLength));
        }
        if (text.maxLength != null) {
            limits.add(new MaxLengthValidator(text.maxLength));
        }
        limits.add(Validators.NO_NULL_CHARACTERS);
        return limits;
    }

    @Override
    protected HtmlAttributes widgetAttrs(Widget widget) {
        HtmlAttributes attrs = HtmlAttributes.NONE;
        if (widget.isHidden()) {
            return attrs;
        }
        if (text.maxLength != null) {
            attrs = attrs.with("maxlength", text.maxLength);
        }
        return text.minLength == null ? attrs : attrs.with("minlength", text.minLength);
    }
}
