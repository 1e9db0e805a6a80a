package dev.musette.migrations;

import java.util.Locale;

/// An operation on one model or a part of it.
public interface ModelChange extends Operation {
    /// The model's name: `BlogPost`. Its case does not matter where the model is there already.
    String model();

    /// [#describe] with the model called as the caller likes.
    String describe(String model);

    @Override
    default String describe() {
        return describe(model());
    }

    @Override
    default String summary() {
        return describe(model().toLowerCase(Locale.ROOT));
    }

    /// The operation in the words of a migration.
    @Override
    default String canonicalText() {
        String line = OperationSource.line(this);
        return line == null ? Operation.super.canonicalText() : line;
    }

    /// Whether that is the same model.
    default boolean isOn(String model) {
        return model().equalsIgnoreCase(model);
    }
}
