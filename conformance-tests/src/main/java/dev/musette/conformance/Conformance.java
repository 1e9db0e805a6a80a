package dev.musette.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command `./conformance FILE_OR_FOLDER...`: prints a line a file, then each failing case, and exits 0 only
/// where all pass.
public final class Conformance {
    private Conformance() {}

    public static void main(String[] arguments) throws IOException {
        List<String> paths = new ArrayList<>(List.of(arguments));
        Path exceptions = Path.of(paths.removeFirst());
        int option = paths.indexOf("--database");
        if (option >= 0) {
            String database = option + 1 < paths.size() ? paths.get(option + 1) : "";
            if (!database.equals("sqlite")) {
                System.err.println("conformance: --database takes sqlite, not '" + database + "'");
                System.exit(2);
            }
            paths.subList(option, option + 2).clear();
        }
        if (paths.isEmpty()) {
            System.err.println("usage: conformance [--database sqlite] FILE_OR_FOLDER...");
            System.exit(2);
        }
        Runner runner = new Runner(Exceptions.read(exceptions));
        List<SuiteReport> reports = new ArrayList<>();
        for (String path : paths) {
            for (Path file : files(Path.of(path))) {
                SuiteReport report = runner.run(file);
                report.printSummary(System.out);
                reports.add(report);
            }
        }
        reports.forEach(report -> report.printFailures(System.out));
        System.exit(reports.stream().allMatch(report -> report.failures().isEmpty()) ? 0 : 1);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(file -> Suites.knows(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
