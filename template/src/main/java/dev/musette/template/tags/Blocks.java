package dev.musette.template.tags;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The blocks of a template while it is compiled, by name.
final class Blocks {
    /// Those that have begun: a block must not hold one of its own name.
    final Set<String> names = new HashSet<>();

    final Map<String, BlockTag> byName = new LinkedHashMap<>();
}
