@NullMarked
package dev.musette.staticfiles;

import org.jspecify.annotations.NullMarked;
