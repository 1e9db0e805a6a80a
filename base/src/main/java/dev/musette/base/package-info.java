/// What every room stands on. Nothing here knows HTTP, databases or templates.
@NullMarked
package dev.musette.base;

import org.jspecify.annotations.NullMarked;
