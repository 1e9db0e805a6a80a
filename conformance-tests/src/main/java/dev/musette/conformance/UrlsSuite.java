package dev.musette.conformance;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ClassView;
import dev.musette.urls.Converter;
import dev.musette.urls.NoReverseMatch;
import dev.musette.urls.Resolver404;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.Reversal;
import dev.musette.urls.Route;
import dev.musette.urls.Routes;
import dev.musette.urls.UrlConf;
import dev.musette.urls.UrlResolver;
import dev.musette.urls.ViewRoute;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs `urls.json`: paths resolved, names reversed, and requests through the common middleware.
final class UrlsSuite implements Suite {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, UrlConf> confs = new HashMap<>();
    private final Map<String, UrlResolver> resolvers = new HashMap<>();

    UrlsSuite(JsonNode file) {
        for (Map.Entry<String, JsonNode> conf : file.get("urlconfs").properties()) {
            List<Route> routes = routes(conf.getValue());
            UrlConf urls = new UrlConf() {
                @Override
                public List<Route> routes() {
                    return routes;
                }

                @Override
                public Map<String, Converter<?>> converters() {
                    return Map.of("hex4", new Hex4(), "upper", new Upper());
                }
            };
            confs.put(conf.getKey(), urls);
            resolvers.put(conf.getKey(), new UrlResolver(urls));
        }
    }

    @Override
    public Outcome run(JsonNode testCase) {
        JsonNode expected = testCase.get("expected");
        JsonNode actual = switch (testCase.get("op").asString()) {
            case "resolve" -> resolve(testCase);
            case "reverse" -> reverse(testCase);
            case "request" -> request(testCase);
            default -> JSON.getNodeFactory().stringNode("unknown operation");
        };
        return same(expected, actual)
                ? new Outcome.Passed()
                : new Outcome.Failed(expected.toString(), actual.toString());
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (!expected.has("error")) {
            return expected.equals(actual);
        }
        return expected.get("error").equals(actual.get("error"))
                && (!expected.has("path") || expected.get("path").equals(actual.get("path")));
    }

    private JsonNode resolve(JsonNode testCase) {
        ObjectNode out = JSON.createObjectNode();
        try {
            ResolverMatch match =
                    resolver(testCase).resolve(testCase.get("path").asString());
            out.put("view", ((NamedView) match.view()).name);
            out.set("args", json(match.args()));
            out.set("kwargs", json(match.kwargs()));
            out.put("url_name", match.urlName());
            out.set("app_names", json(match.appNames()));
            out.set("namespaces", json(match.namespaces()));
            String viewName = match.urlName() == null ? ((NamedView) match.view()).name : match.urlName();
            out.put("view_name", match.namespaces().isEmpty() ? viewName : match.namespace() + ":" + viewName);
            out.put("route", match.route());
            out.set("captured_kwargs", json(match.capturedKwargs()));
            out.set("extra_kwargs", json(match.extraKwargs()));
        } catch (Resolver404 nowhere) {
            out.put("error", "Resolver404").put("path", nowhere.path());
        }
        return out;
    }

    private JsonNode reverse(JsonNode testCase) {
        try {
            String name = testCase.get("name").asString();
            Reversal reversal;
            if (testCase.has("kwargs") && testCase.has("args")) {
                throw new IllegalArgumentException("Musette's signatures take either");
            } else if (testCase.has("kwargs")) {
                Map<String, @Nullable Object> kwargs = new LinkedHashMap<>();
                testCase.get("kwargs")
                        .properties()
                        .forEach(value -> kwargs.put(value.getKey(), java(value.getValue())));
                reversal = Reversal.of(name, kwargs);
            } else {
                List<@Nullable Object> args = new ArrayList<>();
                if (testCase.has("args")) {
                    testCase.get("args").forEach(value -> args.add(java(value)));
                }
                reversal = Reversal.of(name, args.toArray());
            }
            if (testCase.has("current_app")) {
                reversal = reversal.currentApp(testCase.get("current_app").asString());
            }
            if (testCase.has("script_prefix")) {
                reversal = reversal.scriptPrefix(testCase.get("script_prefix").asString());
            }
            if (testCase.has("query")) {
                for (Map.Entry<String, @Nullable Object> parameter : query(testCase.get("query"))) {
                    reversal = reversal.query(parameter.getKey(), parameter.getValue());
                }
            }
            if (testCase.has("fragment")) {
                reversal = reversal.fragment(testCase.get("fragment").asString());
            }
            return JSON.getNodeFactory().stringNode(resolver(testCase).reverse(reversal));
        } catch (NoReverseMatch nothing) {
            return JSON.createObjectNode().put("error", "NoReverseMatch");
        } catch (IllegalArgumentException refused) {
            return JSON.createObjectNode().put("error", "ValueError");
        }
    }

    private static List<Map.Entry<String, @Nullable Object>> query(JsonNode query) {
        List<Map.Entry<String, @Nullable Object>> parameters = new ArrayList<>();
        if (query.has("$pairs")) {
            query.get("$pairs").forEach(pair -> parameters.add(entry(pair.get(0).asString(), java(pair.get(1)))));
        } else if (query.has("$querydict")) {
            Request request = Request.builder(
                            "GET", "/?" + query.get("$querydict").asString())
                    .build();
            for (String key : request.query().keySet()) {
                parameters.add(entry(key, request.query().getAll(key)));
            }
        } else {
            query.properties().forEach(value -> parameters.add(entry(value.getKey(), java(value.getValue()))));
        }
        return parameters;
    }

    private static Map.Entry<String, @Nullable Object> entry(String key, @Nullable Object value) {
        return new AbstractMap.SimpleImmutableEntry<>(key, value);
    }

    private JsonNode request(JsonNode testCase) {
        return UrlRequests.run(
                Objects.requireNonNull(confs.get(testCase.get("urlconf").asString())), testCase);
    }

    private UrlResolver resolver(JsonNode testCase) {
        return Objects.requireNonNull(resolvers.get(testCase.get("urlconf").asString()));
    }

    // The routes

    private static List<Route> routes(JsonNode list) {
        List<Route> routes = new ArrayList<>();
        list.forEach(node -> routes.add(route(node)));
        return routes;
    }

    private static Route route(JsonNode node) {
        boolean regex = node.has("re_path");
        String text = node.get(regex ? "re_path" : "path").asString();
        Map<String, @Nullable Object> kwargs = new LinkedHashMap<>();
        if (node.has("kwargs")) {
            node.get("kwargs").properties().forEach(value -> kwargs.put(value.getKey(), java(value.getValue())));
        }
        if (node.has("include")) {
            List<Route> inside = routes(node.get("include"));
            var include = node.has("app_name")
                    ? Routes.include(
                            inside,
                            node.get("app_name").asString(),
                            node.has("namespace") ? node.get("namespace").asString() : null)
                    : Routes.include(inside);
            return (regex ? Routes.rePath(text, include) : Routes.path(text, include)).kwargs(kwargs);
        }
        ClassView view = new NamedView(node.get("view").asString());
        ViewRoute route = (regex ? Routes.rePath(text, view) : Routes.path(text, view)).kwargs(kwargs);
        return node.has("name") ? route.name(node.get("name").asString()) : route;
    }

    private static final class NamedView extends ClassView {
        private final String name;

        NamedView(String name) {
            this.name = name;
        }

        @Override
        protected Response view(Request request, ResolverMatch match) {
            return Response.text("ok");
        }
    }

    private static final class Hex4 implements Converter<Long> {
        @Override
        public String regex() {
            return "[0-9a-f]{4}";
        }

        @Override
        public Class<Long> type() {
            return Long.class;
        }

        @Override
        public Long toValue(String text) {
            long value = Long.parseLong(text, 16);
            if (value == 0) {
                throw new IllegalArgumentException("zero");
            }
            return value;
        }

        @Override
        public String toUrl(Object value) {
            long number = ((Number) value).longValue();
            if (number < 0 || number > 65535) {
                throw new IllegalArgumentException("not four digits");
            }
            return "%04x".formatted(number);
        }
    }

    private static final class Upper implements Converter<String> {
        @Override
        public String regex() {
            return "[A-Z]+";
        }

        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public String toValue(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        @Override
        public String toUrl(Object value) {
            return value.toString().toUpperCase(Locale.ROOT);
        }
    }

    // Values

    private static @Nullable Object java(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(one -> list.add(java(one)));
            return list;
        }
        if (node.has("$uuid")) {
            return UUID.fromString(node.get("$uuid").asString());
        }
        return node.asString();
    }

    private static ArrayNode json(List<? extends @Nullable Object> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(value -> array.add(json(value)));
        return array;
    }

    private static ObjectNode json(Map<String, ? extends @Nullable Object> values) {
        ObjectNode object = JSON.createObjectNode();
        values.forEach((key, value) -> object.set(key, json(value)));
        return object;
    }

    private static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.getNodeFactory().nullNode();
            case UUID uuid -> JSON.createObjectNode().put("$uuid", uuid.toString());
            // As the parser reads them: an int where it fits.
            case Long number
            when number == number.intValue() -> JSON.getNodeFactory().numberNode(number.intValue());
            case Long number -> JSON.getNodeFactory().numberNode(number);
            default -> JSON.getNodeFactory().stringNode(value.toString());
        };
    }
}
