package dev.musette.conformance;

import java.io.PrintStream;
import java.util.List;

/// How a file came out.
///
/// @param name the file's name without its ending
/// @param total how many cases it holds, those in `exceptions.md` included
/// @param excepted how many of them are listed there
/// @param failures those that came out differently and are not listed
public record SuiteReport(String name, int total, int excepted, List<Failure> failures) {
    /// A case that came out differently.
    public record Failure(String id, Outcome.Failed outcome) {}

    public int passed() {
        return total - excepted - failures.size();
    }

    /// Prints `dtl_syntax: 1275 of 1277`.
    void printSummary(PrintStream out) {
        out.println(name + ": " + passed() + " of " + total + (excepted == 0 ? "" : " (" + excepted + " excepted)"));
    }

    /// Prints each failure with what was expected and what came out.
    void printFailures(PrintStream out) {
        for (Failure failure : failures) {
            out.println(failure.id());
            out.println("  expected: " + failure.outcome().expected());
            out.println("  actual:   " + failure.outcome().actual());
        }
    }
}
