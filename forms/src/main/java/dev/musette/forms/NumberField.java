package dev.musette.forms;

import dev.musette.base.validation.MaxValueValidator;
import dev.musette.base.validation.MinValueValidator;
import dev.musette.base.validation.StepValueValidator;
import dev.musette.base.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What fields of numbers have in common.
///
/// @param <T> the Java number
/// @param <F> the field's own type
public abstract class NumberField<T extends Number, F extends NumberField<T, F>> extends BaseField<@Nullable T, F> {
    private final Limits limits;

    /// @param min the least value, or a supplier of it
    /// @param max the greatest value, or a supplier of it
    /// @param step the distance between values, from the least on
    record Limits(
            @Nullable Object min,
            @Nullable Object max,
            @Nullable Number step) {
        static final Limits NONE = new Limits(null, null, null);
    }

    NumberField(FieldOptions options, Limits limits) {
        super(options);
        this.limits = limits;
    }

    final Limits range() {
        return limits;
    }

    abstract F with(Limits limits);

    /// This field for values from this one on.
    public F minValue(Number min) {
        return with(new Limits(min, limits.max, limits.step));
    }

    /// This field for values up to this one.
    public F maxValue(Number max) {
        return with(new Limits(limits.min, max, limits.step));
    }

    /// This field for values that are steps of this size away from the least one, else from 0.
    public F stepSize(Number step) {
        return with(new Limits(limits.min, limits.max, step));
    }

    @Override
    protected Widget defaultWidget() {
        return options().localize() ? TextInput.create() : NumberInput.create();
    }

    @Override
    protected List<Validator<? super @Nullable T>> limits() {
        List<Validator<? super @Nullable T>> all = new ArrayList<>(3);
        addLimits(all);
        return all;
    }

    final void addLimits(List<Validator<? super @Nullable T>> all) {
        if (limits.max != null) {
            all.add(new MaxValueValidator(limits.max));
        }
        if (limits.min != null) {
            all.add(new MinValueValidator(limits.min));
        }
        if (limits.step != null) {
            all.add(new StepValueValidator(limits.step, limits.min instanceof Number from ? from : null, null));
        }
    }

    @Override
    protected HtmlAttributes widgetAttrs(Widget widget) {
        HtmlAttributes attrs = HtmlAttributes.NONE;
        if (!(widget instanceof NumberInput)) {
            return attrs;
        }
        if (limits.min != null) {
            attrs = attrs.with("min", limits.min);
        }
        if (limits.max != null) {
            attrs = attrs.with("max", limits.max);
        }
        Object step = limits.step == null ? usualStep() : limits.step;
        boolean own = widget.attrs().containsKey("step") && limits.step == null;
        return step == null || own ? attrs : attrs.with("step", step);
    }

    /// The `step` attribute of a field that has no step.
    @Nullable Object usualStep() {
        return null;
    }
}
