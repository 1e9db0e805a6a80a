package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import org.jspecify.annotations.Nullable;

/// A view: it takes the request and the values of its route, and answers. Written as a method and named by a method
/// reference (`Views::postDetail`), which is serialisable so that [ViewIdentity] can tell which method it is.
public sealed interface ViewFunction permits View0, View1, View2, View3, View4, View5, ClassView {

    /// How many values the view takes; `-1` where it takes them by name.
    int arity();

    /// Calls the view with the values of its route, in the view's order.
    ///
    /// @throws Exception as the view does
    Response call(Request request, @Nullable Object[] values) throws Exception;

    /// The view inside, where this one is decorated; else null.
    default @Nullable ViewFunction wraps() {
        return null;
    }

    /// What stands around [#wraps], where this view is decorated; else null.
    default @Nullable ViewDecorator decorator() {
        return null;
    }
}
