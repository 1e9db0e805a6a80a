/// Tables as data, their names as Django makes them, and the editor that creates them.
@NullMarked
package dev.musette.db.schema;

import org.jspecify.annotations.NullMarked;
