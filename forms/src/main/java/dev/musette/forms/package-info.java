/// Forms: fields that clean what people send, widgets that show them, and their HTML.
@NullMarked
package dev.musette.forms;

import org.jspecify.annotations.NullMarked;
