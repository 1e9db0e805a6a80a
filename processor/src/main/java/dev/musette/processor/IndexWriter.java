package dev.musette.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Writes the index resource: one line for each model and migration of the module. Where the compiler sees some of the
/// module's classes only, the lines of the others stay.
final class IndexWriter {
    static final String RESOURCE = "META-INF/musette/index";

    private final ProcessingEnvironment environment;

    IndexWriter(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    void write(Set<String> models, Set<String> migrations) {
        if (models.isEmpty() && migrations.isEmpty()) {
            return;
        }
        Set<String> lines = new TreeSet<>();
        models.forEach(name -> lines.add("model " + name));
        migrations.forEach(name -> lines.add("migration " + name));
        earlier().stream().filter(this::isThere).forEach(lines::add);
        Filer filer = environment.getFiler();
        try (Writer out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE)
                .openWriter()) {
            for (String line : lines) {
                out.write(line + "\n");
            }
        } catch (IOException e) {
            environment
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "%s can't be written: %s".formatted(RESOURCE, e.getMessage()));
        }
    }

    private List<String> earlier() {
        Filer filer = environment.getFiler();
        try (BufferedReader in = new BufferedReader(
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openReader(true))) {
            return in.lines().toList();
        } catch (IOException _) {
            return List.of(); // the first compilation
        }
    }

    private boolean isThere(String line) {
        String name = line.substring(line.indexOf(' ') + 1).replace('$', '.');
        return environment.getElementUtils().getTypeElement(name) != null;
    }
}
