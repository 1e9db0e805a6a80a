package dev.musette.migrations;

import dev.musette.base.Names;

/// The name of a migration from its class: `M0001_Initial` is `0001_initial`.
final class MigrationName {
    private MigrationName() {}

    static String of(Class<?> type) {
        String name = type.getSimpleName();
        int digits = 1;
        while (digits < name.length() && name.charAt(digits) >= '0' && name.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered =
                name.startsWith("M") && digits > 1 && digits + 1 < name.length() && name.charAt(digits) == '_';
        if (!numbered) {
            throw new MigrationException(
                    ("The migration class %s has no number in its name. Expected M, a number, an underscore and a few"
                                    + " words, such as M0001_Initial.")
                            .formatted(type.getName()));
        }
        return Names.snakeCase(name.substring(1));
    }
}
