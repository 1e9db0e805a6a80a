package dev.musette.conformance;

import dev.musette.base.validation.ValidationError;
import dev.musette.forms.BoundField;
import dev.musette.forms.Form;
import dev.musette.forms.FormField;
import dev.musette.forms.FormOptions;
import dev.musette.forms.Widget;
import dev.musette.forms.WidgetView;
import dev.musette.http.FormData;
import dev.musette.http.QueryData;
import dev.musette.http.UploadedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Forms and widgets as HTML. The wording of errors is our own, so that sentences are left out of the
/// comparison.
final class FormsHtmlSuite implements Suite {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypedValues VALUES = new TypedValues(null);

    @Override
    public Outcome run(JsonNode testCase) throws Exception {
        return FormCases.inSettings(testCase, () -> switch (testCase.get("kind").stringValue()) {
            case "widget" -> html(testCase, widget(testCase));
            case "value_from_data" -> value(testCase, raw(testCase));
            case "value_omitted" -> value(testCase, isOmitted(testCase));
            default -> form(testCase);
        });
    }

    private static Outcome html(JsonNode testCase, Object actual) {
        return Outcome.compare(
                HtmlTree.canonical(testCase.get("expected").stringValue()), HtmlTree.canonical(actual.toString()));
    }

    private static Outcome value(JsonNode testCase, @Nullable Object actual) {
        return Outcome.compare(Shown.of(VALUES.value(testCase.get("expected"))), Shown.of(actual));
    }

    private static String widget(JsonNode testCase) {
        return WidgetMaker.make(testCase.get("widget"))
                .render(
                        testCase.get("name").stringValue(),
                        VALUES.value(testCase.get("value")),
                        VALUES.map(testCase.get("attrs")));
    }

    private static @Nullable Object raw(JsonNode testCase) {
        Widget widget = WidgetMaker.make(testCase.get("widget"));
        Object raw = widget.valueFrom(sent(testCase), testCase.get("name").stringValue());
        if (raw instanceof UploadedFile file) {
            return Map.of("file_name", file.name());
        }
        return raw instanceof Enum<?> ? Map.of("contradiction", true) : raw;
    }

    private static boolean isOmitted(JsonNode testCase) {
        return WidgetMaker.make(testCase.get("widget"))
                .isOmitted(sent(testCase), testCase.get("name").stringValue());
    }

    private static FormData sent(JsonNode json) {
        QueryData.Builder fields = QueryData.builder();
        json.path("data").properties().forEach(each -> {
            if (each.getValue().isArray()) {
                fields.setAll(each.getKey(), List.of(FieldMaker.texts(each.getValue())));
            } else {
                fields.set(each.getKey(), each.getValue().asString());
            }
        });
        Map<String, List<UploadedFile>> files = new LinkedHashMap<>();
        json.path("files").properties().forEach(each -> {
            if (VALUES.value(each.getValue()) instanceof UploadedFile file) {
                files.put(each.getKey(), List.of(file));
            }
        });
        return FormData.of(fields.build(), files);
    }

    /// A form of a case.
    private static final class CaseForm extends Form {
        private final JsonNode spec;

        CaseForm(JsonNode spec) {
            super(spec.has("data") || spec.has("files") ? sent(spec) : FormData.NONE, options(spec));
            this.spec = spec;
            for (JsonNode each : spec.get("fields")) {
                FormField<?> field = FieldMaker.make(
                        each.get("type").stringValue(),
                        each.has("options") ? each.get("options") : JSON.createObjectNode());
                field = each.has("widget") ? field.widget(WidgetMaker.make(each.get("widget"))) : field;
                field(each.get("name").stringValue(), field);
            }
        }

        private static FormOptions options(JsonNode spec) {
            FormOptions options = FormOptions.DEFAULTS
                    .initial(VALUES.map(spec.get("initial")))
                    .useRequiredAttribute(spec.path("use_required_attribute").asBoolean(true))
                    .fieldOrder(List.of(FieldMaker.texts(spec.path("field_order"))));
            if (spec.has("prefix")) {
                options = options.prefix(spec.get("prefix").stringValue());
            }
            if (spec.has("auto_id")) {
                options = options.autoId(autoId(spec.get("auto_id")));
            }
            if (spec.has("label_suffix")) {
                options = options.labelSuffix(spec.get("label_suffix").stringValue());
            }
            if (spec.has("error_css_class")) {
                options = options.errorCssClass(spec.get("error_css_class").stringValue());
            }
            if (spec.has("required_css_class")) {
                options =
                        options.requiredCssClass(spec.get("required_css_class").stringValue());
            }
            boolean emptyPermitted = spec.path("empty_permitted").asBoolean(false);
            return emptyPermitted ? options.useRequiredAttribute(false).emptyPermitted(true) : options;
        }

        /// In Python `True` is a pattern without a place for the name.
        private static @Nullable String autoId(JsonNode json) {
            return json.isBoolean() ? (json.booleanValue() ? "yes" : null) : json.stringValue();
        }

        @Override
        protected void clean() {
            for (JsonNode each : spec.path("add_errors")) {
                addError(
                        each.get(0).isNull() ? null : each.get(0).stringValue(),
                        new ValidationError(each.get(1).stringValue()));
            }
            JsonNode error = spec.path("clean_error");
            if (error.isString()) {
                throw new ValidationError(error.stringValue());
            }
            if (error.isArray()) {
                List<ValidationError> all = new ArrayList<>();
                error.forEach(each -> all.add(new ValidationError(
                        each.get(0).stringValue(), each.get(1).asString())));
                throw ValidationError.of(all);
            }
        }
    }

    private static Outcome form(JsonNode testCase) {
        CaseForm form = new CaseForm(testCase.get("form"));
        String name = testCase.path("name").asString("");
        JsonNode args = testCase.path("args");
        String mode = testCase.get("render").stringValue();
        return name.isEmpty() ? whole(testCase, form, args, mode) : one(testCase, form.field(name), args, mode);
    }

    private static Outcome whole(JsonNode testCase, CaseForm form, JsonNode args, String mode) {
        return switch (mode) {
            case "as_p" -> html(testCase, form.asP());
            case "as_div" -> html(testCase, form.asDiv());
            case "as_ul" -> html(testCase, form.asUl());
            case "as_table" -> html(testCase, form.asTable());
            case "str" -> html(testCase, form);
            case "errors" -> html(testCase, form.errors());
            case "errors_text" -> text(testCase, form.errors().asText());
            case "errors_json" ->
                json(testCase, form.errors().asJson(args.path("escape_html").asBoolean(false)));
            case "non_field_errors" -> html(testCase, form.nonFieldErrors());
            case "hidden_fields" ->
                html(
                        testCase,
                        form.hiddenFields().stream().map(BoundField::toString).collect(Collectors.joining()));
            case "visible_names" ->
                value(
                        testCase,
                        form.visibleFields().stream().map(BoundField::name).toList());
            case "is_valid" -> value(testCase, form.isValid());
            case "cleaned_data" -> {
                form.isValid();
                yield value(testCase, form.cleanedData());
            }
            case "changed_data" -> value(testCase, form.changedData());
            case "is_multipart" -> value(testCase, form.isMultipart());
            case "has_error" -> value(testCase, hasError(form, args));
            default -> throw new IllegalArgumentException("no such way to show a form: " + mode);
        };
    }

    private static boolean hasError(Form form, JsonNode args) {
        String field = args.path("field").isString() ? args.get("field").stringValue() : null;
        return args.has("code") ? form.hasError(field, args.get("code").stringValue()) : form.hasError(field);
    }

    private static Outcome one(JsonNode testCase, BoundField<?> field, JsonNode args, String mode) {
        Map<String, @Nullable Object> attrs = VALUES.map(args.get("attrs"));
        return switch (mode) {
            case "field" -> html(testCase, field);
            case "as_widget" -> html(testCase, field.asWidget(attrs));
            case "as_hidden" -> html(testCase, field.asHidden(attrs));
            case "as_field_group" -> html(testCase, field.asFieldGroup());
            case "label_tag" ->
                html(
                        testCase,
                        field.labelTag(
                                field.label(),
                                args.has("label_suffix")
                                        ? args.get("label_suffix").stringValue()
                                        : null,
                                args.path("tag").asString("label"),
                                attrs));
            case "legend_tag" -> html(testCase, field.legendTag());
            case "field_errors" -> html(testCase, field.errors());
            case "field_errors_text" -> text(testCase, field.errors().asText());
            case "id_for_label" -> value(testCase, field.idForLabel());
            case "css_classes" -> classes(testCase, field, args);
            case "subwidgets" -> {
                List<String> expected = new ArrayList<>();
                testCase.get("expected").forEach(each -> expected.add(HtmlTree.canonical(each.stringValue())));
                yield Outcome.compare(
                        expected.toString(),
                        field.subwidgets().stream()
                                .map(WidgetView::toString)
                                .map(HtmlTree::canonical)
                                .toList()
                                .toString());
            }
            case "subwidget_labels" ->
                value(
                        testCase,
                        field.subwidgets().stream()
                                .map(each -> each.attribute("choice_label"))
                                .toList());
            case "value" -> value(testCase, field.value());
            case "html_name" -> value(testCase, List.of(field.htmlName(), field.htmlInitialName(), field.autoId()));
            default -> throw new IllegalArgumentException("no such way to show a field: " + mode);
        };
    }

    private static Outcome classes(JsonNode testCase, BoundField<?> field, JsonNode args) {
        String more = String.join(" ", FieldMaker.texts(args.path("extra")));
        TreeSet<String> actual =
                new TreeSet<>(Arrays.asList(field.cssClasses(more).split(" ", -1)));
        actual.remove("");
        return Outcome.compare(
                new TreeSet<>(List.of(FieldMaker.texts(testCase.get("expected")))).toString(), actual.toString());
    }

    /// Compares lines; one that is an error's sentence is only there or not.
    private static Outcome text(JsonNode testCase, String actual) {
        return Outcome.compare(withoutSentences(testCase.get("expected").stringValue()), withoutSentences(actual));
    }

    private static String withoutSentences(String text) {
        boolean nested = text.contains("\n  * ");
        return text.strip()
                .lines()
                .map(line -> line.startsWith("  * ") ? "  * ..." : nested ? line : "* ...")
                .collect(Collectors.joining("\n"));
    }

    /// Compares names and codes.
    private static Outcome json(JsonNode testCase, String actual) {
        return Outcome.compare(withoutMessages(testCase.get("expected").stringValue()), withoutMessages(actual));
    }

    private static String withoutMessages(String json) {
        JsonNode all = JSON.readTree(json);
        all.forEach(list -> list.forEach(error -> ((ObjectNode) error).put("message", "...")));
        return all.toString();
    }
}
