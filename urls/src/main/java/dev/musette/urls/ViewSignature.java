package dev.musette.urls;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which method a view is and what it takes, read from the serialised form of its method reference and kept for the
/// lambda's class: the first look costs a serialisation, each later one a field.
///
/// @param identity which view
/// @param parameters the types of the values it takes, or null where they are not known
record ViewSignature(ViewIdentity identity, @Nullable List<Class<?>> parameters) {
    private static final ClassValue<Holder> SIGNATURES = new ClassValue<>() {
        @Override
        protected Holder computeValue(Class<?> type) {
            return new Holder();
        }
    };

    /// The signature of a lambda's class once one of its objects was seen.
    private static final class Holder {
        volatile @Nullable ViewSignature signature;
    }

    static ViewSignature of(ViewFunction view) {
        ViewFunction wrapped = view.wraps();
        if (wrapped != null) {
            return of(wrapped);
        }
        if (view instanceof ClassView classView) {
            return new ViewSignature(ViewIdentity.of(classView.viewClass()), null);
        }
        Holder holder = SIGNATURES.get(view.getClass());
        ViewSignature known = holder.signature;
        if (known == null) {
            known = read(view);
            holder.signature = known;
        }
        return known;
    }

    private static ViewSignature read(ViewFunction view) {
        SerializedLambda lambda = view.getClass().isSynthetic() ? LambdaReader.read(view) : null;
        if (lambda == null) {
            return new ViewSignature(ViewIdentity.of(view.getClass()), null);
        }
        ViewIdentity identity = new ViewIdentity(
                lambda.getImplClass().replace('/', '.'), lambda.getImplMethodName(), lambda.getImplMethodSignature());
        MethodType type = MethodType.fromMethodDescriptorString(
                lambda.getInstantiatedMethodType(), view.getClass().getClassLoader());
        List<Class<?>> all = type.parameterList();
        return new ViewSignature(identity, List.copyOf(all.subList(1, all.size())));
    }

    /// Serialises a lambda into nothing and keeps what the JDK makes of it on the way. The lambda's own
    /// `writeReplace` is private, and in a project's module closed to us.
    private static final class LambdaReader extends ObjectOutputStream {
        private @Nullable SerializedLambda found;

        private LambdaReader() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        static @Nullable SerializedLambda read(ViewFunction view) {
            try (LambdaReader reader = new LambdaReader()) {
                reader.writeObject(view);
                return reader.found;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            if (object instanceof SerializedLambda lambda) {
                found = lambda;
                return null;
            }
            return object;
        }
    }
}
