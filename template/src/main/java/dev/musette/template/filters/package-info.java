/// The language's own filters, by family. They are made with what the room exports to everybody.
@NullMarked
package dev.musette.template.filters;

import org.jspecify.annotations.NullMarked;
