/// Finds out what migrations must do for the models to be as their classes say: two states -> operations with what they
/// depend on -> sorted within each app -> cut into migrations -> reduced -> named.
@NullMarked
package dev.musette.migrations.autodetector;

import org.jspecify.annotations.NullMarked;
