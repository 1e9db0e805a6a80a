/// The history of the crates.
@NullMarked
package crates.migrations;

import org.jspecify.annotations.NullMarked;
