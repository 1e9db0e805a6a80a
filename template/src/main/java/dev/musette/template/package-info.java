/// The engine and what custom tags and filters are made with. Source is cut into tokens, tags compile them to
/// nodes, and nodes render themselves; see `Lexer`, where the way begins.
@NullMarked
package dev.musette.template;

import org.jspecify.annotations.NullMarked;
