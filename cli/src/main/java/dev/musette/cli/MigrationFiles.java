package dev.musette.cli;

import dev.musette.core.App;
import dev.musette.core.CommandError;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationWriter;
import dev.musette.migrations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Where the migrations of apps lie in the project's sources.
final class MigrationFiles {
    private final Path source;
    private final MigrationGraph graph;

    /// @param source the folder of the project's packages, `src/main/java`
    MigrationFiles(Path source, MigrationGraph graph) {
        this.source = source;
        this.graph = graph;
    }

    /// Whether the app is the project's own, rather than of a library.
    boolean hasSourceOf(App app) {
        return Files.isDirectory(folder(app.packageName()));
    }

    private Path folder(String packageName) {
        return source.resolve(packageName.replace('.', '/'));
    }

    /// That of the migrations that there are, else `migrations` below the app's.
    private String packageOf(App app) {
        return graph.keys().stream()
                .filter(key -> key.app().equals(app.label()))
                .findFirst()
                .map(key -> graph.migration(key).getClass().getPackageName())
                .orElse(app.packageName() + ".migrations");
    }

    /// A file that is to be written.
    record NewFile(Path path, String text) {
        /// @throws CommandError if there is one of that name
        void write() {
            try {
                Path folder = path.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                throw new CommandError(
                        "%s is there already, but not among the compiled migrations. Compile the project, or remove it."
                                .formatted(path),
                        e);
            } catch (IOException e) {
                throw new UncheckedIOException("The migration can't be written: " + path, e);
            }
        }
    }

    NewFile file(App app, String name, List<MigrationKey> dependencies, List<Operation> operations) {
        String packageName = packageOf(app);
        MigrationWriter writer = new MigrationWriter(packageName, name, dependencies, operations);
        return new NewFile(folder(packageName).resolve(writer.fileName()), writer.source());
    }
}
