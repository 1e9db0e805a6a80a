/// Changes to models, written down, ordered and applied.
@NullMarked
package dev.musette.migrations;

import org.jspecify.annotations.NullMarked;
