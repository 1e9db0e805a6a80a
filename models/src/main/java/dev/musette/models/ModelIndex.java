package dev.musette.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the processor listed while it compiled: the models and migrations of every module of a class loader, read from
/// the resources [#RESOURCE]. A line is `model blog.BlogPost` or `migration blog.migrations.M0001_Initial`.
///
/// @param models names of classes, sorted
/// @param migrations names of classes, sorted
public record ModelIndex(List<String> models, List<String> migrations) {
    /// Where each module has its part.
    public static final String RESOURCE = "META-INF/musette/index";

    private static final String MODEL = "model ";
    private static final String MIGRATION = "migration ";

    public ModelIndex {
        models = List.copyOf(models);
        migrations = List.copyOf(migrations);
    }

    /// Reads the parts of all modules.
    ///
    /// @throws UncheckedIOException if a part cannot be read
    /// @throws IllegalArgumentException if a line is of no known kind
    public static ModelIndex read(ClassLoader loader) {
        Set<String> models = new TreeSet<>();
        Set<String> migrations = new TreeSet<>();
        try {
            for (URL part : Collections.list(loader.getResources(RESOURCE))) {
                for (String line : lines(part)) {
                    if (line.startsWith(MODEL)) {
                        models.add(line.substring(MODEL.length()));
                    } else if (line.startsWith(MIGRATION)) {
                        migrations.add(line.substring(MIGRATION.length()));
                    } else if (!line.isBlank()) {
                        throw new IllegalArgumentException(
                                "%s has the line '%s'; lines are 'model <class>' or 'migration <class>'. Compile its module again with this version of the processor."
                                        .formatted(part, line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of models can't be read: " + RESOURCE, e);
        }
        return new ModelIndex(List.copyOf(models), List.copyOf(migrations));
    }

    private static List<String> lines(URL part) throws IOException {
        URLConnection connection = part.openConnection();
        connection.setUseCaches(false); // a reload must not see the old jar
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
