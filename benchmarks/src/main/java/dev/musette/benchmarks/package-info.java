/// What Musette is measured against.
@NullMarked
package dev.musette.benchmarks;

import org.jspecify.annotations.NullMarked;
