package dev.musette.migrations;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Sets of fields that are unique together, as lists in a fixed order: the order of the fields
/// counts, that of the sets does not.
final class UniqueSets {
    private static final Comparator<List<String>> ORDER = Comparator.comparing(fields -> String.join("\0", fields));

    private UniqueSets() {}

    static List<List<String>> sorted(List<List<String>> sets) {
        return sets.stream().map(List::copyOf).distinct().sorted(ORDER).toList();
    }

    static List<List<String>> renamed(List<List<String>> sets, UnaryOperator<String> rename) {
        return sets.stream().map(set -> set.stream().map(rename).toList()).toList();
    }

    static List<List<String>> without(List<List<String>> sets, String field) {
        return sets.stream()
                .map(set -> set.stream().filter(name -> !name.equals(field)).toList())
                .filter(set -> !set.isEmpty())
                .toList();
    }
}
