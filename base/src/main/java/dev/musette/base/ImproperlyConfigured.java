package dev.musette.base;

/// A setting is missing or has a value that nothing can work with. The message names the setting, what was found,
/// what is expected and what to do.
public class ImproperlyConfigured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImproperlyConfigured(String message) {
        super(message);
    }

    public ImproperlyConfigured(String message, Throwable cause) {
        super(message, cause);
    }
}
