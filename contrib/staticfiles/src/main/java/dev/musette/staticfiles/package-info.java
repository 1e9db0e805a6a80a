/// Static files: found in apps, served in development.
@NullMarked
package dev.musette.staticfiles;

import org.jspecify.annotations.NullMarked;
