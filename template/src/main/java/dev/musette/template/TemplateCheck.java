package dev.musette.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One node's part of a check: where it stands, and what it may report and ask. One thread uses it.
public final class TemplateCheck {
    private final TemplateEngine engine;
    private final Token tag;
    private final KnownNames names;
    private final List<TemplateProblem> problems;
    private @Nullable Parent parent;

    /// What a template extends.
    record Parent(String name, Token tag) {}

    /// A part of a template that a tag names.
    record Partial(String template, String name, Token tag) {}

    /// Which names the engine has, each asked for once.
    static final class KnownNames {
        private final TemplateEngine engine;
        private final Map<String, Boolean> known = new HashMap<>();
        private final List<Partial> partials = new ArrayList<>();

        KnownNames(TemplateEngine engine, Iterable<String> listed) {
            this.engine = engine;
            listed.forEach(name -> known.put(name, true));
        }

        /// The parts that were named, which are known when all templates were read.
        List<Partial> partials() {
            return partials;
        }

        private boolean has(String name) {
            return known.computeIfAbsent(name, _ -> engine.finder().missing(name) == null);
        }

        private @Nullable String near(String name) {
            return UnknownName.meant(
                    name,
                    known.entrySet().stream()
                            .filter(Map.Entry::getValue)
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    TemplateCheck(TemplateEngine engine, Token tag, KnownNames names, List<TemplateProblem> problems) {
        this.engine = engine;
        this.tag = tag;
        this.names = names;
        this.problems = problems;
    }

    /// The engine whose templates are checked.
    public TemplateEngine engine() {
        return engine;
    }

    /// The name of the template that the node is part of.
    public String templateName() {
        return tag.template().name();
    }

    /// Reports something that will fail.
    ///
    /// @param id the name of the check, as `shop.E001`
    /// @param problem what is wrong
    /// @param part the part of the tag that is wrong, which the caret is put below; the tag itself if it is not
    /// in it
    public void problem(String id, String problem, String part) {
        problem(id, problem, null, part);
    }

    /// Reports something that will fail, and what to do.
    ///
    /// @param hint what to do, or null
    public void problem(String id, String problem, @Nullable String hint, String part) {
        problems.add(TemplateProblem.at(tag.at(part), id, problem, hint));
    }

    /// Reports the template of the name, as `blog/post.html` or `blog/post.html#comment`, if there is none.
    ///
    /// @param part the part of the tag that names it
    public void requireTemplate(String name, String part) {
        int hash = name.indexOf(TemplateFinder.PARTIAL);
        String whole = hash < 0 ? name : name.substring(0, hash);
        if (!names.has(whole)) {
            TemplateDoesNotExist missing = engine.finder().missing(whole);
            String problem = missing == null ? "The template '" + whole + "' is gone." : missing.problem();
            problem(TemplateProblem.MISSING, problem, names.near(whole), part);
        } else if (whole.length() + 1 < name.length()) {
            names.partials.add(new Partial(whole, name.substring(hash + 1), tag.at(part)));
        }
    }

    /// Reports the part of this template if it has none of the name.
    public void requirePartial(Partials partials, String name) {
        if (partials.find(name) == null) {
            String problem = "This template defines no partial '%s'.".formatted(name);
            problem(TemplateProblem.MISSING, problem, null, name);
        }
    }

    /// Reports the template that this one extends if there is none, or if they extend each other.
    ///
    /// @param part the part of the tag that names it
    public void requireParent(String name, String part) {
        int before = problems.size();
        requireTemplate(name, part);
        if (problems.size() == before && name.indexOf(TemplateFinder.PARTIAL) < 0) {
            parent = new Parent(name, tag.at(part));
        }
    }

    @Nullable Parent parent() {
        return parent;
    }
}
