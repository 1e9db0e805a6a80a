package dev.musette.migrations.autodetector;

import dev.musette.migrations.ModelState;
import dev.musette.models.Field;

/// Why something is asked.
final class Needs {
    private Needs() {}

    static String value(ModelState model, Field field) {
        return "The new field '%s' of %s needs a value in the rows that are there already, and has no default value."
                .formatted(field.name(), model.label());
    }

    static String moment(ModelState model, Field field) {
        return "The new field '%s' of %s is set when a row is first saved; the rows that are there already need a value too."
                .formatted(field.name(), model.label());
    }

    static String valueForNulls(ModelState model, Field field) {
        return "The field '%s' of %s allows no NULL any more and has no default value; rows that have NULL need a value."
                .formatted(field.name(), model.label());
    }
}
