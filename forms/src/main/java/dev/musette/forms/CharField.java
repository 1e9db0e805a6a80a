package dev.musette.forms;

/// A text.
public final class CharField extends TextField<CharField> {
    private CharField(FieldOptions options, TextOptions text) {
        super(options, text);
    }

    public static CharField create() {
        return new CharField(FieldOptions.DEFAULTS, TextOptions.DEFAULTS);
    }

    @Override
    protected CharField with(FieldOptions options) {
        return new CharField(options, text());
    }

    @Override
    CharField with(TextOptions text) {
        return new CharField(options(), text);
    }
}
