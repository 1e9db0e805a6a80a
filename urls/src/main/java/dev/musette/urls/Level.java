package dev.musette.urls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One pattern on the way to a view, with the values that it captures and adds.
///
/// @param pattern the pattern
/// @param offset where its captured values begin among all
/// @param extra the values that it adds
record Level(CompiledPattern pattern, int offset, Map<String, Object> extra) {

    /// The captured values without a name.
    List<Slot> positional() {
        List<Slot> slots = new ArrayList<>();
        List<@Nullable String> names = pattern.names();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) == null) {
                slots.add(Slot.captured(null, offset + i, String.class));
            }
        }
        return slots;
    }

    /// The captured values by name.
    Map<String, Slot> captured() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        List<@Nullable String> names = pattern.names();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name != null) {
                Converter<?> converter = pattern.converters().get(name);
                slots.put(name, Slot.captured(name, offset + i, converter == null ? String.class : converter.type()));
            }
        }
        return slots;
    }

    /// The captured values by name with the added ones, which win.
    Map<String, Slot> named() {
        Map<String, Slot> slots = captured();
        extra.forEach((name, value) -> slots.put(name, Slot.constant(name, value)));
        return slots;
    }
}
