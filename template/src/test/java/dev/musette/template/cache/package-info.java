/// Tests of the library `cache`.
@NullMarked
package dev.musette.template.cache;

import org.jspecify.annotations.NullMarked;
