package dev.musette.core;

import dev.musette.template.Library;
import java.util.List;
import java.util.Map;

/// A part of a site that can be moved to another one: models, templates, static files, commands and checks under one
/// package. A project lists its apps in the settings; what Django calls `AppConfig`.
///
/// ```java
/// public final class BlogApp extends App {}       // in package blog: label "blog", templates in blog/templates/
/// ```
///
/// Templates and static files are class path resources in `templates/` and `static/` below the app's package.
public abstract class App {
    protected App() {}

    /// The package of the app, `com.example.blog`; its models are those of this package and the packages below it.
    public String packageName() {
        return getClass().getPackageName();
    }

    /// The short name, unique in a site: the first part of table names, `blog` of `blog_blogpost`. By default the
    /// last part of the package.
    public String label() {
        String name = packageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The name that people read.
    public String verboseName() {
        String label = label().replace('_', ' ');
        return Character.toTitleCase(label.charAt(0)) + label.substring(1);
    }

    /// Template libraries that `{% load name %}` finds.
    public Map<String, Library> templateLibraries() {
        return Map.of();
    }

    /// What every template sees of this app; the settings' own processors and the views come after and win.
    public List<ContextProcessor> contextProcessors() {
        return List.of();
    }

    /// Looks for mistakes that only this app can see.
    public List<Check> checks() {
        return List.of();
    }

    /// Commands of `./manage`, new for each run.
    public List<Command> commands() {
        return List.of();
    }

    /// Is called once, when the application stands.
    public void ready(Application application) {}

    @Override
    public final String toString() {
        return label();
    }

    final String resourcePath(String folder) {
        return packageName().replace('.', '/') + "/" + folder + "/";
    }

    /// Where the templates lie on the class path, `blog/templates/`.
    public final String templatePath() {
        return resourcePath("templates");
    }

    /// Where the static files lie on the class path, `blog/static/`.
    public final String staticPath() {
        return resourcePath("static");
    }
}
