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
            Map.entry("date_format", (_, _) -> new DateFormatSuite()),
            Map.entry("db_names", (_, folder) -> new DbNamesSuite(folder)),
            Map.entry("dtl_filters", (_, _) -> new DtlFiltersSuite()),
            Map.entry("dtl_syntax", (_, _) -> new DtlSyntaxSuite()),
            Map.entry("forms_fields", (_, _) -> new FormsFieldsSuite()),
            Map.entry("forms_html", (_, _) -> new FormsHtmlSuite()),
            Map.entry("migrations", (_, _) -> new MigrationsSuite()),
            Map.entry("orm", (_, folder) -> new OrmSuite(folder)),
            Map.entry("security", (file, _) -> new SecuritySuite(file)),
            Map.entry("text_utils", (_, _) -> new TextUtilsSuite()),
            Map.entry("urls", (file, _) -> new UrlsSuite(file)),
            Map.entry("validators", (_, _) -> new ValidatorsSuite()));

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
