package dev.musette.forms;

import dev.musette.base.validation.Validator;
import org.jspecify.annotations.Nullable;

/// A field whose options return the field's own type, so that they can be chained. A field of one's own:
///
/// ```java
/// public final class CsvField extends BaseField<List<String>, CsvField> {
///     private CsvField(FieldOptions options) { super(options); }
///     public static CsvField create() { return new CsvField(FieldOptions.DEFAULTS); }
///
///     @Override protected CsvField with(FieldOptions options) { return new CsvField(options); }
///     @Override protected List<String> toValue(Object raw) { return raw == null ? List.of() : ...; }
/// }
/// ```
///
/// @param <T> the Java value
/// @param <F> the field's own type
public abstract class BaseField<T extends @Nullable Object, F extends BaseField<T, F>> extends FormField<T> {
    protected BaseField(FieldOptions options) {
        super(options);
    }

    /// This field with other options.
    protected abstract F with(FieldOptions options);

    @Override
    public F required(boolean required) {
        return with(options().required(required));
    }

    @Override
    public F label(CharSequence label) {
        return with(options().label(label));
    }

    /// This field with this text behind its label in place of the form's.
    public F labelSuffix(String labelSuffix) {
        return with(options().labelSuffix(labelSuffix));
    }

    @Override
    public F helpText(CharSequence helpText) {
        return with(options().helpText(helpText));
    }

    @Override
    public F initial(@Nullable Object initial) {
        return with(options().initial(initial));
    }

    @Override
    public F errorMessage(String code, String message) {
        return with(options().errorMessage(code, message));
    }

    @Override
    public F disabled(boolean disabled) {
        return with(options().disabled(disabled));
    }

    @Override
    public F widget(Widget widget) {
        return with(options().widget(widget));
    }

    /// This field with numbers as people of the language write them.
    public F localize(boolean localize) {
        return with(options().localize(localize));
    }

    /// This field with its initial value kept in the page, to find changes against.
    public F showHiddenInitial(boolean show) {
        return with(options().showHiddenInitial(show));
    }

    /// This field with one validator more, which looks at values that are not empty.
    public F validator(Validator<? super T> validator) {
        return with(options().validator(validator));
    }

    @Override
    protected Widget defaultWidget() {
        return TextInput.create();
    }
}
