@NullMarked
package dev.musette.urls;

import org.jspecify.annotations.NullMarked;
