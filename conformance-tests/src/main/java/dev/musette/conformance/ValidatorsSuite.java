package dev.musette.conformance;

import dev.musette.base.validation.DecimalValidator;
import dev.musette.base.validation.EmailValidator;
import dev.musette.base.validation.FileExtensionValidator;
import dev.musette.base.validation.MaxLengthValidator;
import dev.musette.base.validation.MaxValueValidator;
import dev.musette.base.validation.MinLengthValidator;
import dev.musette.base.validation.MinValueValidator;
import dev.musette.base.validation.RegexValidator;
import dev.musette.base.validation.StepValueValidator;
import dev.musette.base.validation.UrlValidator;
import dev.musette.base.validation.Validator;
import dev.musette.base.validation.Validators;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Validators; those of passwords have no room yet.
final class ValidatorsSuite implements Suite {
    private final TypedValues values = new TypedValues(null);

    @Override
    public Outcome run(JsonNode testCase) throws Exception {
        if (!testCase.has("validator")) {
            return new Outcome.Failed("a password validator", "there is none yet");
        }
        JsonNode options = testCase.get("options");
        JsonNode value = testCase.get("value");
        Validator<?> validator = validator(testCase.get("validator").stringValue(), options);
        return FormCases.cleaned(testCase, () -> {
            validate(validator, value);
            return "valid";
        });
    }

    @SuppressWarnings("unchecked") // the cases give validators values that they take
    private void validate(Validator<?> validator, JsonNode json) {
        Validator<Object> any = (Validator<Object>) validator;
        if (validator instanceof FileExtensionValidator || json.path("$file").has("name")) {
            any.validate(json.path("$file").path("name").asString());
            return;
        }
        Object value = values.value(json);
        boolean text = validator instanceof EmailValidator || validator instanceof RegexValidator;
        any.validate(text ? value == null ? "" : value.toString() : value);
    }

    private Validator<?> validator(String name, JsonNode options) {
        JsonNode limit = options.path("limit_value");
        return switch (name) {
            case "EmailValidator" ->
                options.has("allowlist")
                        ? new EmailValidator("no address", Set.of(FieldMaker.texts(options.get("allowlist"))))
                        : EmailValidator.DEFAULT;
            case "URLValidator" ->
                options.has("schemes")
                        ? new UrlValidator(Set.of(FieldMaker.texts(options.get("schemes"))), "no URL")
                        : UrlValidator.DEFAULT;
            case "RegexValidator" -> regex(options);
            case "MinValueValidator" -> new MinValueValidator(FieldMaker.some(limit));
            case "MaxValueValidator" -> new MaxValueValidator(FieldMaker.some(limit));
            case "MinLengthValidator" -> new MinLengthValidator(number(limit));
            case "MaxLengthValidator" -> new MaxLengthValidator(number(limit));
            case "StepValueValidator" ->
                new StepValueValidator(
                        (Number) FieldMaker.some(limit),
                        options.has("offset") ? (Number) FieldMaker.some(options.get("offset")) : null,
                        null);
            case "DecimalValidator" -> decimal(options);
            case "FileExtensionValidator" -> extensions(options);
            case "ProhibitNullCharactersValidator" -> Validators.NO_NULL_CHARACTERS;
            case "int_list_validator" ->
                Validators.integerList(
                        options.path("sep").asString(","),
                        options.path("allow_negative").asBoolean(false),
                        "no list",
                        "invalid");
            case "validate_email" -> EmailValidator.DEFAULT;
            case "validate_slug" -> Validators.SLUG;
            case "validate_unicode_slug" -> Validators.UNICODE_SLUG;
            case "validate_ipv4_address" -> Validators.IPV4_ADDRESS;
            case "validate_ipv6_address" -> Validators.IPV6_ADDRESS;
            case "validate_ipv46_address" -> Validators.IP_ADDRESS;
            case "validate_comma_separated_integer_list" -> Validators.COMMA_SEPARATED_INTEGERS;
            case "validate_integer" -> Validators.INTEGER;
            case "validate_image_file_extension" -> Validators.IMAGE_FILE_EXTENSION;
            default -> throw new IllegalArgumentException("no such validator: " + name);
        };
    }

    private static int number(JsonNode limit) {
        return limit.has("$callable") ? limit.get("$callable").intValue() : limit.intValue();
    }

    private static RegexValidator regex(JsonNode options) {
        int flags = options.path("flags").asString("").equals("i") ? Pattern.CASE_INSENSITIVE : 0;
        return new RegexValidator(
                Pattern.compile(options.get("regex").stringValue(), flags),
                options.path("message").asString("not valid"),
                options.path("code").asString("invalid"),
                options.path("inverse_match").asBoolean(false));
    }

    /// A number that is none (`NaN`, `Infinity`) has no place in Java's decimals: it is refused on the
    /// way to one.
    private static Validator<Object> decimal(JsonNode options) {
        DecimalValidator validator =
                new DecimalValidator(integer(options.path("max_digits")), integer(options.path("decimal_places")));
        return value -> validator.validate((BigDecimal) value);
    }

    private static @Nullable Integer integer(JsonNode json) {
        return json.isNumber() ? json.intValue() : null;
    }

    private static FileExtensionValidator extensions(JsonNode options) {
        List<String> allowed =
                options.has("allowed_extensions") ? List.of(FieldMaker.texts(options.get("allowed_extensions"))) : null;
        return options.has("code")
                ? new FileExtensionValidator(
                        allowed,
                        options.path("message").asString(""),
                        options.get("code").stringValue())
                : new FileExtensionValidator(allowed);
    }
}
