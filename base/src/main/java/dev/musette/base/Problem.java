package dev.musette.base;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a project, found before it runs. Problems are collected and shown together.
///
/// ```java
/// Problem.error("urls.E007", "The view blog.Views.detail takes 2 values, its route captures 1.")
///         .hint("Add a converter to 'post/<int:id>/' or drop a parameter.")
///         .about(route);
/// ```
///
/// @param level how bad it is
/// @param id the stable name, `room.E001`; each stands in `docs/ref/checks.md`
/// @param message one line: what is wrong and where
/// @param hint one line: what to do, or null
/// @param subject the model, route or setting that it is about, or null
public record Problem(
        Level level,
        String id,
        String message,
        @Nullable String hint,
        @Nullable Object subject) {

    /// How bad a problem is; from `ERROR` on the server does not start.
    public enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR,
        CRITICAL
    }

    public static Problem error(String id, String message) {
        return new Problem(Level.ERROR, id, message, null, null);
    }

    public static Problem warning(String id, String message) {
        return new Problem(Level.WARNING, id, message, null, null);
    }

    public Problem hint(String hint) {
        return new Problem(level, id, message, hint, subject);
    }

    public Problem about(Object subject) {
        return new Problem(level, id, message, hint, subject);
    }

    /// Whether a project with this problem must not be served.
    public boolean isSerious() {
        return level.compareTo(Level.ERROR) >= 0;
    }

    /// `subject: (id) message` and the hint on a line of its own.
    @Override
    public String toString() {
        String head = (subject == null ? "?" : subject) + ": (" + id + ") " + message;
        return hint == null ? head : head + "\n\tHINT: " + hint;
    }
}
