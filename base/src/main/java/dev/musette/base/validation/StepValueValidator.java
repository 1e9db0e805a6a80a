package dev.musette.base.validation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses numbers that are not a whole number of steps away from where the steps begin.
///
/// @param step the step, above 0
/// @param offset where the steps begin, null for 0
/// @param message what to say, null for the usual sentence; may have `%(limit_value)s`, `%(offset)s`
public record StepValueValidator(
        Number step, @Nullable Number offset, @Nullable String message) implements Validator<Object> {
    /// How far from a step a number may lie: floating point has no exact tenths.
    private static final double TOLERANCE = 1e-9;

    public StepValueValidator(Number step) {
        this(step, null, null);
    }

    @Override
    public void validate(Object value) {
        if (!(value instanceof Number number) || isOnStep(number)) {
            return;
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("limit_value", step);
        params.put("value", value);
        String usual = "This must be a multiple of %(limit_value)s.";
        BigDecimal start = offset == null ? null : Values.decimal(offset);
        BigDecimal size = Values.decimal(step);
        if (offset != null && start != null && size != null) {
            usual = "This must be %(offset)s plus a multiple of %(limit_value)s: %(offset)s, %(valid_value1)s,"
                    + " %(valid_value2)s and so on.";
            params.put("offset", offset);
            params.put("valid_value1", start.add(size));
            params.put("valid_value2", start.add(size).add(size));
        }
        throw new ValidationError(message == null ? usual : message, "step_size", params);
    }

    private boolean isOnStep(Number number) {
        double distance = number.doubleValue() - (offset == null ? 0 : offset.doubleValue());
        return Math.abs(Math.IEEEremainder(distance, step.doubleValue())) <= TOLERANCE;
    }
}
