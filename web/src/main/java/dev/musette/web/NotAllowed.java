package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.Collection;

/// The 405 of a view that does not know the request's method.
final class NotAllowed {
    private NotAllowed() {}

    /// @param methods those that it knows, in order
    static Response response(Request request, Collection<String> methods) {
        Response page = ErrorPages.builtIn(request, 405);
        page.headers().set("Allow", String.join(", ", methods));
        return page;
    }
}
