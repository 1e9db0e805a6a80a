package dev.musette.web;

import dev.musette.base.Problem;
import dev.musette.core.Application;
import dev.musette.core.Check;
import dev.musette.urls.UrlChecks;
import dev.musette.urls.UrlResolver;
import java.util.ArrayList;
import java.util.List;

/// Looks for mistakes in what this room uses of a project: its routes and its templates.
public final class WebChecks implements Check {

    /// Makes the check.
    public WebChecks() {}

    @Override
    public List<Problem> run(Application application) {
        List<Problem> problems =
                new ArrayList<>(UrlChecks.check(application.settings().urls()));
        boolean areRead = problems.stream().noneMatch(problem -> problem.id().equals("urls.E001"));
        UrlResolver routes =
                areRead ? application.context().get(UrlResolver.KEY).get() : null;
        problems.addAll(TemplateChecks.run(application, routes));
        return problems;
    }
}
