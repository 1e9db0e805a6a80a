/// HTTP as values: what a view is given ([Request]) and what it answers ([Response]).
@NullMarked
package dev.musette.http;

import org.jspecify.annotations.NullMarked;
