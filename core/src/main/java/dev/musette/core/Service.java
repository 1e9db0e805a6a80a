package dev.musette.core;

import java.util.function.Function;

/// Something that an application has one of, made when it is first asked for and closed with the application if it is
/// [AutoCloseable]. The room that owns it holds the constant:
///
/// ```java
/// static final Service<SearchIndex> INDEX = new Service<>("search index", site -> new SearchIndex(site.models()));
///
/// SearchIndex index = Application.current().get(INDEX);
/// ```
///
/// @param <T> the type of the thing
public final class Service<T> {
    private final String name;
    private final Function<Application, ? extends T> maker;

    /// @param name for error messages
    /// @param maker makes it; may ask the application for other services, but not in a circle
    public Service(String name, Function<Application, ? extends T> maker) {
        this.name = name;
        this.maker = maker;
    }

    T make(Application application) {
        return maker.apply(application);
    }

    @Override
    public String toString() {
        return name;
    }
}
