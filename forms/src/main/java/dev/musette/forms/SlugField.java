package dev.musette.forms;

import dev.musette.base.validation.Validator;
import dev.musette.base.validation.Validators;
import java.util.List;

/// A label of letters, digits, hyphens and underscores.
public final class SlugField extends TextField<SlugField> {
    private final boolean unicode;

    private SlugField(FieldOptions options, TextOptions text, boolean unicode) {
        super(options, text);
        this.unicode = unicode;
    }

    public static SlugField create() {
        return new SlugField(FieldOptions.DEFAULTS, TextOptions.DEFAULTS, false);
    }

    /// This field taking letters of every script, or those of ASCII alone.
    public SlugField allowUnicode(boolean unicode) {
        return new SlugField(options(), text(), unicode);
    }

    @Override
    protected SlugField with(FieldOptions options) {
        return new SlugField(options, text(), unicode);
    }

    @Override
    SlugField with(TextOptions text) {
        return new SlugField(options(), text, unicode);
    }

    @Override
    protected List<Validator<? super String>> defaultValidators() {
        return List.of(unicode ? Validators.UNICODE_SLUG : Validators.SLUG);
    }
}
