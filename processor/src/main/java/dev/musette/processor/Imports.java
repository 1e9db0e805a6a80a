package dev.musette.processor;

import java.util.Map;
import java.util.TreeMap;

/// The imports of a source file. A class whose simple name is taken is written with its package.
final class Imports {
    private final String packageName;
    private final Map<String, String> bySimpleName = new TreeMap<>();

    Imports(String packageName, String reserved) {
        this.packageName = packageName;
        bySimpleName.put(reserved, packageName + "." + reserved);
    }

    /// Returns how the file writes a class.
    String name(String qualifiedName) {
        String simple = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        String known = bySimpleName.putIfAbsent(simple, qualifiedName);
        return known == null || known.equals(qualifiedName) ? simple : qualifiedName;
    }

    /// Returns how the file writes a class of the models room.
    String models(String simpleName) {
        return name(Types.MODELS + simpleName);
    }

    /// Returns the lines of the imports, sorted.
    String lines() {
        StringBuilder lines = new StringBuilder();
        bySimpleName.values().stream().sorted().forEach(name -> {
            String packageOfName = name.substring(0, name.lastIndexOf('.'));
            if (!packageOfName.equals(packageName) && !packageOfName.equals("java.lang")) {
                lines.append("import ").append(name).append(";\n");
            }
        });
        return lines.toString();
    }
}
