/// Tests of the engine.
@NullMarked
package dev.musette.template;

import org.jspecify.annotations.NullMarked;
