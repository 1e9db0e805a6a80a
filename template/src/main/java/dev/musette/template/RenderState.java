package dev.musette.template;

import java.util.IdentityHashMap;

/// What nodes remember while one template is rendered once.
final class RenderState {
    final IdentityHashMap<Object, Object> values = new IdentityHashMap<>(8);
    Template template;

    @SuppressWarnings("NullAway.Init") // Context.enter sets it before any node sees the state
    RenderState() {}

    RenderState(Template template) {
        this.template = template;
    }
}
