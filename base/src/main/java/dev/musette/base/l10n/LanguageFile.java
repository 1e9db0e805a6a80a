package dev.musette.base.l10n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// What is known of a language: the formats of dates and numbers by Django's names, and the framework's own words.
/// Files stand in `META-INF/musette/l10n`; what one does not say is looked up in its parent: `de-ch`, `de`, `default`.
final class LanguageFile {
    static final LanguageFile DEFAULT = new LanguageFile(load("default"), null);

    private static final ConcurrentMap<String, LanguageFile> FILES = new ConcurrentHashMap<>();

    /// Codes that name a place and mean a script.
    private static final Map<String, String> ALIASES = Map.of("zh-cn", "zh-hans", "zh-sg", "zh-hans");

    private final Map<String, String> values;
    private final @Nullable LanguageFile parent;

    private LanguageFile(Map<String, String> values, @Nullable LanguageFile parent) {
        this.values = values;
        this.parent = parent;
    }

    /// The file of a language: its own, else that of its base language, else what the JDK knows of it.
    static LanguageFile of(String code) {
        int end = code.indexOf('-');
        LanguageFile base = named(end < 0 ? code : code.substring(0, end), DEFAULT);
        LanguageFile own = named(ALIASES.getOrDefault(code, code), base == null ? DEFAULT : base);
        if (own != null) {
            return own;
        }
        return base != null ? base : new LanguageFile(CldrFacts.of(code), DEFAULT);
    }

    private static @Nullable LanguageFile named(String name, LanguageFile parent) {
        LanguageFile known = FILES.get(name);
        if (known != null || name.equals("default") || !isFileName(name)) {
            return known;
        }
        Map<String, String> values = load(name);
        return values.isEmpty() ? null : FILES.computeIfAbsent(name, _ -> new LanguageFile(values, parent));
    }

    /// Codes come from URLs and headers too: nothing but letters, digits and hyphens becomes a path.
    private static boolean isFileName(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /// Empty if there is no such file.
    private static Map<String, String> load(String name) {
        try (InputStream file =
                LanguageFile.class.getResourceAsStream("/META-INF/musette/l10n/" + name + ".properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            Map<String, String> values = new HashMap<>();
            properties.forEach((key, value) -> values.put((String) key, (String) value));
            return Map.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException("The facts of the language '%s' cannot be read.".formatted(name), e);
        }
    }

    /// The value of the key here or in a parent; null if none has it.
    @Nullable String find(String key) {
        for (LanguageFile file = this; file != null; file = file.parent) {
            String value = file.values.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    String get(String key) {
        String value = find(key);
        if (value == null) {
            throw new IllegalArgumentException("No language has a word or format '%s'.".formatted(key));
        }
        return value;
    }

    Map<String, String> values() {
        return values;
    }

    @Nullable LanguageFile parent() {
        return parent;
    }
}
