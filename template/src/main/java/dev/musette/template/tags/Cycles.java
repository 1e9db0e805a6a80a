package dev.musette.template.tags;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cycles of a template while it is compiled.
final class Cycles {
    final Map<String, CycleTag> byName = new HashMap<>();

    @Nullable CycleTag last;
}
