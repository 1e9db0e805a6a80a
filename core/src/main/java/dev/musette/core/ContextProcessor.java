package dev.musette.core;

import dev.musette.http.Request;
import java.util.Map;

/// Adds variables to every template that a request renders.
///
/// ```java
/// contextProcessors = List.of(request -> Map.of("site_name", "The Daily Java"));
/// ```
@FunctionalInterface
public interface ContextProcessor {
    /// Returns names and their values; a `Supplier` is called only where a template asks for it.
    Map<String, ?> variables(Request request);
}
