package dev.musette.template;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// Lists the templates of a directory.
final class TemplateFiles {
    private TemplateFiles() {}

    /// The names of the files below the directory, with `/` between their parts; none if there is no directory.
    /// What editors and file managers leave, hidden files and those that end with `~`, is left out.
    ///
    /// @throws IOException if a directory cannot be read
    static Set<String> below(Path directory) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(directory)) {
            EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(directory, links, Integer.MAX_VALUE, new Visitor(directory, names));
        }
        return names;
    }

    /// Whether the file of the name is one that somebody wrote as a template.
    static boolean isTemplate(String name) {
        return !name.startsWith(".") && !name.contains("/.") && !name.endsWith("~");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final Set<String> names;

        Visitor(Path directory, Set<String> names) {
            this.directory = directory;
            this.names = names;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
            if (attributes.isRegularFile() && isTemplate(name)) {
                names.add(name);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE; // its files have been seen
            }
            throw failure;
        }
    }
}
