package dev.musette.template.tags;

import java.util.LinkedHashMap;
import java.util.Map;

/// The blocks of a template while it is compiled, by name.
final class Blocks {
    final Map<String, BlockTag> byName = new LinkedHashMap<>();
}
