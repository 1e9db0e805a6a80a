package dev.musette.web;

import dev.musette.base.Context;
import dev.musette.base.Problem;
import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.forms.FormTemplates;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateProblem;
import dev.musette.urls.UrlResolver;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Looks for mistakes in the templates of a project and its apps.
final class TemplateChecks {
    /// What is longer is cut, so that a terminal shows where the next problem begins.
    private static final int MOST_CHARACTERS = 300;

    private TemplateChecks() {}

    /// @param routes what links are checked with, or null if the routes cannot be read
    static List<Problem> run(Application application, @Nullable UrlResolver routes) {
        List<Problem> problems = new ArrayList<>();
        libraries(application, problems);
        TemplateEngine engine = application.get(WebServices.TEMPLATES);
        Context context = application.context().child();
        context.set(UrlTag.CHECKED, routes);
        List<TemplateProblem> found = context.call(() -> engine.check(loader -> !loader.equals(FormTemplates.LOADER)));
        found.forEach(one -> problems.add(problem(one)));
        return problems;
    }

    private static void libraries(Application application, List<Problem> problems) {
        Map<String, List<String>> owners = new TreeMap<>();
        for (App app : application.apps().all()) {
            app.templateLibraries()
                    .keySet()
                    .forEach(name ->
                            owners.computeIfAbsent(name, _ -> new ArrayList<>()).add("'" + app.label() + "'"));
        }
        owners.forEach((name, apps) -> {
            if (apps.size() > 1) {
                problems.add(Problem.warning(
                                "templates.W003",
                                "Several apps have a template library '%s': %s."
                                        .formatted(name, String.join(", ", apps)))
                        .hint("Rename it in all of them but one; the last one is used now.")
                        .about(name));
            }
        });
    }

    private static Problem problem(TemplateProblem found) {
        String message = cut(found.problem()) + (found.excerpt() == null ? "" : "\n" + found.excerpt());
        String place = found.place() == null
                ? ""
                : ":" + found.place().line() + ":" + found.place().column();
        Problem problem = Problem.error(found.id(), message).about(file(found.origin()) + place);
        return found.hint() == null ? problem : problem.hint(found.hint());
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    /// Where a template lies, as a terminal makes a link of it: relative to the working directory, if it is below
    /// that.
    private static String file(String origin) {
        try {
            Path file = origin.startsWith("file:") ? Path.of(URI.create(origin)) : Path.of(origin);
            Path here = Path.of("").toAbsolutePath();
            return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
        } catch (IllegalArgumentException noFile) {
            return origin; // of a jar, or of a loader of the project
        }
    }
}
