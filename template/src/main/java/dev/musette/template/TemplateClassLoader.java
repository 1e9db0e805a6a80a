package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// Holds one class that a template became, and goes with it when the template changes.
final class TemplateClassLoader extends ClassLoader {
    private final @Nullable Object[] constants;
    private final @Nullable Guard guard;

    TemplateClassLoader(@Nullable Object[] constants, @Nullable Guard guard) {
        super(CompiledTemplate.class.getClassLoader());
        this.guard = guard;
        this.constants = constants;
    }

    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    /// What its lookups are held to; null for nothing.
    @Nullable Guard guard() {
        return guard;
    }

    @Nullable Object[] constants() {
        return constants;
    }
}
