/// URL patterns: from a path to a view and back.
@NullMarked
package dev.musette.urls;

import org.jspecify.annotations.NullMarked;
