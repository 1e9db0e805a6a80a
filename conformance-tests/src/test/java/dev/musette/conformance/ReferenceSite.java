package dev.musette.conformance;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.Translations;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the site of an example is like: `{"timeZone": "Europe/Paris", "urls": [["books/", "book_list"]]}`, with
/// settings and options of the engine under their own names, and besides them `now`, `urls`, `request` and
/// `translations`, by language.
final class ReferenceSite {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRANSLATIONS = "translations";
    private static final Map<String, String> KEYS = Map.of(
            "now", "now",
            "urls", "urls",
            "request", "request",
            "autoescape", "autoescape",
            "stringIfInvalid", "string_if_invalid");
    private static final Map<String, String> SETTINGS = Map.of(
            "debug", "DEBUG",
            "languageCode", "LANGUAGE_CODE",
            "mediaUrl", "MEDIA_URL",
            "staticUrl", "STATIC_URL",
            "timeZone", "TIME_ZONE",
            "useThousandSeparator", "USE_THOUSAND_SEPARATOR",
            "useTz", "USE_TZ");

    private ReferenceSite() {}

    static ObjectNode parse(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /// The case of the recorded kind that has such a site.
    static ObjectNode testCase(ObjectNode site) {
        ObjectNode testCase = JSON.createObjectNode();
        ObjectNode settings = testCase.putObject("settings");
        site.properties().forEach(entry -> {
            String name = entry.getKey();
            if (SETTINGS.containsKey(name)) {
                settings.set(SETTINGS.get(name), entry.getValue());
            } else if (KEYS.containsKey(name)) {
                testCase.set(KEYS.get(name), entry.getValue());
            } else if (!name.equals(TRANSLATIONS)) {
                throw new IllegalArgumentException("A site has no '" + name + "'.");
            }
        });
        return testCase;
    }

    /// The catalogue of the site: texts, `context | text`, and lists of a singular and a plural.
    static Translations translations(ObjectNode site) {
        return new Catalogue(site.path(TRANSLATIONS));
    }

    private record Catalogue(JsonNode languages) implements Translations {
        @Override
        public @Nullable String find(Language language, @Nullable String context, String text) {
            JsonNode found = entry(language, context, text);
            return found.isString() ? found.stringValue() : null;
        }

        @Override
        public @Nullable String findPlural(
                Language language, @Nullable String context, String singular, String plural, long count) {
            JsonNode found = entry(language, context, singular).path(count == 1 ? 0 : 1);
            return found.isString() ? found.stringValue() : null;
        }

        private JsonNode entry(Language language, @Nullable String context, String text) {
            return languages.path(language.code()).path(context == null ? text : context + " | " + text);
        }
    }
}
