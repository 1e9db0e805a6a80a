package dev.musette.conformance;

/// What became of a case.
public sealed interface Outcome {
    /// The same as was recorded.
    record Passed() implements Outcome {}

    /// Something else came out.
    ///
    /// @param expected what was recorded
    /// @param actual what came out
    record Failed(String expected, String actual) implements Outcome {}

    /// Compares two texts.
    static Outcome compare(String expected, String actual) {
        return expected.equals(actual) ? new Passed() : new Failed(expected, actual);
    }
}
