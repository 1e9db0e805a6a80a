package dev.musette.forms;

import dev.musette.base.validation.RegexValidator;
import dev.musette.base.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text in which a pattern is found. White space around it stays.
public final class RegexField extends TextField<RegexField> {
    private final Pattern pattern;

    private RegexField(FieldOptions options, TextOptions text, Pattern pattern) {
        super(options, text);
        this.pattern = pattern;
    }

    /// @param pattern searched for; anchor it if it is to fit the whole
    public static RegexField create(Pattern pattern) {
        return new RegexField(FieldOptions.DEFAULTS, new TextOptions(null, null, false, ""), pattern);
    }

    @Override
    protected RegexField with(FieldOptions options) {
        return new RegexField(options, text(), pattern);
    }

    @Override
    RegexField with(TextOptions text) {
        return new RegexField(options(), text, pattern);
    }

    @Override
    protected List<Validator<? super String>> limits() {
        List<Validator<? super String>> limits = new ArrayList<>(super.limits());
        limits.add(new RegexValidator(pattern));
        return limits;
    }
}
