package dev.musette.urls;

import dev.musette.http.Handler;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Something around a view: it may answer itself, or change the request or the response.
///
/// ```java
/// ViewDecorator neverCached = (request, view) -> {
///     Response response = view.handle(request);
///     response.headers().set("Cache-Control", "no-store");
///     return response;
/// };
/// path("account/", neverCached.around(Views::account))
/// ```
@FunctionalInterface
public interface ViewDecorator extends Serializable {

    /// Answers a request with the view inside.
    ///
    /// @throws Exception as the view does
    Response around(Request request, Handler view) throws Exception;

    /// Puts this around a view, which is still found by its method reference.
    default View0 around(View0 view) {
        return new Decorated.Of0(view, this);
    }

    /// Puts this around a view, which is still found by its method reference.
    default <A extends @Nullable Object> View1<A> around(View1<A> view) {
        return new Decorated.Of1<>(view, this);
    }

    /// Puts this around a view, which is still found by its method reference.
    default <A extends @Nullable Object, B extends @Nullable Object> View2<A, B> around(View2<A, B> view) {
        return new Decorated.Of2<>(view, this);
    }

    /// Puts this around a view, which is still found by its method reference.
    default <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> View3<A, B, C> around(
            View3<A, B, C> view) {
        return new Decorated.Of3<>(view, this);
    }

    /// Puts this around a view, which is still found by its method reference.
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            View4<A, B, C, D> around(View4<A, B, C, D> view) {
        return new Decorated.Of4<>(view, this);
    }

    /// Puts this around a view, which is still found by its method reference.
    default <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            View5<A, B, C, D, E> around(View5<A, B, C, D, E> view) {
        return new Decorated.Of5<>(view, this);
    }

    /// Puts this around a class-based view, which keeps its identity.
    default ClassView around(ClassView view) {
        return new Decorated.OfClass(view, this);
    }
}
