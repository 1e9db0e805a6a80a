/// The request's way through middleware, dispatcher and view. Start with [WebHandler]: it binds the request's
/// context, sends the request through the onion of middleware to the view that the routes name, and makes pages of
/// what is thrown on the way.
@NullMarked
package dev.musette.web;

import org.jspecify.annotations.NullMarked;
