package dev.musette.urls;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds URLs with the resolver of the site at hand; import its methods statically.
///
/// ```java
/// String getAbsoluteUrl() { return reverse(Views::postDetail, id); }
/// ```
public final class Reverse {
    private Reverse() {}

    /// Finds the URL of a route by its name; the values in the order of the captures.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public static String reverse(String name, @Nullable Object... args) {
        return UrlResolver.current().reverse(Reversal.of(name, args));
    }

    /// Finds the URL of a route by its name; the values by name.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public static String reverse(String name, Map<String, ?> kwargs) {
        return UrlResolver.current().reverse(Reversal.of(name, kwargs));
    }

    /// Finds the URL of a class-based view.
    ///
    /// @throws NoReverseMatch if no route leads to it or takes the values
    public static String reverse(Class<?> view, @Nullable Object... args) {
        return UrlResolver.current().reverse(Reversal.of(view, args));
    }

    /// Finds a URL with a query string, a fragment or a current app.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public static String reverse(Reversal reversal) {
        return UrlResolver.current().reverse(reversal);
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static String reverse(View0 view) {
        return UrlResolver.current().reverse(Reversal.of(view));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <A extends @Nullable Object> String reverse(View1<A> view, A a) {
        return UrlResolver.current().reverse(Reversal.of(view, a));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <A extends @Nullable Object, B extends @Nullable Object> String reverse(View2<A, B> view, A a, B b) {
        return UrlResolver.current().reverse(Reversal.of(view, a, b));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> String reverse(
            View3<A, B, C> view, A a, B b, C c) {
        return UrlResolver.current().reverse(Reversal.of(view, a, b, c));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            String reverse(View4<A, B, C, D> view, A a, B b, C c, D d) {
        return UrlResolver.current().reverse(Reversal.of(view, a, b, c, d));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            String reverse(View5<A, B, C, D, E> view, A a, B b, C c, D d, E e) {
        return UrlResolver.current().reverse(Reversal.of(view, a, b, c, d, e));
    }
}
