/// The language's own tags, each in a class that compiles and renders it. They are made with what the room exports to
/// everybody.
@NullMarked
package dev.musette.template.tags;

import org.jspecify.annotations.NullMarked;
