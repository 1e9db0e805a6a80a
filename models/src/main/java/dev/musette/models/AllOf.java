package dev.musette.models;

import java.util.ArrayList;
import java.util.List;

/// All of several conditions.
record AllOf(List<Condition> parts) implements Condition {

    static AllOf of(Condition left, Condition right) {
        List<Condition> parts = new ArrayList<>();
        add(parts, left);
        add(parts, right);
        return new AllOf(List.copyOf(parts));
    }

    private static void add(List<Condition> parts, Condition condition) {
        if (condition instanceof AllOf(List<Condition> inner)) {
            parts.addAll(inner);
        } else {
            parts.add(condition);
        }
    }
}
