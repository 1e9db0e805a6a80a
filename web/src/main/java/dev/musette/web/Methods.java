package dev.musette.web;

import dev.musette.urls.ClassView;
import dev.musette.urls.View0;
import dev.musette.urls.View1;
import dev.musette.urls.View2;
import dev.musette.urls.View3;
import dev.musette.urls.View4;
import dev.musette.urls.View5;
import dev.musette.urls.ViewDecorator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decorators that let a view answer some methods only; others get a 405 that names those in `Allow`. Import its
/// methods statically.
///
/// ```java
/// path("post/<int:id>/delete/", requirePost(Views::delete))
/// path("post/<int:id>/", requireHttpMethods("GET", "PUT").around(Views::post))
/// ```
public final class Methods {
    private static final ViewDecorator GET = requireHttpMethods("GET");
    private static final ViewDecorator POST = requireHttpMethods("POST");
    private static final ViewDecorator SAFE = requireHttpMethods("GET", "HEAD");

    private Methods() {}

    /// Lets these methods through.
    ///
    /// @param methods in capitals
    public static ViewDecorator requireHttpMethods(String... methods) {
        List<String> allowed = List.of(methods);
        return (request, view) ->
                allowed.contains(request.method()) ? view.handle(request) : NotAllowed.response(request, allowed);
    }

    /// Lets GET through.
    public static View0 requireGet(View0 view) {
        return GET.around(view);
    }

    /// Lets GET through.
    public static <A extends @Nullable Object> View1<A> requireGet(View1<A> view) {
        return GET.around(view);
    }

    /// Lets GET through.
    public static <A extends @Nullable Object, B extends @Nullable Object> View2<A, B> requireGet(View2<A, B> view) {
        return GET.around(view);
    }

    /// Lets GET through.
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            View3<A, B, C> requireGet(View3<A, B, C> view) {
        return GET.around(view);
    }

    /// Lets GET through.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            View4<A, B, C, D> requireGet(View4<A, B, C, D> view) {
        return GET.around(view);
    }

    /// Lets GET through.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            View5<A, B, C, D, E> requireGet(View5<A, B, C, D, E> view) {
        return GET.around(view);
    }

    /// Lets GET through.
    public static ClassView requireGet(ClassView view) {
        return GET.around(view);
    }

    /// Lets POST through.
    public static View0 requirePost(View0 view) {
        return POST.around(view);
    }

    /// Lets POST through.
    public static <A extends @Nullable Object> View1<A> requirePost(View1<A> view) {
        return POST.around(view);
    }

    /// Lets POST through.
    public static <A extends @Nullable Object, B extends @Nullable Object> View2<A, B> requirePost(View2<A, B> view) {
        return POST.around(view);
    }

    /// Lets POST through.
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            View3<A, B, C> requirePost(View3<A, B, C> view) {
        return POST.around(view);
    }

    /// Lets POST through.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            View4<A, B, C, D> requirePost(View4<A, B, C, D> view) {
        return POST.around(view);
    }

    /// Lets POST through.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            View5<A, B, C, D, E> requirePost(View5<A, B, C, D, E> view) {
        return POST.around(view);
    }

    /// Lets POST through.
    public static ClassView requirePost(ClassView view) {
        return POST.around(view);
    }

    /// Lets GET and HEAD through.
    public static View0 requireSafe(View0 view) {
        return SAFE.around(view);
    }

    /// Lets GET and HEAD through.
    public static <A extends @Nullable Object> View1<A> requireSafe(View1<A> view) {
        return SAFE.around(view);
    }

    /// Lets GET and HEAD through.
    public static <A extends @Nullable Object, B extends @Nullable Object> View2<A, B> requireSafe(View2<A, B> view) {
        return SAFE.around(view);
    }

    /// Lets GET and HEAD through.
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            View3<A, B, C> requireSafe(View3<A, B, C> view) {
        return SAFE.around(view);
    }

    /// Lets GET and HEAD through.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            View4<A, B, C, D> requireSafe(View4<A, B, C, D> view) {
        return SAFE.around(view);
    }

    /// Lets GET and HEAD through.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            View5<A, B, C, D, E> requireSafe(View5<A, B, C, D, E> view) {
        return SAFE.around(view);
    }

    /// Lets GET and HEAD through.
    public static ClassView requireSafe(ClassView view) {
        return SAFE.around(view);
    }
}
