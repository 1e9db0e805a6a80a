package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// What is wrong with a template, found before a page is rendered by [TemplateEngine#check].
///
/// @param id the stable name of the check, `templates.E103`
/// @param problem what is wrong
/// @param hint what to do, or null if nothing is known
/// @param origin the file or resource that it is in
/// @param place where in the template, or null if it is the whole
/// @param excerpt the line of the source and a caret below the place; null where there is no place
public record TemplateProblem(
        String id,
        String problem,
        @Nullable String hint,
        String origin,
        @Nullable TemplatePlace place,
        @Nullable String excerpt) {
    static final String SYNTAX = "templates.E101";
    static final String TAG = "templates.E102";
    static final String FILTER = "templates.E103";
    static final String LIBRARY = "templates.E104";
    static final String UNCLOSED = "templates.E105";
    static final String MISSING = "templates.E106";
    static final String CIRCLE = "templates.E107";
    static final String UNREADABLE = "templates.E109";

    static TemplateProblem of(TemplateException mistake, TemplateSource template) {
        String id = mistake instanceof TemplateSyntaxError error ? error.id() : SYNTAX;
        String hint = mistake instanceof TemplateSyntaxError error ? error.hint() : null;
        return new TemplateProblem(id, mistake.problem(), hint, template.origin(), mistake.place(), mistake.excerpt());
    }

    static TemplateProblem at(Token token, String id, String problem, @Nullable String hint) {
        return new TemplateProblem(id, problem, hint, token.template().origin(), token.place(), token.excerpt());
    }
}
