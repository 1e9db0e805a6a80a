/// The rules of the house, each with a violation that it must find.
@NullMarked
package dev.musette.rules;

import org.jspecify.annotations.NullMarked;
