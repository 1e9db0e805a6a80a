@NullMarked
package dev.musette.test;

import org.jspecify.annotations.NullMarked;
