package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A view whose route gives it five values.
@FunctionalInterface
public non-sealed interface View5<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object>
        extends ViewFunction, Serializable {

    /// Answers the request.
    ///
    /// @throws Exception as a view likes; what is thrown becomes an error response
    Response view(Request request, A a, B b, C c, D d, E e) throws Exception;

    @Override
    default int arity() {
        return 5;
    }

    @Override
    default Response call(Request request, @Nullable Object[] values) throws Exception {
        return view(
                request,
                Values.at(values, 0),
                Values.at(values, 1),
                Values.at(values, 2),
                Values.at(values, 3),
                Values.at(values, 4));
    }
}
