package dev.musette.conformance;

import dev.musette.forms.FieldOptions;
import dev.musette.forms.FormField;
import dev.musette.forms.MultiValueField;
import dev.musette.forms.TextInput;
import dev.musette.forms.Widget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The field of several parts of the cases: its value is the list of them.
final class ListField extends MultiValueField<List<? extends @Nullable Object>, ListField> {
    private final List<FormField<?>> parts;
    private final boolean all;

    private ListField(FieldOptions options, List<FormField<?>> parts, boolean all) {
        super(options, parts, all);
        this.parts = parts;
        this.all = all;
    }

    static ListField create(List<FormField<?>> parts, boolean all) {
        return new ListField(FieldOptions.DEFAULTS, parts, all);
    }

    @Override
    protected ListField with(FieldOptions options) {
        return new ListField(options, parts, all);
    }

    @Override
    protected Widget defaultWidget() {
        return TextInput.create();
    }

    @Override
    protected List<? extends @Nullable Object> compress(List<? extends @Nullable Object> values) {
        return values;
    }
}
