package dev.musette.forms;

import dev.musette.base.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What all fields can be told, as data. Each wither returns a changed copy.
///
/// @param required whether an empty value is an error
/// @param label what people read: text, or HTML that is marked as safe; null for the field's name with
///     spaces
/// @param labelSuffix what follows the label, null for the form's
/// @param initial the value that the form begins with, or a supplier of it; null for none
/// @param helpText HTML beside the field, empty for none
/// @param errorMessages sentences by the code of the error that they replace
/// @param validators what looks at a value that is not empty
/// @param disabled whether people cannot change it; what they send is not looked at
/// @param localize whether numbers are written as people of the language do
/// @param showHiddenInitial whether the form keeps the initial value in a hidden field, to find changes
///     against
/// @param widget how it is shown, null for the usual way
public record FieldOptions(
        boolean required,
        @Nullable CharSequence label,
        @Nullable String labelSuffix,
        @Nullable Object initial,
        CharSequence helpText,
        Map<String, String> errorMessages,
        List<Validator<?>> validators,
        boolean disabled,
        boolean localize,
        boolean showHiddenInitial,
        @Nullable Widget widget) {
    /// Required, and nothing else.
    public static final FieldOptions DEFAULTS =
            new FieldOptions(true, null, null, null, "", Map.of(), List.of(), false, false, false, null);

    public FieldOptions {
        errorMessages = Map.copyOf(errorMessages);
        validators = List.copyOf(validators);
    }

    FieldOptions required(boolean required) {
        return with(required, label, labelSuffix, initial, helpText);
    }

    FieldOptions label(@Nullable CharSequence label) {
        return with(required, label, labelSuffix, initial, helpText);
    }

    FieldOptions labelSuffix(@Nullable String labelSuffix) {
        return with(required, label, labelSuffix, initial, helpText);
    }

    FieldOptions initial(@Nullable Object initial) {
        return with(required, label, labelSuffix, initial, helpText);
    }

    FieldOptions helpText(CharSequence helpText) {
        return with(required, label, labelSuffix, initial, helpText);
    }

    private FieldOptions with(
            boolean required,
            @Nullable CharSequence label,
            @Nullable String labelSuffix,
            @Nullable Object initial,
            CharSequence helpText) {
        return new FieldOptions(
                required,
                label,
                labelSuffix,
                initial,
                helpText,
                errorMessages,
                validators,
                disabled,
                localize,
                showHiddenInitial,
                widget);
    }

    FieldOptions errorMessage(String code, String message) {
        Map<String, String> more = new LinkedHashMap<>(errorMessages);
        more.put(code, message);
        return with(more, validators, disabled, localize, showHiddenInitial, widget);
    }

    FieldOptions validator(Validator<?> validator) {
        List<Validator<?>> more = new ArrayList<>(validators);
        more.add(validator);
        return with(errorMessages, more, disabled, localize, showHiddenInitial, widget);
    }

    FieldOptions disabled(boolean disabled) {
        return with(errorMessages, validators, disabled, localize, showHiddenInitial, widget);
    }

    FieldOptions localize(boolean localize) {
        return with(errorMessages, validators, disabled, localize, showHiddenInitial, widget);
    }

    FieldOptions showHiddenInitial(boolean showHiddenInitial) {
        return with(errorMessages, validators, disabled, localize, showHiddenInitial, widget);
    }

    FieldOptions widget(@Nullable Widget widget) {
        return with(errorMessages, validators, disabled, localize, showHiddenInitial, widget);
    }

    private FieldOptions with(
            Map<String, String> errorMessages,
            List<Validator<?>> validators,
            boolean disabled,
            boolean localize,
            boolean showHiddenInitial,
            @Nullable Widget widget) {
        return new FieldOptions(
                required,
                label,
                labelSuffix,
                initial,
                helpText,
                errorMessages,
                validators,
                disabled,
                localize,
                showHiddenInitial,
                widget);
    }
}
