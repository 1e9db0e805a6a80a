package dev.musette.core;

import dev.musette.base.Problem;
import dev.musette.models.ModelMeta;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the settings alone can tell.
public final class CoreChecks implements Check {
    public CoreChecks() {}

    @Override
    public List<Problem> run(Application application) {
        Settings settings = application.settings();
        List<Problem> problems = new ArrayList<>();
        if (!settings.debug() && settings.allowedHosts().isEmpty()) {
            problems.add(Problem.error("core.E001", "allowedHosts is empty, so every request would be refused.")
                    .hint("List the hosts of this site, or set debug while you develop.")
                    .about("settings"));
        }
        slash("staticUrl", settings.staticUrl(), problems);
        slash("mediaUrl", settings.mediaUrl(), problems);
        if (!settings.databases().isEmpty() && !settings.databases().containsKey("default")) {
            problems.add(Problem.error("core.E002", "The databases have no 'default'.")
                    .hint("Name the one that is used where none is named 'default'.")
                    .about("settings"));
        }
        for (String origin : settings.csrfTrustedOrigins()) {
            if (!origin.contains("://")) {
                problems.add(Problem.error(
                                "4_0.E001", "csrfTrustedOrigins names '%s', which has no scheme.".formatted(origin))
                        .hint("Write 'https://%s'.".formatted(origin))
                        .about("settings"));
            }
        }
        missing("templateDirs", "core.W001", settings.templateDirs(), problems);
        missing("staticDirs", "staticfiles.W004", settings.staticDirs(), problems);
        problems.addAll(application.models().problems());
        List<ModelMeta<?, ?>> models = new ArrayList<>(application.models().models());
        models.addAll(application.models().leftOut());
        for (ModelMeta<?, ?> model : models) {
            application.apps().owning(model.type().getName()).ifPresent(app -> labels(app, model, problems));
        }
        return problems;
    }

    private static void slash(String setting, String url, List<Problem> problems) {
        if (!url.endsWith("/")) {
            problems.add(Problem.error("urls.E006", setting + " must end with a slash.")
                    .hint("Write '" + url + "/'.")
                    .about("settings"));
        }
    }

    /// The compiler reads a model's label from its package, the application from the app: they must mean the same. A
    /// model with another label is left out, or belongs to an app that has nothing to do with it.
    private static void labels(App app, ModelMeta<?, ?> model, List<Problem> problems) {
        if (!model.appLabel().equals(app.label())) {
            problems.add(Problem.error(
                            "core.E003",
                            "The model was compiled for the app '%s', but lies in the app '%s'."
                                    .formatted(model.appLabel(), app.label()))
                    .hint("Write @AppLabel(\"%s\") on its package.".formatted(app.label()))
                    .about(model.type().getName()));
        }
    }

    private static void missing(String setting, String id, List<Path> directories, List<Problem> problems) {
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                problems.add(Problem.warning(id, "%s names '%s', which is no directory.".formatted(setting, directory))
                        .hint("Make the directory or remove it from the setting.")
                        .about("settings"));
            }
        }
    }
}
