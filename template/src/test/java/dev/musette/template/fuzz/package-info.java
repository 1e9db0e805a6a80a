/// Harnesses for a fuzzer, and the test that runs them without one. `benchmarks/fuzz` runs them for as long as one
/// likes.
@NullMarked
package dev.musette.template.fuzz;

import org.jspecify.annotations.NullMarked;
