package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A view whose route gives it no value.
@FunctionalInterface
public non-sealed interface View0 extends ViewFunction, Serializable {

    /// Answers the request.
    ///
    /// @throws Exception as a view likes; what is thrown becomes an error response
    Response view(Request request) throws Exception;

    @Override
    default int arity() {
        return 0;
    }

    @Override
    default Response call(Request request, @Nullable Object[] values) throws Exception {
        return view(request);
    }
}
