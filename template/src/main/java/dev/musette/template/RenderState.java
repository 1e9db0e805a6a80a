package dev.musette.template;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// What nodes remember while one template is rendered once.
final class RenderState {
    final Template template;
    private @Nullable IdentityHashMap<Object, Object> values;

    RenderState(Template template) {
        this.template = template;
    }

    @Nullable Object get(Object key) {
        IdentityHashMap<Object, Object> known = values;
        return known == null ? null : known.get(key);
    }

    /// The values, which are few or none for most templates.
    IdentityHashMap<Object, Object> values() {
        IdentityHashMap<Object, Object> known = values;
        if (known == null) {
            known = new IdentityHashMap<>(8);
            values = known;
        }
        return known;
    }
}
