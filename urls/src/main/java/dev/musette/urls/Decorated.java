package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import org.jspecify.annotations.Nullable;

/// A view inside a decorator, by arity. All of them answer through [ViewDecorator#around] and have the identity of
/// the view that they wrap.
final class Decorated {
    private Decorated() {}

    record Of0(View0 wraps, ViewDecorator decorator) implements View0 {
        @Override
        public Response view(Request request) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner));
        }
    }

    record Of1<A extends @Nullable Object>(View1<A> wraps, ViewDecorator decorator) implements View1<A> {
        @Override
        public Response view(Request request, A a) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner, a));
        }
    }

    record Of2<A extends @Nullable Object, B extends @Nullable Object>(View2<A, B> wraps, ViewDecorator decorator)
            implements View2<A, B> {
        @Override
        public Response view(Request request, A a, B b) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner, a, b));
        }
    }

    record Of3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
            View3<A, B, C> wraps, ViewDecorator decorator) implements View3<A, B, C> {
        @Override
        public Response view(Request request, A a, B b, C c) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner, a, b, c));
        }
    }

    record Of4<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>(
            View4<A, B, C, D> wraps, ViewDecorator decorator) implements View4<A, B, C, D> {
        @Override
        public Response view(Request request, A a, B b, C c, D d) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner, a, b, c, d));
        }
    }

    record Of5<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            View5<A, B, C, D, E> wraps, ViewDecorator decorator) implements View5<A, B, C, D, E> {
        @Override
        public Response view(Request request, A a, B b, C c, D d, E e) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner, a, b, c, d, e));
        }
    }

    /// A class-based view inside a decorator.
    static final class OfClass extends ClassView {
        private final ClassView wraps;
        private final ViewDecorator decorator;

        OfClass(ClassView wraps, ViewDecorator decorator) {
            this.wraps = wraps;
            this.decorator = decorator;
        }

        @Override
        public Class<?> viewClass() {
            return wraps.viewClass();
        }

        @Override
        public ClassView wraps() {
            return wraps;
        }

        @Override
        public ViewDecorator decorator() {
            return decorator;
        }

        @Override
        protected Response view(Request request, ResolverMatch match) throws Exception {
            return decorator.around(request, inner -> wraps.view(inner, match));
        }
    }
}
