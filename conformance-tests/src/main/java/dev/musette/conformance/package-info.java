/// Replays cases that were recorded from Django against Musette and counts how many come out the same.
///
/// A [dev.musette.conformance.Suite] knows one file's format: it turns a case into calls of a room and compares the
/// outcome.
@NullMarked
package dev.musette.conformance;

import org.jspecify.annotations.NullMarked;
