/// The request's way through middleware, dispatcher and view.
@NullMarked
package dev.musette.web;

import org.jspecify.annotations.NullMarked;
