package dev.musette.models;

import java.util.Map;

/// What a deletion removed.
///
/// @param total all rows
/// @param perModel a model's label (`blog.Comment`) -> its rows; models without any are absent
public record Deleted(int total, Map<String, Integer> perModel) {
    public Deleted {
        perModel = Map.copyOf(perModel);
    }
}
