/// What `{% load humanize %}` makes known: numbers and times as people say them.
@NullMarked
package dev.musette.template.humanize;

import org.jspecify.annotations.NullMarked;
