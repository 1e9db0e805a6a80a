@NullMarked
package dev.musette.web;

import org.jspecify.annotations.NullMarked;
