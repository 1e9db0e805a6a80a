package dev.musette.forms;

import dev.musette.http.FormData;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A day as three lists: month, day, year.
public final class SelectDateWidget extends Widget {
    private static final Pattern DATE = Pattern.compile("(\\d{4}|0)-(\\d\\d?)-(\\d\\d?)");
    private static final int MOST_DIGITS = 9; // of a number that an int holds

    private final List<Integer> years;
    private final Map<Integer, String> months;
    private final List<String> emptyLabels;

    /// @param emptyLabels of year, month and day
    private SelectDateWidget(
            HtmlAttributes attrs, List<Integer> years, Map<Integer, String> months, List<String> emptyLabels) {
        super(attrs);
        this.years = years;
        this.months = months;
        this.emptyLabels = emptyLabels;
    }

    /// One of this year and the nine that follow.
    public static SelectDateWidget create() {
        Map<Integer, String> months = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            months.put(month.getValue(), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return new SelectDateWidget(HtmlAttributes.NONE, List.of(), months, List.of("---", "---", "---"));
    }

    /// This widget with these years to choose from.
    public SelectDateWidget years(List<Integer> years) {
        return new SelectDateWidget(attrs(), List.copyOf(years), months, emptyLabels);
    }

    /// This widget with these months to choose from: number to name.
    public SelectDateWidget months(Map<Integer, String> months) {
        return new SelectDateWidget(attrs(), years, new LinkedHashMap<>(months), emptyLabels);
    }

    /// This widget with this label for nothing chosen.
    public SelectDateWidget emptyLabel(String label) {
        return emptyLabels(label, label, label);
    }

    /// This widget with these labels for nothing chosen.
    public SelectDateWidget emptyLabels(String year, String month, String day) {
        return new SelectDateWidget(attrs(), years, months, List.of(year, month, day));
    }

    @Override
    public SelectDateWidget attrs(HtmlAttributes attrs) {
        return new SelectDateWidget(attrs, years, months, emptyLabels);
    }

    @Override
    boolean supportsFractions() {
        return false;
    }

    @Override
    public boolean usesFieldset() {
        return true;
    }

    @Override
    public String idForLabel(String id) {
        return id + "_month";
    }

    /// The day as `2024-02-05`. What is no day comes as it was chosen, with 0 for what was not:
    /// `2024-2-0`.
    @Override
    public @Nullable Object valueFrom(FormData data, String name) {
        String year = data.get(name + "_year");
        String month = data.get(name + "_month");
        String day = data.get(name + "_day");
        if (year == null || month == null || day == null) {
            return data.get(name);
        }
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(number(year), number(month), number(day)).toString();
        } catch (DateTimeException _) {
            return String.join("-", orZero(year), orZero(month), orZero(day));
        }
    }

    private static int number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(Character::isDigit);
        int number = digits ? Integer.parseInt(text) : 0;
        if (number < 1 || number > 9999) {
            throw new DateTimeException("no part of a day");
        }
        return number;
    }

    private static String orZero(String text) {
        return text.isEmpty() ? "0" : text;
    }

    @Override
    public boolean isOmitted(FormData data, String name) {
        return !data.fields().containsKey(name + "_year")
                && !data.fields().containsKey(name + "_month")
                && !data.fields().containsKey(name + "_day");
    }

    /// Year, month and day, each a number or the empty text.
    @Override
    protected @Nullable Object format(@Nullable Object value) {
        if (value instanceof TemporalAccessor day && day.isSupported(ChronoField.EPOCH_DAY)) {
            return List.of(
                    day.get(ChronoField.YEAR), day.get(ChronoField.MONTH_OF_YEAR), day.get(ChronoField.DAY_OF_MONTH));
        }
        if (value instanceof String text) {
            Matcher matcher = DATE.matcher(text);
            if (matcher.matches()) {
                return IntStream.rangeClosed(1, 3)
                        .mapToObj(matcher::group)
                        .map(Integer::valueOf)
                        .map(part -> part == 0 ? (Object) "" : part)
                        .toList();
            }
            LocalDateTime day = Times.DATES.getFirst().parse(text);
            return day == null ? List.of() : format(day);
        }
        return List.of();
    }

    @Override
    protected @Nullable Object attribute(WidgetView view, String name) {
        return name.equals("subwidgets") ? subwidgets(view) : super.attribute(view, name);
    }

    @Override
    protected List<WidgetView> subwidgets(WidgetView view) {
        List<?> parts = view.value() instanceof List<?> list ? list : List.of();
        Map<Integer, String> days = new LinkedHashMap<>();
        IntStream.rangeClosed(1, 31).forEach(day -> days.put(day, Integer.toString(day)));
        Map<Integer, String> shownYears = new LinkedHashMap<>();
        years().forEach(year -> shownYears.put(year, Integer.toString(year)));
        return List.of(
                select(view, "_month", months, 1, parts),
                select(view, "_day", days, 2, parts),
                select(view, "_year", shownYears, 0, parts));
    }

    private List<Integer> years() {
        if (!years.isEmpty()) {
            return years;
        }
        int now = Year.now(FormSettings.current().timeZone()).getValue();
        return IntStream.range(now, now + 10).boxed().toList();
    }

    private WidgetView select(WidgetView view, String suffix, Map<Integer, String> labels, int part, List<?> parts) {
        List<Choice> choices = new ArrayList<>(labels.size() + 1);
        if (!view.isRequired()) {
            choices.add(new Choice.Option("", emptyLabels.get(part)));
        }
        labels.forEach((value, label) -> choices.add(new Choice.Option(value, label)));
        String name = view.name() + suffix;
        Object value = part < parts.size() ? parts.get(part) : null;
        return Select.create()
                .choices(choices)
                .view(name, value, view.attrs().with("id", "id_" + name), view.isRequired());
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/select_date.html";
    }
}
