package dev.musette.web;

import dev.musette.core.Settings;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings for the debug page, by name. Databases show their aliases only: their addresses may hold passwords.
final class SettingsReport {
    private SettingsReport() {}

    /// @param middleware the classes of the middleware: the settings hold only what makes them
    static List<Map<String, String>> of(Settings settings, List<String> middleware) {
        List<Map<String, String>> rows = new ArrayList<>();
        Arrays.stream(Settings.class.getMethods())
                .filter(method -> method.getDeclaringClass() == Settings.class)
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method ->
                        rows.add(Map.of("name", method.getName(), "value", value(settings, method, middleware))));
        return rows;
    }

    private static String value(Settings settings, Method method, List<String> middleware) {
        try {
            Object value = switch (method.getName()) {
                case "databases" -> settings.databases().keySet();
                case "middleware" -> middleware;
                default -> method.invoke(settings);
            };
            return Secrets.shown(method.getName(), String.valueOf(named(value)));
        } catch (ReflectiveOperationException unreadable) {
            return "(cannot be read)";
        }
    }

    /// A lambda by the class that it stands in, all else as it is.
    private static @Nullable Object named(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(SettingsReport::named).toList();
        }
        return value != null && value.getClass().isHidden() ? LayerNames.of(value) : value;
    }
}
