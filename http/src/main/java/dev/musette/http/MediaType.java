package dev.musette.http;

import dev.musette.base.PercentEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A media type with its parameters: `text/html; charset=utf-8` (RFC 9110, 8.3.1).
///
/// @param name type and subtype in lower case
/// @param parameters by their names in lower case, unquoted
record MediaType(String name, Map<String, String> parameters) {

    static MediaType parse(String header) {
        int end = header.indexOf(';');
        if (end < 0) {
            return new MediaType(header.strip().toLowerCase(Locale.ROOT), Map.of());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int from = end + 1; from < header.length(); ) {
            int next = parameterEnd(header, from);
            int equals = header.indexOf('=', from);
            boolean named = equals >= 0 && equals < next;
            String name = header.substring(from, named ? equals : next).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                put(
                        parameters,
                        name,
                        named ? unquote(header.substring(equals + 1, next).strip()) : "");
            }
            from = next + 1;
        }
        return new MediaType(header.substring(0, end).strip().toLowerCase(Locale.ROOT), parameters);
    }

    @Nullable String parameter(String wanted) {
        return parameters.get(wanted);
    }

    /// Keeps a parameter. One that ends with `*` tells the encoding of its value (RFC 8187):
    /// `filename*=UTF-8''caf%C3%A9.txt`.
    private static void put(Map<String, String> parameters, String name, String value) {
        if (!name.endsWith("*")) {
            parameters.put(name, value);
            return;
        }
        int language = value.indexOf('\'');
        int text = value.indexOf('\'', language + 1);
        boolean encoded = language >= 0 && text > language && value.indexOf('\'', text + 1) < 0;
        parameters.put(
                name.substring(0, name.length() - 1),
                encoded ? decoded(value.substring(text + 1), value.substring(0, language)) : value);
    }

    private static String decoded(String value, String encoding) {
        Charset charset = Charset.forName(encoding, StandardCharsets.UTF_8);
        return new String(PercentEncoding.decode(value, false), charset);
    }

    private static int parameterEnd(String header, int from) {
        boolean quoted = false;
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 1; i < value.length() - 1; i++) {
            char c = value.charAt(i);
            char next = i + 2 < value.length() ? value.charAt(i + 1) : 0;
            // a backslash before anything else is one of a Windows path
            boolean escapes = c == '\\' && (next == '"' || next == '\\');
            out.append(escapes ? value.charAt(++i) : c);
        }
        return out.toString();
    }
}
