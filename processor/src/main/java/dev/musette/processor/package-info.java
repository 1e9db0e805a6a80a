/// The annotation processor that writes a model's typed paths, metadata and accessors.
@NullMarked
package dev.musette.processor;

import org.jspecify.annotations.NullMarked;
