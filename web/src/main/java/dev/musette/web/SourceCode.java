package dev.musette.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the project's source files, found from the working directory as Maven lays them out.
final class SourceCode {
    private static final List<Path> ROOTS = List.of(Path.of("src/main/java"), Path.of("src/test/java"));
    private static final int AROUND = 6;

    private final Map<Path, List<String>> files = new HashMap<>();

    /// Returns the lines around a frame, numbered; empty where the source is not the project's.
    List<Map<String, Object>> around(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || frame.getLineNumber() < 1) {
            return List.of();
        }
        String className = frame.getClassName();
        int dot = className.lastIndexOf('.');
        String folder = dot < 0 ? "" : className.substring(0, dot).replace('.', '/');
        for (Path root : ROOTS) {
            List<String> lines = lines(root, folder, file);
            if (frame.getLineNumber() <= lines.size()) {
                return numbered(lines, frame.getLineNumber(), AROUND);
            }
        }
        return List.of();
    }

    private List<String> lines(Path root, String folder, String file) {
        try {
            return files.computeIfAbsent(root.resolve(folder).resolve(file), SourceCode::read);
        } catch (InvalidPathException noFile) {
            return List.of();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// The lines around one of them (counted from 1), for a page.
    static List<Map<String, Object>> numbered(List<String> lines, int line, int around) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = Math.max(1, line - around); i <= Math.min(lines.size(), line + around); i++) {
            rows.add(Map.of("number", i, "text", Secrets.cut(lines.get(i - 1)), "marked", i == line));
        }
        return rows;
    }
}
