package dev.musette.urls;

import dev.musette.base.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks for mistakes in the routes of a project before it runs.
///
/// ```java
/// List<Problem> problems = UrlChecks.check(new Urls());
/// ```
public final class UrlChecks {
    private UrlChecks() {}

    /// Returns what is wrong; empty where nothing is. `E001` a route cannot be read, `E002` a view takes another
    /// number of values than its route gives, `E003` a value of another type; `W001` to `W005` as Django's
    /// `urls.W001` to `W005`.
    public static List<Problem> check(UrlConf conf) {
        List<Problem> problems = new ArrayList<>();
        Branch root = RouteCompiler.compile(
                conf, wrong -> problems.add(Problem.error("urls.E001", String.valueOf(wrong.getMessage()))));
        checkBranch(root, true, problems);
        checkNamespaces(root, "", new HashMap<>(), problems);
        List<Endpoint> endpoints = new ArrayList<>();
        root.collect(endpoints);
        endpoints.forEach(endpoint -> checkView(endpoint, problems));
        return problems;
    }

    private static void checkBranch(Branch branch, boolean isRoot, List<Problem> problems) {
        String source = branch.pattern().source();
        if (!isRoot && branch.source().source() instanceof RegexText && source.endsWith("$")) {
            problems.add(
                    Problem.warning("urls.W001", "The route '%s' includes others but ends with '$'.".formatted(source))
                            .hint("Remove the dollar, or nothing inside will ever match."));
        }
        for (RouteNode child : branch.children()) {
            String pattern = child.pattern().source();
            if (pattern.startsWith("/") || pattern.startsWith("^/")) {
                problems.add(Problem.warning("urls.W002", "The route '%s' begins with a slash.".formatted(pattern))
                        .hint("Remove it: the slash before it is there already."));
            }
            switch (child) {
                case Branch more -> checkBranch(more, false, problems);
                case Endpoint endpoint -> checkName(endpoint, problems);
            }
        }
    }

    private static void checkName(Endpoint endpoint, List<Problem> problems) {
        String name = endpoint.urlName();
        if (name != null && name.indexOf(':') >= 0) {
            problems.add(Problem.warning(
                            "urls.W003",
                            "The name '%s' of the route '%s' has a colon.".formatted(name, endpoint.route()))
                    .hint("Colons divide namespaces; use another character."));
        }
    }

    private static void checkNamespaces(
            Branch branch, String above, Map<String, Boolean> seen, List<Problem> problems) {
        for (RouteNode child : branch.children()) {
            if (child instanceof Branch more) {
                String namespace = more.source().include().namespace();
                String whole = namespace == null ? above : above.isEmpty() ? namespace : above + ":" + namespace;
                if (namespace != null && Boolean.FALSE.equals(seen.put(whole, seen.containsKey(whole)))) {
                    problems.add(Problem.warning(
                                    "urls.W005", "The namespace '%s' is there more than once.".formatted(whole))
                            .hint("Give each include a namespace of its own, or some URLs cannot be reversed."));
                }
                checkNamespaces(more, whole, seen, problems);
            }
        }
    }

    private static void checkView(Endpoint endpoint, List<Problem> problems) {
        ViewSignature signature = ViewSignature.of(endpoint.view());
        List<Slot> slots = endpoint.arguments().slots();
        int arity = endpoint.view().arity();
        if (arity < 0) {
            return;
        }
        if (arity != slots.size()) {
            problems.add(Problem.error(
                            "urls.E002",
                            "The view %s takes %s, the route '%s' gives %d."
                                    .formatted(signature.identity(), counted(arity), endpoint.route(), slots.size()))
                    .hint("Give the view a parameter for each captured and extra value, after the request."));
            return;
        }
        List<Class<?>> parameters = signature.parameters();
        for (int i = 0; parameters != null && i < arity; i++) {
            Slot slot = slots.get(i);
            if (!slot.fits(parameters.get(i))) {
                problems.add(Problem.error(
                                "urls.E003",
                                "The view %s takes %s as value %d, the route '%s' gives %s for %s."
                                        .formatted(
                                                signature.identity(),
                                                readable(parameters.get(i)),
                                                i + 1,
                                                endpoint.route(),
                                                readable(slot.type()),
                                                slot.label()))
                        .hint("Change the converter or the type of the parameter."));
            }
        }
    }

    private static String counted(int count) {
        return count == 1 ? "1 value" : count + " values";
    }

    private static String readable(Class<?> type) {
        if (type == Long.class) {
            return "long";
        }
        return type == Integer.class ? "int" : type.getSimpleName();
    }
}
