package dev.musette.conformance;

import dev.musette.forms.CheckboxInput;
import dev.musette.forms.CheckboxSelectMultiple;
import dev.musette.forms.ChoiceWidget;
import dev.musette.forms.ClearableFileInput;
import dev.musette.forms.ColorInput;
import dev.musette.forms.DateInput;
import dev.musette.forms.DateTimeInput;
import dev.musette.forms.EmailInput;
import dev.musette.forms.FileInput;
import dev.musette.forms.HiddenInput;
import dev.musette.forms.HtmlAttributes;
import dev.musette.forms.MultiWidget;
import dev.musette.forms.MultipleHiddenInput;
import dev.musette.forms.NullBooleanSelect;
import dev.musette.forms.NumberInput;
import dev.musette.forms.PasswordInput;
import dev.musette.forms.RadioSelect;
import dev.musette.forms.SearchInput;
import dev.musette.forms.Select;
import dev.musette.forms.SelectDateWidget;
import dev.musette.forms.SelectMultiple;
import dev.musette.forms.SplitDateTimeWidget;
import dev.musette.forms.SplitHiddenDateTimeWidget;
import dev.musette.forms.TelInput;
import dev.musette.forms.TextInput;
import dev.musette.forms.Textarea;
import dev.musette.forms.TimeInput;
import dev.musette.forms.URLInput;
import dev.musette.forms.Widget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes widgets of what the cases say of them.
final class WidgetMaker {
    private static final TypedValues VALUES = new TypedValues(null);

    private WidgetMaker() {}

    static Widget make(JsonNode json) {
        String type = json.isString() ? json.stringValue() : json.get("type").stringValue();
        Widget widget = typed(type, json);
        if (widget instanceof ChoiceWidget chooser && json.has("choices")) {
            widget = chooser.choices(FieldMaker.choices(json.get("choices")));
        }
        for (Map.Entry<String, @Nullable Object> attr :
                VALUES.map(json.get("attrs")).entrySet()) {
            widget = widget.attr(attr.getKey(), attr.getValue());
        }
        return widget;
    }

    private static Widget typed(String type, JsonNode json) {
        String format = json.path("format").asString("");
        return switch (type) {
            case "TextInput" -> TextInput.create();
            case "NumberInput" -> NumberInput.create();
            case "EmailInput" -> EmailInput.create();
            case "URLInput" -> URLInput.create();
            case "SearchInput" -> SearchInput.create();
            case "TelInput" -> TelInput.create();
            case "ColorInput" -> ColorInput.create();
            case "PasswordInput" ->
                PasswordInput.create().renderValue(json.path("render_value").asBoolean(false));
            case "HiddenInput" -> HiddenInput.create();
            case "MultipleHiddenInput" -> MultipleHiddenInput.create();
            case "FileInput" -> FileInput.create();
            case "ClearableFileInput" -> ClearableFileInput.create();
            case "Textarea" -> Textarea.create();
            case "DateInput" -> format.isEmpty() ? DateInput.create() : DateInput.format(format);
            case "DateTimeInput" -> format.isEmpty() ? DateTimeInput.create() : DateTimeInput.format(format);
            case "TimeInput" -> format.isEmpty() ? TimeInput.create() : TimeInput.format(format);
            case "CheckboxInput" -> CheckboxInput.create();
            case "Select" -> Select.create();
            case "NullBooleanSelect" -> NullBooleanSelect.create();
            case "SelectMultiple" -> SelectMultiple.create();
            case "RadioSelect" -> RadioSelect.create();
            case "CheckboxSelectMultiple" -> CheckboxSelectMultiple.create();
            case "SplitDateTimeWidget" -> SplitDateTimeWidget.create();
            case "SplitHiddenDateTimeWidget" -> SplitHiddenDateTimeWidget.create();
            case "SelectDateWidget" -> selectDate(json);
            case "MultiWidget" -> new HyphenWidget(HtmlAttributes.NONE, widgets(json));
            default -> throw new IllegalArgumentException("no such widget: " + type);
        };
    }

    private static List<Widget> widgets(JsonNode json) {
        List<Widget> widgets = new ArrayList<>();
        json.get("widgets").forEach(each -> widgets.add(make(each)));
        return widgets;
    }

    private static Widget selectDate(JsonNode json) {
        SelectDateWidget widget = SelectDateWidget.create();
        if (json.has("years")) {
            List<Integer> years = new ArrayList<>();
            json.get("years").forEach(year -> years.add(year.intValue()));
            widget = widget.years(years);
        }
        if (json.has("months")) {
            Map<Integer, String> months = new LinkedHashMap<>();
            json.get("months")
                    .properties()
                    .forEach(month -> months.put(
                            Integer.valueOf(month.getKey()), month.getValue().stringValue()));
            widget = widget.months(months);
        }
        JsonNode empty = json.path("empty_label");
        if (empty.isArray()) {
            return widget.emptyLabels(
                    empty.get(0).stringValue(),
                    empty.get(1).stringValue(),
                    empty.get(2).stringValue());
        }
        return empty.isString() ? widget.emptyLabel(empty.stringValue()) : widget;
    }

    /// The cases' widget of several parts: a text is divided at its hyphens.
    private static final class HyphenWidget extends MultiWidget {
        HyphenWidget(HtmlAttributes attrs, List<? extends Widget> widgets) {
            super(attrs, widgets);
        }

        @Override
        public HyphenWidget attrs(HtmlAttributes attrs) {
            return new HyphenWidget(attrs, widgets());
        }

        @Override
        protected List<? extends @Nullable Object> decompress(@Nullable Object value) {
            return value == null
                    ? Arrays.asList(null, null)
                    : List.of(value.toString().split("-", -1));
        }
    }
}
