package dev.musette.cli;

import dev.musette.core.Application;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// Lets JShell run its snippets in this process, on the classes that the site has loaded already: a model of a snippet
/// is the model of the site. JShell finds it as a service, under its name.
public final class ShellExecution implements ExecutionControlProvider {
    /// What JShell knows it by.
    static final String NAME = "musette";

    /// Makes it, for the service loader.
    public ShellExecution() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new LocalExecutionControl(Application.current().classLoader());
    }

    /// Where the compiler finds the classes: those of this process, and those of the project.
    static String classPath(Application site) {
        List<String> entries = new ArrayList<>(List.of(System.getProperty("java.class.path", "")));
        if (site.classLoader() instanceof URLClassLoader project) {
            for (URL entry : project.getURLs()) {
                entries.add(file(entry));
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String file(URL entry) {
        try {
            return Path.of(entry.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The class path has an entry that is no file: " + entry, e);
        }
    }
}
