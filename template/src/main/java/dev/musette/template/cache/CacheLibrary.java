package dev.musette.template.cache;

import dev.musette.template.Builtins;
import dev.musette.template.Library;
import java.util.Map;

/// What `{% load cache %}` makes known.
public final class CacheLibrary implements Builtins {
    /// Called by the service loader.
    public CacheLibrary() {}

    @Override
    public Map<String, Library> libraries() {
        return Map.of("cache", new Library().tag("cache", CacheTag::compile));
    }
}
