package dev.musette.urls;

import org.jspecify.annotations.Nullable;

/// Which view something is: the method behind a method reference, or the class of a class-based view. Decorators
/// keep the identity of what they wrap.
///
/// @param className the class that declares the method, or the class of the view, `blog.Views`
/// @param method the method's name, or null for a class
/// @param descriptor the method's parameter and return types as the JVM writes them, or null for a class
public record ViewIdentity(
        String className, @Nullable String method, @Nullable String descriptor) {

    /// Tells which view this is.
    public static ViewIdentity of(ViewFunction view) {
        return ViewSignature.of(view).identity();
    }

    /// Names a class-based view.
    public static ViewIdentity of(Class<?> view) {
        return new ViewIdentity(view.getName(), null, null);
    }

    /// `blog.Views.postDetail`, or `blog.PostList` for a class.
    @Override
    public String toString() {
        return method == null ? className : className + "." + method;
    }
}
