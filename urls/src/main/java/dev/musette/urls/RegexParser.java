package dev.musette.urls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the regular expression of `rePath`.
final class RegexParser {
    private RegexParser() {}

    /// @param whole whether the route leads to a view
    static CompiledPattern compile(String source, boolean whole) {
        PythonRegex regex = PythonRegex.compile(source);
        boolean named = regex.groups().stream().anyMatch(name -> name != null);
        List<@Nullable String> names = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < regex.groups().size(); i++) {
            String name = regex.groups().get(i);
            if (name != null || !named) {
                names.add(name);
                groups.add(i + 1);
            }
        }
        return new CompiledPattern(
                source,
                "",
                new RegexMatcher(regex, List.copyOf(groups), null, whole && source.endsWith("$")),
                Collections.unmodifiableList(names),
                Map.of(),
                source.startsWith("^") ? source.substring(1) : source,
                RegexForms.of(source),
                false);
    }
}
