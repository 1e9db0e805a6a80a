package dev.musette.urls;

/// No route has the name, or none of those that have it takes the values. The message says what was tried; it
/// describes the values by their types only. Root of this room's exceptions.
public class NoReverseMatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoReverseMatch(String message) {
        super(message);
    }
}
