package dev.musette.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds templates in a directory of the file system; they are UTF-8.
///
/// @param directory the directory that names are relative to
public record DirectoryLoader(Path directory) implements TemplateLoader {
    @Override
    public @Nullable TemplateSource load(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        long version = Files.getLastModifiedTime(file).toMillis();
        return new TemplateSource(name, Utf8.decode(Files.readAllBytes(file)), file.toString(), version);
    }

    @Override
    public Set<String> names() throws IOException {
        return TemplateFiles.below(directory);
    }

    @Override
    public long version(String name) {
        long modified = directory.resolve(name).toFile().lastModified();
        return modified == 0 ? ABSENT : modified;
    }

    @Override
    public String place(String name) {
        return directory.resolve(name).toString();
    }
}
