package dev.musette.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks at all templates before a page is rendered: each is read once, by the parser with a [Recovery].
///
/// Classes are not made of them. That takes three times as long as all the rest, and what is parsed becomes a
/// class: the parser bounds what a unit, a tag and an expression hold ([CodeUnit], [ControlNode],
/// [ExpressionReader]) far below what a class file and a method may hold.
final class TemplateChecker {
    private static final Comparator<TemplateProblem> BY_PLACE = Comparator.comparing(TemplateProblem::origin)
            .thenComparingInt(one -> one.place() == null ? 0 : one.place().line())
            .thenComparingInt(one -> one.place() == null ? 0 : one.place().column());

    private final TemplateEngine engine;
    private final List<TemplateLoader> loaders;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Map<Key, @Nullable Checked> seen = new HashMap<>();
    private TemplateCheck.KnownNames names;

    private record Key(int loader, String name) {}

    /// A template that was looked at.
    private record Checked(
            String name,
            String origin,
            TemplateCheck.@Nullable Parent parent,
            @Nullable Partials partials) {}

    TemplateChecker(TemplateEngine engine) {
        this.engine = engine;
        this.loaders = engine.options().loaders();
        this.names = new TemplateCheck.KnownNames(engine, List.of());
    }

    List<TemplateProblem> check(Predicate<TemplateLoader> listed) {
        Set<String> all = new TreeSet<>();
        for (TemplateLoader loader : loaders) {
            if (listed.test(loader)) {
                list(loader, all);
            }
        }
        names = new TemplateCheck.KnownNames(engine, all);
        List<Checked> first = new ArrayList<>();
        for (String name : all) {
            Checked template = find(name, Set.of());
            if (template != null) {
                first.add(template);
            }
        }
        first.forEach(this::followParents);
        names.partials().forEach(this::lookFor);
        problems.sort(BY_PLACE);
        return problems;
    }

    private void list(TemplateLoader loader, Set<String> all) {
        try {
            for (String name : loader.names()) {
                if (TemplateFinder.isSafe(name) && name.indexOf(TemplateFinder.PARTIAL) < 0) {
                    all.add(name);
                }
            }
        } catch (IOException e) {
            String problem = "The templates cannot be listed: " + e + ".";
            problems.add(new TemplateProblem(TemplateProblem.UNREADABLE, problem, null, loader.place(""), null, null));
        }
    }

    /// The first template of the name whose origin is none of those.
    private @Nullable Checked find(String name, Set<String> skipped) {
        for (int i = 0; i < loaders.size(); i++) {
            Key key = new Key(i, name);
            if (!seen.containsKey(key)) {
                seen.put(key, look(loaders.get(i), name));
            }
            Checked template = seen.get(key);
            if (template != null && !skipped.contains(template.origin)) {
                return template;
            }
        }
        return null;
    }

    private @Nullable Checked look(TemplateLoader loader, String name) {
        try {
            TemplateSource source = loader.load(name);
            return source == null ? null : look(source);
        } catch (IOException e) {
            String problem = e instanceof NotUtf8 ? String.valueOf(e.getMessage()) : "It cannot be read: " + e + ".";
            String hint = e instanceof NotUtf8 ? "Save it as UTF-8, or move it if it is no template." : null;
            String origin = loader.place(name);
            problems.add(new TemplateProblem(TemplateProblem.UNREADABLE, problem, hint, origin, null, null));
            return new Checked(name, origin, null, null);
        }
    }

    /// Reads a template and reports what is wrong with it.
    private Checked look(TemplateSource source) {
        Vocabulary vocabulary = engine.vocabulary().copy();
        Recovery recovery = new Recovery(source, vocabulary);
        Parser parser = new Parser(engine, source, vocabulary, recovery);
        parser.parseAll();
        problems.addAll(recovery.problems());
        TemplateCheck.Parent parent = null;
        for (Recovery.Checked one : recovery.checked()) {
            TemplateCheck check = new TemplateCheck(engine, one.tag(), names, problems);
            try {
                one.node().check(check);
            } catch (RuntimeException thrown) {
                TemplateError error = TemplateError.threw(one.tag(), thrown);
                problems.add(TemplateProblem.of(error, source));
            }
            parent = parent == null ? check.parent() : parent;
        }
        return new Checked(source.name(), source.origin(), parent, parser.memory(Partials.class, Partials::new));
    }

    private void lookFor(TemplateCheck.Partial wanted) {
        Checked template = find(wanted.template(), Set.of());
        if (template != null && template.partials != null && template.partials.find(wanted.name()) == null) {
            String problem = "The template '%s' has no partial '%s'.".formatted(wanted.template(), wanted.name());
            problems.add(TemplateProblem.at(wanted.tag(), TemplateProblem.MISSING, problem, null));
        }
    }

    /// Looks for a circle that the template is part of. Rendering skips what is being extended already, so that a
    /// template may extend another one of its own name.
    private void followParents(Checked template) {
        Set<String> skipped = new HashSet<>(Set.of(template.origin));
        List<String> way = new ArrayList<>(List.of(template.name));
        Checked at = template;
        while (at != null && at.parent != null && way.size() <= engine.options().maxDepth()) {
            String name = at.parent.name();
            way.add(name);
            at = find(name, skipped);
            if (at != null) {
                skipped.add(at.origin);
            } else if (template.equals(find(name, Set.of())) && template.parent != null) {
                String problem = way.size() == 2
                        ? "The template extends itself."
                        : "Templates extend each other: " + String.join(", ", way) + ".";
                problems.add(TemplateProblem.at(template.parent.tag(), TemplateProblem.CIRCLE, problem, null));
            }
        }
    }
}
