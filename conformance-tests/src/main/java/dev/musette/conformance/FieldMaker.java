package dev.musette.conformance;

import dev.musette.base.SafeText;
import dev.musette.base.validation.EmailValidator;
import dev.musette.base.validation.FileExtensionValidator;
import dev.musette.base.validation.MaxLengthValidator;
import dev.musette.base.validation.MaxValueValidator;
import dev.musette.base.validation.MinLengthValidator;
import dev.musette.base.validation.MinValueValidator;
import dev.musette.base.validation.RegexValidator;
import dev.musette.base.validation.Validator;
import dev.musette.base.validation.Validators;
import dev.musette.forms.BaseField;
import dev.musette.forms.BooleanField;
import dev.musette.forms.CharField;
import dev.musette.forms.Choice;
import dev.musette.forms.ChoiceField;
import dev.musette.forms.Choices;
import dev.musette.forms.ComboField;
import dev.musette.forms.DateField;
import dev.musette.forms.DateTimeField;
import dev.musette.forms.DecimalField;
import dev.musette.forms.DurationField;
import dev.musette.forms.EmailField;
import dev.musette.forms.FileField;
import dev.musette.forms.FloatField;
import dev.musette.forms.FormField;
import dev.musette.forms.GenericIPAddressField;
import dev.musette.forms.ImageField;
import dev.musette.forms.IntegerField;
import dev.musette.forms.JSONField;
import dev.musette.forms.MultipleChoiceField;
import dev.musette.forms.NullBooleanField;
import dev.musette.forms.NumberField;
import dev.musette.forms.RegexField;
import dev.musette.forms.SlugField;
import dev.musette.forms.SplitDateTimeField;
import dev.musette.forms.TemporalField;
import dev.musette.forms.TextField;
import dev.musette.forms.TimeField;
import dev.musette.forms.TypedChoiceField;
import dev.musette.forms.TypedMultipleChoiceField;
import dev.musette.forms.URLField;
import dev.musette.forms.UUIDField;
import dev.musette.forms.UploadField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes fields of what the cases say of them.
final class FieldMaker {
    private static final TypedValues VALUES = new TypedValues(null);

    private FieldMaker() {}

    static FormField<?> make(String type, JsonNode options) {
        FormField<?> field = common((BaseField<?, ?>) typed(type, options), options);
        return switch (field) {
            case TextField<?> text -> text(text, options);
            case NumberField<?, ?> number -> number(number, options);
            case TemporalField<?, ?> temporal
            when options.has("input_formats") -> temporal.inputFormats(texts(options.get("input_formats")));
            case UploadField<?> upload -> upload(upload, options);
            default -> field;
        };
    }

    private static FormField<?> typed(String type, JsonNode options) {
        Iterable<Choice> choices = choices(options.path("choices"));
        return switch (type) {
            case "CharField" -> CharField.create();
            case "IntegerField" -> IntegerField.create();
            case "FloatField" -> FloatField.create();
            case "DecimalField" -> decimal(options);
            case "BooleanField" -> BooleanField.create();
            case "NullBooleanField" -> NullBooleanField.create();
            case "DateField" -> DateField.create();
            case "TimeField" -> TimeField.create();
            case "DateTimeField" -> DateTimeField.create();
            case "DurationField" -> DurationField.create();
            case "EmailField" -> EmailField.create();
            case "URLField" ->
                URLField.create().assumeScheme(options.path("assume_scheme").asString("https"));
            case "UUIDField" -> UUIDField.create();
            case "SlugField" ->
                SlugField.create().allowUnicode(options.path("allow_unicode").asBoolean(false));
            case "RegexField" ->
                RegexField.create(Pattern.compile(options.get("regex").stringValue()));
            case "GenericIPAddressField" -> address(options);
            case "ChoiceField" -> ChoiceField.create(choices);
            case "TypedChoiceField" -> typedChoice(choices, options);
            case "MultipleChoiceField" -> MultipleChoiceField.create(choices);
            case "TypedMultipleChoiceField" -> typedChoices(choices, options);
            case "JSONField" -> JSONField.create();
            case "SplitDateTimeField" -> split(options);
            case "ComboField" -> ComboField.create(parts(options).toArray(FormField<?>[]::new));
            case "MultiValueField" ->
                ListField.create(
                        parts(options), options.path("require_all_fields").asBoolean(true));
            case "FileField" -> FileField.create();
            case "ImageField" -> ImageField.create();
            default -> throw new IllegalArgumentException("no such field: " + type);
        };
    }

    private static FormField<?> common(BaseField<?, ?> plain, JsonNode options) {
        BaseField<?, ?> field = plain;
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            JsonNode value = option.getValue();
            field = switch (option.getKey()) {
                case "required" -> field.required(value.booleanValue());
                case "label" -> field.label(html(value));
                case "label_suffix" -> field.labelSuffix(value.stringValue());
                case "help_text" -> field.helpText(html(value));
                case "initial" -> field.initial(VALUES.value(value));
                case "disabled" -> field.disabled(value.booleanValue());
                case "localize" -> field.localize(value.booleanValue());
                case "show_hidden_initial" -> field.showHiddenInitial(value.booleanValue());
                case "error_messages" -> messages(field, value);
                case "validators" -> field instanceof UploadField<?> ? field : validators(field, value);
                default -> field;
            };
        }
        return field;
    }

    private static CharSequence html(JsonNode value) {
        return VALUES.value(value) instanceof SafeText safe ? safe : value.asString();
    }

    private static BaseField<?, ?> messages(BaseField<?, ?> plain, JsonNode messages) {
        BaseField<?, ?> field = plain;
        for (Map.Entry<String, JsonNode> each : messages.properties()) {
            field = field.errorMessage(each.getKey(), each.getValue().stringValue());
        }
        return field;
    }

    private static BaseField<?, ?> validators(BaseField<?, ?> plain, JsonNode validators) {
        BaseField<?, ?> field = plain;
        for (JsonNode each : validators) {
            field = validated(field, validator(each));
        }
        return field;
    }

    @SuppressWarnings("unchecked") // the cases name validators that fit their fields
    private static <T> BaseField<?, ?> validated(BaseField<T, ?> field, Validator<?> validator) {
        return field.validator((Validator<? super T>) validator);
    }

    private static Validator<?> validator(JsonNode validator) {
        String name = validator.isArray() ? validator.get(0).stringValue() : validator.stringValue();
        JsonNode limit = validator.path(1);
        return switch (name) {
            case "slug" -> Validators.SLUG;
            case "email" -> EmailValidator.DEFAULT;
            case "int" -> Validators.INTEGER;
            case "no_nulls" -> Validators.NO_NULL_CHARACTERS;
            case "min_value" -> new MinValueValidator(some(limit));
            case "max_value" -> new MaxValueValidator(some(limit));
            case "min_length" -> new MinLengthValidator(limit.intValue());
            case "max_length" -> new MaxLengthValidator(limit.intValue());
            case "regex" -> new RegexValidator(Pattern.compile(limit.stringValue()));
            default -> throw new IllegalArgumentException("no such validator: " + name);
        };
    }

    static Object some(JsonNode json) {
        Object value = VALUES.value(json);
        if (value == null) {
            throw new IllegalArgumentException("null where a value is needed");
        }
        return value;
    }

    private static FormField<?> text(TextField<?> plain, JsonNode options) {
        TextField<?> field = plain;
        if (options.has("max_length")) {
            field = field.maxLength(options.get("max_length").intValue());
        }
        if (options.has("min_length")) {
            field = field.minLength(options.get("min_length").intValue());
        }
        if (options.has("strip")) {
            field = field.strip(options.get("strip").booleanValue());
        }
        if (options.path("empty_value").isString()) {
            field = field.emptyValue(options.get("empty_value").stringValue());
        }
        return field;
    }

    private static FormField<?> number(NumberField<?, ?> plain, JsonNode options) {
        NumberField<?, ?> field = plain;
        if (options.has("min_value")) {
            field = field.minValue((Number) some(options.get("min_value")));
        }
        if (options.has("max_value")) {
            field = field.maxValue((Number) some(options.get("max_value")));
        }
        if (options.has("step_size")) {
            field = field.stepSize((Number) some(options.get("step_size")));
        }
        return field;
    }

    private static DecimalField decimal(JsonNode options) {
        DecimalField field = DecimalField.create();
        if (options.has("max_digits")) {
            field = field.maxDigits(options.get("max_digits").intValue());
        }
        return options.has("decimal_places")
                ? field.decimalPlaces(options.get("decimal_places").intValue())
                : field;
    }

    private static FormField<?> address(JsonNode options) {
        return GenericIPAddressField.create()
                .protocol(GenericIPAddressField.Protocol.valueOf(
                        options.path("protocol").asString("both").toUpperCase(Locale.ROOT)))
                .unpackIpv4(options.path("unpack_ipv4").asBoolean(false));
    }

    private static FormField<?> upload(UploadField<?> plain, JsonNode options) {
        UploadField<?> field = plain;
        if (options.has("max_length")) {
            field = field.maxLength(options.get("max_length").intValue());
        }
        if (options.has("allow_empty_file")) {
            field = field.allowEmptyFile(options.get("allow_empty_file").booleanValue());
        }
        for (JsonNode validator : options.path("validators")) {
            List<String> extensions = List.of(texts(validator.get(1)));
            field = field.nameValidator(new FileExtensionValidator(extensions));
        }
        return field;
    }

    private static FormField<?> typedChoice(Iterable<Choice> choices, JsonNode options) {
        TypedChoiceField<Object> field = TypedChoiceField.create(choices, coerce(options));
        // where Python has the empty text for a missing value, this field has null unless told otherwise
        return options.has("empty_value")
                ? field.emptyValue(VALUES.value(options.get("empty_value")))
                : field.emptyValue("");
    }

    private static FormField<?> typedChoices(Iterable<Choice> choices, JsonNode options) {
        TypedMultipleChoiceField<Object> field = TypedMultipleChoiceField.create(choices, coerce(options));
        return options.path("empty_value").isNull() ? field.emptyValue(null) : field;
    }

    private static Function<String, Object> coerce(JsonNode options) {
        return switch (options.path("coerce").asString("")) {
            case "int" -> Integer::valueOf;
            case "float" -> Double::valueOf;
            case "decimal" -> BigDecimal::new;
            case "upper" -> text -> text.toUpperCase(Locale.ROOT);
            case "bool" -> text -> text.equals("True");
            default -> text -> text;
        };
    }

    private static FormField<?> split(JsonNode options) {
        SplitDateTimeField field = SplitDateTimeField.create();
        if (options.has("input_date_formats")) {
            field = field.inputDateFormats(texts(options.get("input_date_formats")));
        }
        return options.has("input_time_formats")
                ? field.inputTimeFormats(texts(options.get("input_time_formats")))
                : field;
    }

    private static List<FormField<?>> parts(JsonNode options) {
        List<FormField<?>> parts = new ArrayList<>();
        options.path("fields").forEach(part -> parts.add(make(part.get(0).stringValue(), part.get(1))));
        return parts;
    }

    static String[] texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts.toArray(String[]::new);
    }

    static Choices choices(JsonNode json) {
        List<Choice> choices = new ArrayList<>();
        if (json.isObject()) {
            json.properties().forEach(each -> add(each.getKey(), each.getValue(), choices));
        } else {
            json.forEach(each -> add(VALUES.value(each.get(0)), each.get(1), choices));
        }
        return Choices.of(choices);
    }

    private static void add(@Nullable Object value, JsonNode label, List<Choice> choices) {
        if (label.isArray() || label.isObject() && !label.has("$safe")) {
            List<Choice.Option> options = new ArrayList<>();
            choices(label).forEach(each -> options.add((Choice.Option) each));
            choices.add(new Choice.Group(String.valueOf(value), options));
        } else {
            choices.add(new Choice.Option(value, html(label)));
        }
    }
}
