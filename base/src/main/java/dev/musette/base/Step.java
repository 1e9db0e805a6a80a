package dev.musette.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A step of a [Trace]. Steps stand in the order in which they began; a step's inner steps are those that follow it
/// with a greater depth.
///
/// @param kind what it is
/// @param name which one: a class, a route, a template, the text of a statement
/// @param depth how many steps it lies inside; 0 for the outermost
/// @param start nanoseconds from the start of the trace
/// @param duration nanoseconds, its inner steps included
/// @param details what else is known, in order: values are texts, numbers, booleans and lists of texts
public record Step(StepKind kind, String name, int depth, long start, long duration, Map<String, Object> details) {
    public Step {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /// Nanoseconds from the start of the trace to the end of this step.
    public long end() {
        return start + duration;
    }

    /// The detail as text, or an empty text.
    public String detail(String name) {
        Object value = details.get(name);
        return value == null ? "" : value.toString();
    }
}
