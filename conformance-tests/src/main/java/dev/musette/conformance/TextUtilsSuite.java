package dev.musette.conformance;

import dev.musette.base.PercentEncoding;
import dev.musette.base.SafeText;
import dev.musette.base.l10n.Language;
import dev.musette.base.text.DurationText;
import dev.musette.base.text.FileName;
import dev.musette.base.text.HtmlText;
import dev.musette.base.text.Lines;
import dev.musette.base.text.QuotedUrl;
import dev.musette.base.text.ScriptText;
import dev.musette.base.text.Slug;
import dev.musette.base.text.SmartSplit;
import dev.musette.base.text.SuspiciousFileName;
import dev.musette.base.text.Truncation;
import dev.musette.base.text.Urlizer;
import dev.musette.base.text.Words;
import dev.musette.http.HttpDate;
import dev.musette.http.QueryData;
import dev.musette.template.PythonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Functions on text, HTML, addresses and headers.
final class TextUtilsSuite implements Suite {
    private static final TypedValues VALUES = new TypedValues(null);

    /// What stays in a path, in a path of a file and in an address, besides letters and digits.
    private static final String IN_PATH = "/:@&+$,-_.!~*'()";

    private static final String IN_FILE_PATH = "_.-~/!*()'";
    private static final String IN_ADDRESS = "/#%[]=:;$&()+,!?*@'~-._";

    @Override
    public Outcome run(JsonNode testCase) {
        String error = testCase.path("error").asString("");
        String expected = error.isEmpty() ? Shown.of(plain(VALUES.value(testCase.get("expected")))) : "error " + error;
        String actual;
        try {
            actual = Shown.of(plain(call(testCase)));
        } catch (UnsupportedOperationException missing) {
            return new Outcome.Failed(expected, missing.toString());
        } catch (SuspiciousFileName suspicious) {
            actual = error.equals("Error") ? expected : "error SuspiciousFileOperation";
        } catch (RuntimeException failed) {
            actual = error.equals("Error") ? expected : failed.toString();
        }
        return Outcome.compare(expected, actual);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof byte[] octets ? Base64.getEncoder().encodeToString(octets) : value;
    }

    private static @Nullable Object call(JsonNode testCase) {
        List<@Nullable Object> args = new ArrayList<>();
        testCase.get("args").forEach(each -> args.add(VALUES.value(each)));
        Map<String, @Nullable Object> kwargs = VALUES.map(testCase.get("kwargs"));
        String op = testCase.get("op").stringValue();
        return switch (op) {
            case "trunc_chars", "trunc_words" -> truncated(op.equals("trunc_chars"), args, kwargs);
            case "get_text_list" -> Words.list((List<?>) some(args, 0), args.size() < 2 ? or(testCase) : text(args, 1));
            case "smart_split" -> SmartSplit.split(text(args, 0));
            case "json_script" -> ScriptText.json(args.get(0), args.size() < 2 ? null : text(args, 1));
            case "format_html" -> formatted(text(args, 0), args.subList(1, args.size()), kwargs);
            case "format_html_join" -> SafeText.join(text(args, 0), text(args, 1), rows((List<?>) some(args, 2)));
            case "linebreaks" -> HtmlText.lineBreaks(text(args, 0), isTrue(kwargs, "autoescape"));
            case "urlize" -> links(text(args, 0), kwargs);
            case "slugify" -> isTrue(kwargs, "allow_unicode") ? Slug.ofUnicode(text(args, 0)) : Slug.of(text(args, 0));
            case "wrap" -> Lines.wrap(text(args, 0), ((Number) some(args, 1)).intValue());
            case "conditional_escape" -> escaped(args.get(0));
            case "validate_file_name" ->
                isTrue(kwargs, "allow_relative_path")
                        ? FileName.checkRelative(text(args, 0))
                        : FileName.check(text(args, 0));
            case "duration_string" -> DurationText.of((Duration) some(args, 0));
            case "duration_iso_string" -> DurationText.iso((Duration) some(args, 0));
            case "http_date" -> HttpDate.format(Instant.ofEpochSecond(((Number) some(args, 0)).longValue()));
            case "parse_http_date" -> {
                Instant instant = Objects.requireNonNull(HttpDate.parse(text(args, 0)), "no date");
                yield instant.getEpochSecond();
            }
            case "urlencode" -> encoded(some(args, 0), args.size() > 1);
            case "filepath_to_uri" ->
                args.get(0) == null
                        ? null
                        : PercentEncoding.encode(text(args, 0).replace('\\', '/'), IN_FILE_PATH, false);
            default -> changed(op, text(args, 0));
        };
    }

    /// Functions of one text.
    private static @Nullable Object changed(String op, String text) {
        return switch (op) {
            case "capfirst" -> Words.capFirst(text);
            case "camel_case_to_spaces" -> Words.camelCaseToSpaces(text);
            case "phone2numeric" -> Words.phoneToNumeric(text);
            case "normalize_newlines" -> Lines.normalize(text);
            case "avoid_wrapping" -> Lines.avoidWrapping(text);
            case "unescape_string_literal" -> SmartSplit.unescape(text);
            case "get_valid_filename" -> FileName.valid(text);
            case "escape" -> SafeText.escape(text);
            case "escapejs" -> ScriptText.escape(text);
            case "strip_tags" -> HtmlText.stripTags(text);
            case "strip_spaces_between_tags" -> HtmlText.stripSpacesBetweenTags(text);
            case "smart_urlquote" -> QuotedUrl.of(text);
            case "iri_to_uri" -> PercentEncoding.encode(text, IN_ADDRESS, false);
            case "escape_uri_path" -> PercentEncoding.encode(text, IN_PATH, false);
            case "parse_duration" -> DurationText.parse(text);
            default -> throw new UnsupportedOperationException(op);
        };
    }

    private static String or(JsonNode testCase) {
        String language = testCase.path("settings").path("LANGUAGE_CODE").asString("en-us");
        return Language.of(language).words().text("or");
    }

    private static Object some(List<@Nullable Object> args, int index) {
        return Objects.requireNonNull(args.get(index));
    }

    private static String text(List<@Nullable Object> args, int index) {
        return PythonText.str(args.get(index));
    }

    private static boolean isTrue(Map<String, @Nullable Object> kwargs, String name) {
        return Boolean.TRUE.equals(kwargs.get(name));
    }

    private static Object truncated(boolean chars, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
        Truncation truncation =
                kwargs.get("truncate") instanceof String ellipsis ? new Truncation(ellipsis) : Truncation.DEFAULT;
        String text = text(args, 0);
        int count = ((Number) some(args, 1)).intValue();
        if (isTrue(kwargs, "html")) {
            return chars ? truncation.htmlChars(text, count) : truncation.htmlWords(text, count);
        }
        return chars ? truncation.chars(text, count) : truncation.words(text, count);
    }

    private static SafeText escaped(@Nullable Object value) {
        return value instanceof SafeText safe ? safe : SafeText.escape(PythonText.str(value));
    }

    private static Object formatted(String html, List<@Nullable Object> values, Map<String, @Nullable Object> kwargs) {
        if (kwargs.isEmpty()) {
            return SafeText.format(
                    html, values.stream().map(TextUtilsSuite::escaped).toArray());
        }
        kwargs.replaceAll((_, value) -> escaped(value));
        return SafeText.formatNamed(html, kwargs);
    }

    private static List<List<?>> rows(List<?> rows) {
        List<List<?>> all = new ArrayList<>();
        rows.forEach(row -> all.add((List<?>) row));
        return all;
    }

    private static String links(String text, Map<String, @Nullable Object> kwargs) {
        int limit = kwargs.get("trim_url_limit") instanceof Integer most ? most : -1;
        return new Urlizer(limit, isTrue(kwargs, "nofollow"), isTrue(kwargs, "autoescape")).links(text);
    }

    private static String encoded(Object values, boolean several) {
        QueryData.Builder data = QueryData.builder();
        if (values instanceof Map<?, ?> map) {
            map.forEach((name, value) -> add(data, name, value, several));
        } else {
            ((List<?>) values).forEach(pair -> {
                List<?> both = (List<?>) pair;
                add(data, both.get(0), both.get(1), several);
            });
        }
        return data.build().urlEncode();
    }

    private static void add(QueryData.Builder data, @Nullable Object name, @Nullable Object value, boolean several) {
        if (several && value instanceof Collection<?> values) {
            values.forEach(each -> data.add(String.valueOf(name), PythonText.str(Objects.requireNonNull(each))));
        } else {
            data.add(String.valueOf(name), PythonText.str(Objects.requireNonNull(value)));
        }
    }
}
