package dev.musette.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form can be told besides its data. Each wither returns a changed copy.
///
/// ```java
/// static final FormOptions OPTIONS = FormOptions.DEFAULTS.requiredCssClass("required").labelSuffix("");
/// ```
///
/// @param prefix what stands before each name, with a hyphen between; null for nothing
/// @param autoId how ids are made of names: `%s` in it is the name; without it the id is the name; null
///     for no ids
/// @param initial values that fields begin with, by name; they win over the fields' own
/// @param labelSuffix what follows each label that does not end in a punctuation mark
/// @param emptyPermitted whether a form that nobody changed is good as it is
/// @param useRequiredAttribute whether required fields have the `required` attribute
/// @param fieldOrder the names of the fields that come first, in order
/// @param errorCssClass of rows with errors, null for none
/// @param requiredCssClass of rows and labels of required fields, null for none
public record FormOptions(
        @Nullable String prefix,
        @Nullable String autoId,
        Map<String, ? extends @Nullable Object> initial,
        String labelSuffix,
        boolean emptyPermitted,
        boolean useRequiredAttribute,
        List<String> fieldOrder,
        @Nullable String errorCssClass,
        @Nullable String requiredCssClass) {
    /// Ids like `id_title`, labels with a colon.
    public static final FormOptions DEFAULTS =
            new FormOptions(null, "id_%s", Map.of(), ":", false, true, List.of(), null, null);

    public FormOptions {
        fieldOrder = List.copyOf(fieldOrder);
        if (emptyPermitted && useRequiredAttribute) {
            throw new IllegalArgumentException("emptyPermitted and useRequiredAttribute exclude each other: a browser"
                    + " would not send the empty form. Say useRequiredAttribute(false) first.");
        }
    }

    public FormOptions prefix(@Nullable String prefix) {
        return with(prefix, autoId, initial, labelSuffix);
    }

    public FormOptions autoId(@Nullable String autoId) {
        return with(prefix, autoId, initial, labelSuffix);
    }

    /// @param initial values by the names of fields; a supplier is asked for its value by each form
    public FormOptions initial(Map<String, ? extends @Nullable Object> initial) {
        return with(prefix, autoId, initial, labelSuffix);
    }

    public FormOptions labelSuffix(String labelSuffix) {
        return with(prefix, autoId, initial, labelSuffix);
    }

    private FormOptions with(
            @Nullable String prefix,
            @Nullable String autoId,
            Map<String, ? extends @Nullable Object> initial,
            String labelSuffix) {
        return new FormOptions(
                prefix,
                autoId,
                initial,
                labelSuffix,
                emptyPermitted,
                useRequiredAttribute,
                fieldOrder,
                errorCssClass,
                requiredCssClass);
    }

    /// @throws IllegalArgumentException if the form uses the required attribute
    public FormOptions emptyPermitted(boolean emptyPermitted) {
        return with(emptyPermitted, useRequiredAttribute, fieldOrder, errorCssClass, requiredCssClass);
    }

    public FormOptions useRequiredAttribute(boolean useRequiredAttribute) {
        return with(emptyPermitted, useRequiredAttribute, fieldOrder, errorCssClass, requiredCssClass);
    }

    public FormOptions fieldOrder(List<String> fieldOrder) {
        return with(emptyPermitted, useRequiredAttribute, fieldOrder, errorCssClass, requiredCssClass);
    }

    public FormOptions errorCssClass(@Nullable String errorCssClass) {
        return with(emptyPermitted, useRequiredAttribute, fieldOrder, errorCssClass, requiredCssClass);
    }

    public FormOptions requiredCssClass(@Nullable String requiredCssClass) {
        return with(emptyPermitted, useRequiredAttribute, fieldOrder, errorCssClass, requiredCssClass);
    }

    private FormOptions with(
            boolean emptyPermitted,
            boolean useRequiredAttribute,
            List<String> fieldOrder,
            @Nullable String errorCssClass,
            @Nullable String requiredCssClass) {
        return new FormOptions(
                prefix,
                autoId,
                initial,
                labelSuffix,
                emptyPermitted,
                useRequiredAttribute,
                fieldOrder,
                errorCssClass,
                requiredCssClass);
    }
}
