/// Tests of the language's own tags, a class for each.
@NullMarked
package dev.musette.template.tags;

import org.jspecify.annotations.NullMarked;
