/// One page in the languages of several template engines, for a comparison in one run.
@NullMarked
package dev.musette.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
