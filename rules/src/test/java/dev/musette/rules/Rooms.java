package dev.musette.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;

/// The rooms and what each may use, as ARCHITECTURE.md draws them.
final class Rooms {
    private static final String ROOT = "dev.musette.";

    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("base", Set.of()),
            Map.entry("http", Set.of("base")),
            Map.entry("template", Set.of("base")),
            Map.entry("db", Set.of("base")),
            Map.entry("models", Set.of("base", "db")),
            Map.entry("migrations", Set.of("base", "db", "models")),
            Map.entry("processor", Set.of("base")),
            Map.entry("urls", Set.of("base", "http")),
            Map.entry("forms", Set.of("base", "http", "template", "models")),
            Map.entry("core", Set.of("base", "http", "template", "db", "models", "migrations", "urls")),
            Map.entry("web", Set.of("base", "http", "template", "db", "models", "urls", "forms", "core")),
            Map.entry("server", Set.of("base", "http")),
            Map.entry("cli", Set.of("base", "http", "db", "models", "migrations", "urls", "core", "web", "server")),
            Map.entry("staticfiles", Set.of("base", "http", "template", "urls", "core", "web")),
            Map.entry("test", Set.of("base", "http", "db", "models", "migrations", "urls", "core", "web", "server")));

    /// The classes of all rooms, without tests.
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/rules/"))
            .importPackages("dev.musette");

    private Rooms() {}

    /// The room of a class of ours, `db` for `dev.musette.db.sql.Select`; empty for a class of somebody else's.
    static String of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        int end = name.indexOf('.', ROOT.length());
        return end < 0 ? name.substring(ROOT.length()) : name.substring(ROOT.length(), end);
    }
}
