/// What a site is tested with.
@NullMarked
package dev.musette.test;

import org.jspecify.annotations.NullMarked;
