/// Models: fields, metadata, references between rows, and query sets.
@NullMarked
package dev.musette.models;

import org.jspecify.annotations.NullMarked;
