package dev.musette.urls;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says why a reversal found nothing. Values are described by their types, for they may be somebody's.
final class NoReverseMessage {
    private NoReverseMessage() {}

    static String of(Reversal reversal, List<Reversible> tried) {
        if (tried.isEmpty()) {
            return reversal.target() instanceof ViewIdentity view
                    ? "No route leads to %s. Add one to the routes of the project.".formatted(view)
                    : noRoute(String.valueOf(reversal.target()));
        }
        return noFit(String.valueOf(reversal.target()), values(reversal), tried);
    }

    /// @param values how many values there are; they have names if there are names
    static String ofNames(String name, int values, Set<String> names, List<Reversible> tried) {
        if (tried.isEmpty()) {
            return noRoute(name);
        }
        String given = values == 1 ? "1 value" : values == 0 ? "no values" : values + " values";
        return noFit(name, names.isEmpty() ? given : "the values {" + String.join(", ", names) + "}", tried);
    }

    private static String noRoute(String name) {
        return "No route is called '%s'. Check the spelling, the namespace and the routes of the project."
                .formatted(name);
    }

    private static String noFit(String name, String values, List<Reversible> tried) {
        String routes = tried.stream()
                .map(route -> route.endpoint().route())
                .distinct()
                .map(route -> "'" + route + "'")
                .collect(Collectors.joining(", "));
        return "No route of '%s' takes %s. Tried: %s.".formatted(name, values, routes);
    }

    static String ofNamespace(String namespace, List<String> inside) {
        return inside.isEmpty()
                ? "There is no namespace '%s'.".formatted(namespace)
                : "There is no namespace '%s' inside '%s'.".formatted(namespace, String.join(":", inside));
    }

    private static String values(Reversal reversal) {
        if (!reversal.args().isEmpty()) {
            return "the values ("
                    + reversal.args().stream().map(NoReverseMessage::type).collect(Collectors.joining(", ")) + ")";
        }
        if (!reversal.kwargs().isEmpty()) {
            return "the values {"
                    + reversal.kwargs().entrySet().stream()
                            .map(value -> value.getKey() + ": " + type(value.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}";
        }
        return "no values";
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case CharSequence text when text.isEmpty() -> "empty text";
            default -> value.getClass().getSimpleName();
        };
    }
}
