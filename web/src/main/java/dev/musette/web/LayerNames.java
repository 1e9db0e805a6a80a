package dev.musette.web;

/// What people call a layer of the onion: its class. A lambda has no name of its own, so it is told by the class that
/// it stands in.
final class LayerNames {
    static final String LAMBDA = "lambda in ";

    private LayerNames() {}

    /// `dev.musette.web.SecurityMiddleware`, or `lambda in mysite.Settings`.
    static String of(Object layer) {
        Class<?> type = layer.getClass();
        return type.isHidden() ? LAMBDA + owner(type) : type.getName();
    }

    /// The class that a lambda or a method reference stands in; of another class, its own name.
    static String owner(Class<?> type) {
        String name = type.getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
