package dev.musette.forms;

import dev.musette.base.validation.ErrorMessage;
import dev.musette.base.validation.ValidationError;
import dev.musette.base.validation.Validator;
import dev.musette.template.Attributes;
import dev.musette.template.PythonValues;
import dev.musette.template.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field of a form: it makes a Java value of what people sent, or says what is wrong with it.
/// Immutable; make it once and use it in every form.
///
/// ```java
/// static final FormField<String> TITLE = CharField.create().maxLength(200).helpText("As people find it.");
///
/// TITLE.clean(" Jazz ");      // "Jazz"
/// TITLE.clean("");            // throws ValidationError with the code "required"
/// ```
///
/// A field of one's own extends [BaseField].
///
/// @param <T> the Java value; a field whose value may be missing names a type that may be null
public abstract class FormField<T extends @Nullable Object> implements Attributes {
    private final FieldOptions options;
    private volatile @Nullable Widget shown;
    private volatile @Nullable List<Validator<Object>> checks;

    FormField(FieldOptions options) {
        this.options = options;
    }

    /// What it was told.
    public final FieldOptions options() {
        return options;
    }

    /// This field, refusing an empty value or not.
    public abstract FormField<T> required(boolean required);

    /// This field with this label: text, or HTML that is marked as safe.
    public abstract FormField<T> label(CharSequence label);

    /// This field with this HTML beside it.
    public abstract FormField<T> helpText(CharSequence helpText);

    /// This field beginning with this value, or with what a supplier gives each form.
    public abstract FormField<T> initial(@Nullable Object initial);

    /// This field with another sentence for an error: `errorMessage("required", "Who are you?")`.
    public abstract FormField<T> errorMessage(String code, String message);

    /// This field, shown but not to be changed.
    public abstract FormField<T> disabled(boolean disabled);

    /// This field shown by another widget.
    public abstract FormField<T> widget(Widget widget);

    /// The widget where nobody names another.
    protected abstract Widget defaultWidget();

    /// The attributes that the field gives to its widget: `maxlength`, `min`.
    protected HtmlAttributes widgetAttrs(Widget widget) {
        return HtmlAttributes.NONE;
    }

    /// How it is shown, with the attributes that the field adds.
    public final Widget widget() {
        Widget widget = shown;
        if (widget == null) {
            Widget chosen = options.widget() == null ? defaultWidget() : options.widget();
            HtmlAttributes more = widgetAttrs(chosen);
            widget = prepare(
                    more.isEmpty() ? chosen : chosen.attrs(chosen.attrs().with(more)));
            shown = widget;
        }
        return widget;
    }

    /// Gives the widget what it shows besides its value: a field of choices, these.
    protected Widget prepare(Widget widget) {
        return widget;
    }

    /// How its value is kept where people don't see it.
    protected Widget hiddenWidget() {
        return HiddenInput.create();
    }

    /// Makes the Java value of a raw one: text, a list, a file, or a Java value already.
    ///
    /// @throws ValidationError if that cannot be
    protected abstract T toValue(@Nullable Object raw);

    /// Refuses a missing value of a required field; override it for more.
    ///
    /// @throws ValidationError where the value is not good
    protected void validate(T value) {
        if (options.required() && isEmpty(value)) {
            throw error("required");
        }
    }

    /// What looks at every value before the validators that the field was given.
    protected List<Validator<? super T>> defaultValidators() {
        return List.of();
    }

    /// What looks at every value after the validators that the field was given.
    protected List<Validator<? super T>> limits() {
        return List.of();
    }

    private List<Validator<Object>> validators() {
        List<Validator<Object>> all = checks;
        if (all == null) {
            List<Validator<?>> found = new ArrayList<>(defaultValidators());
            found.addAll(options.validators());
            found.addAll(limits());
            @SuppressWarnings("unchecked") // all of them take this field's value
            List<Validator<Object>> typed = (List<Validator<Object>>) (List<?>) List.copyOf(found);
            all = typed;
            checks = all;
        }
        return all;
    }

    /// Makes the Java value of a raw one and looks at it.
    ///
    /// @throws ValidationError with everything that is wrong with it
    public T clean(@Nullable Object raw) {
        T value = toValue(raw);
        validate(value);
        runValidators(value);
        return value;
    }

    /// Makes the value for a form that began with another.
    T clean(@Nullable Object raw, @Nullable Object initial) {
        return clean(raw);
    }

    private void runValidators(T value) {
        if (value == null || isEmpty(value)) {
            return;
        }
        List<ValidationError> errors = null;
        for (Validator<Object> validator : validators()) {
            try {
                validator.validate(value);
            } catch (ValidationError error) {
                errors = errors == null ? new ArrayList<>(2) : errors;
                errors.add(inOwnWords(error));
            }
        }
        if (errors != null) {
            throw ValidationError.of(errors);
        }
    }

    private ValidationError inOwnWords(ValidationError error) {
        ErrorMessage first = error.errors().size() == 1 ? error.errors().getFirst() : null;
        String own = first == null || first.code() == null
                ? null
                : options.errorMessages().get(first.code());
        return own == null || first == null ? error : new ValidationError(own, first.code(), first.params());
    }

    /// An error of this field, in the words that it was given or the usual ones.
    protected final ValidationError error(String code) {
        return error(code, Map.of());
    }

    /// An error of this field, in the words that it was given or the usual ones.
    protected final ValidationError error(String code, Map<String, ?> params) {
        return new ValidationError(words(code), code, params);
    }

    /// The sentence for a code.
    final String words(String code) {
        String own = options.errorMessages().get(code);
        return own == null ? message(code) : own;
    }

    /// The usual sentence for a code of this kind of field.
    protected String message(String code) {
        return code.equals("required") ? "Please fill this in." : "This is not valid.";
    }

    /// Whether the value counts as missing.
    protected boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case CharSequence text -> text.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    /// Whether what was sent differs from what the form began with.
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        if (options.disabled()) {
            return false;
        }
        try {
            return !same(initial, toValue(raw));
        } catch (ValidationError _) {
            return true;
        }
    }

    /// Whether two values are one; a missing one is the empty text.
    static boolean same(@Nullable Object initial, @Nullable Object value) {
        return PythonValues.equal(initial == null ? "" : initial, value == null ? "" : value);
    }

    /// The value that a bound form shows.
    protected @Nullable Object boundData(@Nullable Object raw, @Nullable Object initial) {
        return options.disabled() ? initial : raw;
    }

    /// The value as its widget takes it.
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return value;
    }

    /// What templates read of it.
    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "required" -> options.required();
            case "label" -> options.label();
            case "help_text" -> options.helpText();
            case "initial" -> options.initial();
            case "disabled" -> options.disabled();
            case "widget" -> widget();
            default -> Variable.MISSING;
        };
    }
}
