package dev.musette.forms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What can be chosen, in order. Threads share it.
///
/// ```java
/// Choices.of("r", "Red", "g", "Green")
/// Choices.of(Map.of(1, "one")).group("More", Choices.of("2", "two"))
/// Choices.ofEnum(Colour.class)                        // name and text of each constant
/// Choices.lazy(() -> Choices.of(...))                 // asked for each form
/// ```
public final class Choices implements Iterable<Choice> {
    private final Supplier<? extends Iterable<Choice>> choices;

    private Choices(Supplier<? extends Iterable<Choice>> choices) {
        this.choices = choices;
    }

    private static Choices of(List<Choice> choices) {
        List<Choice> all = List.copyOf(choices);
        return new Choices(() -> all);
    }

    /// Makes choices of values and labels by turns.
    ///
    /// @throws IllegalArgumentException if the last label is missing
    public static Choices of(Object... valuesAndLabels) {
        if (valuesAndLabels.length % 2 != 0) {
            throw new IllegalArgumentException("%d values and labels: there is no label for the last value '%s'."
                    .formatted(valuesAndLabels.length, valuesAndLabels[valuesAndLabels.length - 1]));
        }
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            all.add(new Choice.Option(valuesAndLabels[i], valuesAndLabels[i + 1]));
        }
        return of(all);
    }

    /// Makes choices of a map's keys, each with its label.
    public static Choices of(Map<?, ?> labels) {
        List<Choice> all = new ArrayList<>();
        labels.forEach((value, label) -> all.add(new Choice.Option(value, label)));
        return of(all);
    }

    /// Makes choices of options and groups.
    public static Choices of(Iterable<? extends Choice> choices) {
        List<Choice> all = new ArrayList<>();
        choices.forEach(all::add);
        return of(all);
    }

    /// Makes choices of the constants of an enum: the name is sent, the text is read.
    public static Choices ofEnum(Class<? extends Enum<?>> type) {
        List<Choice> all = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            all.add(new Choice.Option(constant.name(), constant.toString()));
        }
        return of(all);
    }

    /// Makes choices that are asked for anew whenever they are looked at.
    public static Choices lazy(Supplier<? extends Iterable<Choice>> choices) {
        return new Choices(choices);
    }

    /// These choices and one more.
    public Choices option(@Nullable Object value, Object label) {
        return and(new Choice.Option(value, label));
    }

    /// These choices and a group; groups inside it are left out.
    public Choices group(Object label, Iterable<Choice> choices) {
        List<Choice.Option> options = new ArrayList<>();
        choices.forEach(each -> {
            if (each instanceof Choice.Option option) {
                options.add(option);
            }
        });
        return and(new Choice.Group(label, options));
    }

    private Choices and(Choice one) {
        List<Choice> all = new ArrayList<>();
        forEach(all::add);
        all.add(one);
        return of(all);
    }

    @Override
    public Iterator<Choice> iterator() {
        return choices.get().iterator();
    }
}
