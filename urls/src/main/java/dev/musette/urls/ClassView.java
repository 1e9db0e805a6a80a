package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import org.jspecify.annotations.Nullable;

/// A view that is a class and takes the values of its route by name. Base of class-based views; what `asView`
/// returns.
public abstract non-sealed class ClassView implements ViewFunction {
    private static final long serialVersionUID = 1L;

    private final Class<?> viewClass;

    /// @param viewClass what `reverse(PostList.class)` names
    protected ClassView(Class<?> viewClass) {
        this.viewClass = viewClass;
    }

    /// Answers the request.
    ///
    /// @param match holds the values by name
    /// @throws Exception as a view likes; what is thrown becomes an error response
    protected abstract Response view(Request request, ResolverMatch match) throws Exception;

    /// The class that is the view.
    public final Class<?> viewClass() {
        return viewClass;
    }

    @Override
    public final int arity() {
        return -1;
    }

    /// Reads the match from the request; the values are in it.
    @Override
    public final Response call(Request request, @Nullable Object[] values) throws Exception {
        return view(request, request.get(ResolverMatch.ATTRIBUTE));
    }
}
