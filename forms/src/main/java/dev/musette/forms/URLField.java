package dev.musette.forms;

import dev.musette.base.validation.UrlValidator;
import dev.musette.base.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An absolute URL; one without a scheme gets it: `example.com` is `https://example.com`.
public final class URLField extends TextField<URLField> {
    private final String scheme;

    private URLField(FieldOptions options, TextOptions text, String scheme) {
        super(options, text);
        this.scheme = scheme;
    }

    public static URLField create() {
        return new URLField(FieldOptions.DEFAULTS, TextOptions.DEFAULTS, "https");
    }

    /// This field with this scheme for URLs that have none.
    public URLField assumeScheme(String scheme) {
        return new URLField(options(), text(), scheme);
    }

    @Override
    protected URLField with(FieldOptions options) {
        return new URLField(options, text(), scheme);
    }

    @Override
    URLField with(TextOptions text) {
        return new URLField(options(), text, scheme);
    }

    @Override
    protected Widget defaultWidget() {
        return URLInput.create();
    }

    @Override
    protected String toValue(@Nullable Object raw) {
        String value = super.toValue(raw);
        if (value.isEmpty() || hasScheme(value)) {
            return value;
        }
        return scheme + (value.startsWith("//") ? ":" : "://") + value;
    }

    /// Whether a scheme stands before the first colon (RFC 3986, 3.1).
    private static boolean hasScheme(String value) {
        int colon = value.indexOf(':');
        if (colon <= 0 || !isLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = value.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    protected List<Validator<? super String>> defaultValidators() {
        return List.of(UrlValidator.DEFAULT);
    }
}
