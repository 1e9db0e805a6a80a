/// The Django template language.
@NullMarked
package dev.musette.template;

import org.jspecify.annotations.NullMarked;
