package dev.musette.http;

/// The key of a value that a room hangs on a [Request], as authentication does with its user. Compared by
/// identity; the name is what templates read (`request.user`) and what errors say.
///
/// ```java
/// static final Attribute<User> USER = Attribute.of("user");
/// request.set(USER, user);
/// request.get(USER).name();
/// ```
///
/// @param <T> the type of the value
@SuppressWarnings("UnusedTypeParameter") // Request.get and set read it
public final class Attribute<T> {
    private final String name;

    private Attribute(String name) {
        this.name = name;
    }

    /// Makes a key, different from every other one.
    ///
    /// @param name as templates spell it, snake_case
    public static <T> Attribute<T> of(String name) {
        return new Attribute<>(name);
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
