/// What single steps of a request cost, each beside its hand-written form where there is one.
@NullMarked
package dev.musette.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
