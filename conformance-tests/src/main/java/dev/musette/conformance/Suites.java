package dev.musette.conformance;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The suites by the names of their files.
final class Suites {
    @FunctionalInterface
    private interface Factory {
        Suite open(JsonNode file, Path folder);
    }

    private static final Map<String, Factory> BY_NAME = Map.ofEntries(
            Map.entry("db_names", (_, folder) -> new DbNamesSuite(folder)),
            Map.entry("dtl_filters", (file, folder) -> new DtlFiltersSuite()),
            Map.entry("dtl_syntax", (file, folder) -> new DtlSyntaxSuite()),
            Map.entry("forms_fields", (file, folder) -> new FormsFieldsSuite()),
            Map.entry("forms_html", (file, folder) -> new FormsHtmlSuite()),
            Map.entry("migrations", (file, folder) -> new MigrationsSuite()),
            Map.entry("orm", (file, folder) -> new OrmSuite(folder)),
            Map.entry("security", (file, folder) -> new SecuritySuite(file)),
            Map.entry("urls", (file, folder) -> new UrlsSuite(file)),
            Map.entry("validators", (file, folder) -> new ValidatorsSuite()));

    private Suites() {}

    /// Whether a file of that name can be run.
    static boolean knows(String fileName) {
        return fileName.endsWith(".json") && BY_NAME.containsKey(nameOf(fileName));
    }

    static String nameOf(String fileName) {
        return fileName.endsWith(".json") ? fileName.substring(0, fileName.length() - 5) : fileName;
    }

    /// Opens the suite for a file.
    ///
    /// @param folder where the file lies, and what it refers to
    /// @throws IllegalArgumentException if there is none
    static Suite of(String name, JsonNode file, Path folder) {
        Factory factory = BY_NAME.get(name);
        if (factory == null) {
            throw new IllegalArgumentException("There is no suite for '%s'. Known are: %s."
                    .formatted(name, BY_NAME.keySet().stream().sorted().toList()));
        }
        return factory.open(file, folder);
    }
}
