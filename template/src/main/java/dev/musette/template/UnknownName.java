package dev.musette.template;

import dev.musette.base.NearName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// The errors about names that a template does not know, and what may have been meant by them.
final class UnknownName {
    private UnknownName() {}

    static TemplateSyntaxError tag(TemplateEngine engine, Vocabulary known, Token token, List<String> until) {
        String name = token.name();
        List<String> names = new ArrayList<>(known.tags());
        names.addAll(until);
        String hint = hint(name, names, engine, Library::hasTag);
        String expected = until.isEmpty() ? "" : ", expected '" + String.join("' or '", until) + "'";
        return new TemplateSyntaxError(
                TemplateProblem.TAG,
                "Invalid block tag: '%s'%s.".formatted(name, expected),
                inSandbox(engine, "tags", name, hint == null ? "Did you forget to register or load this tag?" : hint),
                token);
    }

    static TemplateSyntaxError filter(TemplateEngine engine, Vocabulary known, String name, @Nullable Token token) {
        String hint = hint(name, known.filters(), engine, Library::hasFilter);
        return new TemplateSyntaxError(
                TemplateProblem.FILTER,
                "Invalid filter: '%s'.".formatted(name),
                inSandbox(engine, "filters", name, hint == null ? "Did you forget to register or load it?" : hint),
                token);
    }

    static TemplateSyntaxError library(TemplateEngine engine, String name, @Nullable Token token) {
        List<String> known = engine.libraries().keySet().stream().sorted().toList();
        return new TemplateSyntaxError(
                TemplateProblem.LIBRARY,
                "'%s' is not a registered tag library.%s"
                        .formatted(name, known.isEmpty() ? "" : " Must be one of: " + String.join(", ", known) + "."),
                engine.guard() == null ? meant(name, known) : inSandbox(engine, "libraries", name, ""),
                token);
    }

    private static @Nullable String hint(
            String name, Collection<String> known, TemplateEngine engine, BiPredicate<Library, String> has) {
        String library = engine.libraries().entrySet().stream()
                .filter(one -> has.test(one.getValue(), name))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
        return library == null ? meant(name, known) : "Write {%% load %s %%} above it.".formatted(library);
    }

    private static String inSandbox(TemplateEngine engine, String setting, String name, String otherwise) {
        return engine.guard() == null
                ? otherwise
                : "The sandbox allows no others; Sandbox.%s(\"%s\") would allow this one.".formatted(setting, name);
    }

    static @Nullable String meant(String name, Collection<String> known) {
        return NearName.of(name, known).map("Did you mean '%s'?"::formatted).orElse(null);
    }
}
