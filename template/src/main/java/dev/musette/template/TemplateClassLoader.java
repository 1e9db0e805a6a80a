package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// Holds one class that a template became, and goes with it when the template changes.
final class TemplateClassLoader extends ClassLoader {
    private final @Nullable Object[] constants;

    TemplateClassLoader(@Nullable Object[] constants) {
        super(CompiledTemplate.class.getClassLoader());
        this.constants = constants;
    }

    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Nullable Object[] constants() {
        return constants;
    }
}
