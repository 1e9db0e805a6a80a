package dev.musette.cli;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.core.Application;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/// Loads the classes of one generation of a project. Libraries are the parent's; nothing of the framework keeps a
/// project's class in a static field, so that the next generation can take this one's place.
final class ProjectLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private ProjectLoader(URL[] classes) {
        super("project", classes, ProjectLoader.class.getClassLoader());
    }

    static ProjectLoader of(String classPath) {
        return new ProjectLoader(Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(ProjectLoader::url)
                .toArray(URL[]::new));
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ImproperlyConfigured("'%s' is no folder or jar of classes.".formatted(entry), e);
        }
    }

    /// Makes the application that the project's site class supplies.
    ///
    /// @throws ImproperlyConfigured if there is no such class, or none that can be made and supplies one
    Application application(String siteClass) {
        Object site;
        try {
            site = loadClass(siteClass).getConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new ImproperlyConfigured(
                    "There is no class %s in %s. Compile the project, or correct SITE in 'manage'."
                            .formatted(siteClass, Arrays.toString(getURLs())),
                    e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ImproperlyConfigured(
                    "The class %s needs a public constructor without parameters that does not fail: %s"
                            .formatted(siteClass, e.getCause() == null ? e : e.getCause()),
                    e);
        }
        if (site instanceof Supplier<?> supplier && supplier.get() instanceof Application application) {
            return application;
        }
        throw new ImproperlyConfigured("The class %s is no Supplier<Application>.".formatted(siteClass));
    }
}
