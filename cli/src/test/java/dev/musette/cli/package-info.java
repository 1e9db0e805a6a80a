@NullMarked
package dev.musette.cli;

import org.jspecify.annotations.NullMarked;
