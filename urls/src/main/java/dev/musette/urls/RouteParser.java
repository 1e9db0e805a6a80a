package dev.musette.urls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the route of `path` into literal text and captures.
final class RouteParser {
    private final String route;
    private final Map<String, Converter<?>> known;
    private final boolean whole;
    private final List<String> names = new ArrayList<>();
    private final List<Converter<?>> converters = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();

    private RouteParser(String route, Map<String, Converter<?>> known, boolean whole) {
        this.route = route;
        this.known = known;
        this.whole = whole;
    }

    /// @param known the converters by name
    /// @param whole whether the route leads to a view, so that the rest of the path must match to its end
    static CompiledPattern compile(String route, Map<String, Converter<?>> known, boolean whole) {
        RouteParser parser = new RouteParser(route, known, whole);
        parser.read();
        return parser.compiled();
    }

    private void read() {
        int at = 0;
        int open = route.indexOf('<');
        while (open >= 0) {
            literals.add(route.substring(at, open));
            int close = route.indexOf('>', open);
            if (close < 0) {
                throw new RouteSyntaxError(route, open, "This capture is not closed with '>'.");
            }
            capture(open + 1, route.substring(open + 1, close));
            at = close + 1;
            open = route.indexOf('<', at);
        }
        literals.add(route.substring(at));
    }

    private void capture(int at, String text) {
        int colon = text.indexOf(':');
        String converter = colon < 0 ? "str" : text.substring(0, colon);
        String name = text.substring(colon + 1);
        if (text.chars().anyMatch(Character::isWhitespace)) {
            throw new RouteSyntaxError(route, at, "A capture cannot hold white space.");
        }
        if (!isIdentifier(name)) {
            throw new RouteSyntaxError(
                    route, at + colon + 1, "The name of a capture has letters, digits and underscores only.");
        }
        if (names.contains(name)) {
            throw new RouteSyntaxError(route, at + colon + 1, "Two captures have the same name.");
        }
        Converter<?> found = known.get(converter);
        if (found == null) {
            throw new RouteSyntaxError(
                    route,
                    at,
                    "No converter is called '%s'; there are %s."
                            .formatted(converter, String.join(", ", new TreeSet<>(known.keySet()))));
        }
        names.add(name);
        converters.add(found);
    }

    static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    private CompiledPattern compiled() {
        Map<String, Converter<?>> byName = new HashMap<>();
        List<FormPart> form = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < literals.size(); i++) {
            form.add(new FormPart.Text(literals.get(i)));
            regex.append(quoted(literals.get(i)));
            if (i < names.size()) {
                byName.put(names.get(i), converters.get(i));
                form.add(new FormPart.Value(names.get(i)));
                regex.append("(?P<")
                        .append(names.get(i))
                        .append('>')
                        .append(converters.get(i).regex())
                        .append(')');
            }
        }
        String source = regex + (whole ? "\\Z" : "");
        List<@Nullable String> captures = List.copyOf(names);
        return new CompiledPattern(
                route, literals.getFirst(), matcher(source), captures, byName, source, List.of(form), true);
    }

    private PathMatcher matcher(String source) {
        if (names.isEmpty()) {
            return new LiteralMatcher(route, whole);
        }
        if (converters.stream().allMatch(Scanner.class::isInstance)) {
            return new ScanMatcher(literals.getFirst(), converters, literals.subList(1, literals.size()), whole);
        }
        PythonRegex regex = PythonRegex.compile("^" + source);
        List<Integer> groups =
                names.stream().map(name -> regex.groups().indexOf(name) + 1).toList();
        return new RegexMatcher(regex, groups, List.copyOf(converters), false);
    }

    /// Literal text as a regular expression.
    static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && !Character.isLetterOrDigit(c) && c != '_') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
