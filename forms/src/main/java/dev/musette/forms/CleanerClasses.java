package dev.musette.forms;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what the processor wrote for a form's class and the classes above it, once for each class. The
/// answers live with the classes: when a reload drops their loader, they go with it.
final class CleanerClasses {
    private static final ClassValue<List<Cleaners<Form>>> ALL = new ClassValue<>() {
        @Override
        protected List<Cleaners<Form>> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private CleanerClasses() {}

    /// Those of the oldest class first.
    static List<Cleaners<Form>> of(Class<?> form) {
        return ALL.get(form);
    }

    private static List<Cleaners<Form>> find(Class<?> form) {
        List<Cleaners<Form>> all = new ArrayList<>();
        for (@Nullable Class<?> type = form; type != null && type != Form.class; type = type.getSuperclass()) {
            Class<?> generated = generated(type);
            if (generated != null) {
                all.addFirst(instance(type, generated));
            } else {
                refuseSilence(type);
            }
        }
        return List.copyOf(all);
    }

    /// `blog.CommentForm_`; of a class inside another, `blog.Forms_CommentForm_`.
    private static @Nullable Class<?> generated(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass()) {
            return null;
        }
        String name = type.getPackageName();
        String simple = type.getName().substring(name.isEmpty() ? 0 : name.length() + 1);
        String generated = (name.isEmpty() ? "" : name + ".") + simple.replace('$', '_') + "_";
        try {
            Class<?> found = Class.forName(generated, true, type.getClassLoader());
            return Cleaners.class.isAssignableFrom(found) ? found : null;
        } catch (ClassNotFoundException _) {
            return null;
        }
    }

    private static Cleaners<Form> instance(Class<?> form, Class<?> generated) {
        try {
            @SuppressWarnings("unchecked") // the processor writes Cleaners of the form that it is named after
            Cleaners<Form> cleaners =
                    (Cleaners<Form>) generated.getField("CLEANERS").get(null);
            return cleaners;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(
                    "%s was not written by the annotation processor. Rename it: the name belongs to the form %s."
                            .formatted(generated.getName(), form.getName()),
                    e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    "%s can't be read from here. Export its package in module-info.java: exports %s;"
                            .formatted(generated.getName(), generated.getPackageName()),
                    e);
        }
    }

    /// A check that is written down and never made would let through what it was written against.
    private static void refuseSilence(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Clean.class)) {
                throw new IllegalStateException("%s.%s is marked with @Clean, but nothing calls it. %s"
                        .formatted(
                                type.getName(),
                                method.getName(),
                                type.isAnonymousClass() || type.isLocalClass()
                                        ? "Make the form a class of its own."
                                        : "Does the compiler run Musette's annotation processor?"));
            }
        }
    }
}
