/// The engine and what custom tags and filters are made with. Source is cut into tokens, tags make nodes of them,
/// and the bodies and expressions of the nodes become Java classes when a page is first rendered; see `Lexer`,
/// where the way begins.
@NullMarked
package dev.musette.template;

import org.jspecify.annotations.NullMarked;
