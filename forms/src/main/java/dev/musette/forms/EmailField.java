package dev.musette.forms;

import dev.musette.base.validation.EmailValidator;
import dev.musette.base.validation.Validator;
import java.util.List;

/// A mail address.
public final class EmailField extends TextField<EmailField> {
    private static final int MAX_LENGTH = 320; // RFC 3696, erratum 1690: 64 before the @, 255 after it

    private EmailField(FieldOptions options, TextOptions text) {
        super(options, text);
    }

    public static EmailField create() {
        return new EmailField(FieldOptions.DEFAULTS, new TextOptions(MAX_LENGTH, null, true, ""));
    }

    @Override
    protected EmailField with(FieldOptions options) {
        return new EmailField(options, text());
    }

    @Override
    EmailField with(TextOptions text) {
        return new EmailField(options(), text);
    }

    @Override
    protected Widget defaultWidget() {
        return EmailInput.create();
    }

    @Override
    protected List<Validator<? super String>> defaultValidators() {
        return List.of(EmailValidator.DEFAULT);
    }
}
