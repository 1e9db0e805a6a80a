package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// Finds what the processor wrote for a model's class, once for each class. The answers live with the classes: when a
/// reload drops their loader, they go with it.
final class GeneratedClasses {
    private static final ClassValue<ModelMeta<?, ?>> METAS = new ClassValue<>() {
        @Override
        protected ModelMeta<?, ?> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private GeneratedClasses() {}

    static ModelMeta<?, ?> meta(Class<?> model) {
        return METAS.get(model);
    }

    private static ModelMeta<?, ?> find(Class<?> model) {
        for (@Nullable Class<?> type = model; type != null && type != BaseModel.class; type = type.getSuperclass()) {
            Class<?> generated;
            try {
                generated = Class.forName(type.getName() + "_", true, type.getClassLoader());
            } catch (ClassNotFoundException _) {
                continue; // an anonymous subclass of a model has none of its own
            }
            return read(model, generated);
        }
        throw new IllegalArgumentException(
                "%s has no generated class %s_. Is it a model, and does the compiler run Musette's annotation processor?"
                        .formatted(model.getName(), model.getSimpleName()));
    }

    private static ModelMeta<?, ?> read(Class<?> model, Class<?> generated) {
        try {
            return (ModelMeta<?, ?>) generated.getField("META").get(null);
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(
                    "%s is abstract or was not written by the annotation processor: it has no META, so %s is no model."
                            .formatted(generated.getName(), model.getName()),
                    e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "%s can't be read from here. Export its package in module-info.java: exports %s;"
                            .formatted(generated.getName(), generated.getPackageName()),
                    e);
        }
    }
}
