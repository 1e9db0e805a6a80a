/// The annotation processor: it reads models from annotations into records and writes a source file for each of them.
@NullMarked
package dev.musette.processor;

import org.jspecify.annotations.NullMarked;
