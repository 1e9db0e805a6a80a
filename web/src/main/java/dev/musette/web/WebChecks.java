package dev.musette.web;

import dev.musette.base.Problem;
import dev.musette.core.Application;
import dev.musette.core.Check;
import dev.musette.urls.UrlChecks;
import java.util.List;

/// Looks for mistakes in what this room uses of a project: its routes.
public final class WebChecks implements Check {

    /// Makes the check.
    public WebChecks() {}

    @Override
    public List<Problem> run(Application application) {
        return UrlChecks.check(application.settings().urls());
    }
}
