/// What `{% load tz %}` makes known: the zones that points in time are shown in.
@NullMarked
package dev.musette.template.tz;

import org.jspecify.annotations.NullMarked;
