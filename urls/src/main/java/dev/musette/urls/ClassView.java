package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import org.jspecify.annotations.Nullable;

/// A view that is an object and takes the values of its route by name: base of the class-based views. One object
/// serves all threads, so what belongs to a request stays out of its fields.
///
/// ```java
/// path("", new PostList()).name("post_list")          // reverse("post_list") or reverse(PostList.class)
/// ```
public abstract non-sealed class ClassView implements ViewFunction {
    protected ClassView() {}

    /// Answers the request.
    ///
    /// @param match holds the values by name
    /// @throws Exception as a view likes; what is thrown becomes an error response
    protected abstract Response view(Request request, ResolverMatch match) throws Exception;

    /// What `reverse(PostList.class)` names: the class.
    public Class<?> viewClass() {
        return getClass();
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
