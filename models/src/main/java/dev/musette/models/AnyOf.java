package dev.musette.models;

import java.util.ArrayList;
import java.util.List;

/// At least one of several conditions.
record AnyOf(List<Condition> parts) implements Condition {

    static AnyOf of(Condition left, Condition right) {
        List<Condition> parts = new ArrayList<>();
        add(parts, left);
        add(parts, right);
        return new AnyOf(List.copyOf(parts));
    }

    private static void add(List<Condition> parts, Condition condition) {
        if (condition instanceof AnyOf(List<Condition> inner)) {
            parts.addAll(inner);
        } else {
            parts.add(condition);
        }
    }
}
