package dev.musette.conformance;

import tools.jackson.databind.JsonNode;

/// Replays the cases of one kind of file.
public interface Suite extends AutoCloseable {
    /// Runs one case; what it throws counts as a failure of that case.
    Outcome run(JsonNode testCase) throws Exception;

    @Override
    default void close() {}
}
