package dev.musette.base.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a value, for the person who entered it.
///
/// @param template the sentence, where `%(name)s` and `%(name)d` stand for parameters and `%%` for a
///     percent sign
/// @param code what is wrong, for programs: `required`, `max_length`; null if nobody named it
/// @param params the parameters by name; where there are none the sentence is taken as it is
public record ErrorMessage(String template, @Nullable String code, Map<String, ?> params) {
    public ErrorMessage {
        params = Map.copyOf(params);
    }

    /// The sentence with its parameters filled in; one that is not there stays as it was written.
    public String text() {
        if (params.isEmpty() || template.indexOf('%') < 0) {
            return template;
        }
        StringBuilder text = new StringBuilder(template.length() + 16);
        int at = 0;
        while (at < template.length()) {
            int percent = template.indexOf('%', at);
            if (percent < 0) {
                break;
            }
            text.append(template, at, percent);
            at = append(percent, text);
        }
        return text.append(template, at, template.length()).toString();
    }

    private int append(int percent, StringBuilder text) {
        if (template.startsWith("%%", percent)) {
            text.append('%');
            return percent + 2;
        }
        int close = template.startsWith("%(", percent) ? template.indexOf(')', percent) : -1;
        Object value = close < 0 ? null : params.get(template.substring(percent + 2, close));
        boolean known = value != null
                && close + 1 < template.length()
                && (template.charAt(close + 1) == 's' || template.charAt(close + 1) == 'd');
        if (!known) {
            text.append('%');
            return percent + 1;
        }
        text.append(value);
        return close + 2;
    }

    /// The sentence.
    @Override
    public String toString() {
        return text();
    }
}
