package dev.musette.core;

import dev.musette.base.ImproperlyConfigured;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the environment says about this installation: variables of the process first, then those of a `.env` file.
/// Each reader names the type that is expected, and a value that does not fit is an error that names the variable.
///
/// ```java
/// Env env = Env.load();
/// String key = env.require("SECRET_KEY");
/// boolean debug = env.bool("DEBUG", false);
/// List<String> hosts = env.list("ALLOWED_HOSTS");      // a.example,b.example
/// ```
///
/// A secret may stand in a file, as container platforms mount it: where `SECRET_KEY` is missing and
/// `SECRET_KEY_FILE` is set, the value is that file's text without its last line end. Instances are immutable.
public final class Env {
    private final Map<String, String> variables;

    private Env(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /// Reads the process's environment and the `.env` file of the working directory, if there is one.
    public static Env load() {
        return load(Path.of(".env"));
    }

    /// Reads the process's environment and a file of `NAME=value` lines, if it exists.
    ///
    /// @throws ImproperlyConfigured if a line of the file is not of that form, or the file cannot be read
    public static Env load(Path file) {
        Map<String, String> variables = new HashMap<>();
        if (Files.exists(file)) {
            try {
                variables.putAll(EnvFile.parse(file.toString(), Files.readString(file)));
            } catch (CharacterCodingException e) {
                throw new ImproperlyConfigured(
                        "The environment file '%s' is not text in UTF-8. Save it as UTF-8.".formatted(file), e);
            } catch (IOException e) {
                throw new ImproperlyConfigured(
                        "The environment file '%s' cannot be read: %s. Make it readable or remove it."
                                .formatted(file, e),
                        e);
            }
        }
        variables.putAll(System.getenv());
        return new Env(variables);
    }

    /// Makes an environment of these variables alone.
    public static Env of(Map<String, String> variables) {
        return new Env(variables);
    }

    /// Returns a copy in which one variable has another value.
    public Env with(String name, String value) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(name, value);
        return new Env(changed);
    }

    /// Returns the variable, or the default where it is not set.
    public String get(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    /// Returns the variable.
    ///
    /// @throws ImproperlyConfigured if it is not set or empty
    public String require(String name) {
        String value = find(name);
        if (value == null || value.isEmpty()) {
            throw new ImproperlyConfigured(
                    "The environment variable %s is not set. Set it in the process's environment or in the file .env."
                            .formatted(name));
        }
        return value;
    }

    /// Reads `1 true yes on y t ok` as true and `0 false no off n f` and the empty text as false, whatever their case.
    ///
    /// @throws ImproperlyConfigured if it is anything else
    public boolean bool(String name, boolean otherwise) {
        String value = find(name);
        if (value == null) {
            return otherwise;
        }
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on", "y", "t", "ok" -> true;
            case "0", "false", "no", "off", "n", "f", "" -> false;
            default -> throw unreadable(name, value, "a boolean: true or false");
        };
    }

    /// Reads a whole number.
    ///
    /// @throws ImproperlyConfigured if it is not one of 32 bits
    public int integer(String name, int otherwise) {
        String value = find(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw unreadable(name, value, "a whole number");
        }
    }

    /// Reads a list separated by commas; white space around its items and empty items are dropped. Not set is empty.
    public List<String> list(String name) {
        return Arrays.stream(get(name, "").split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// Reads a path of the file system.
    public Path path(String name, Path otherwise) {
        String value = find(name);
        return value == null ? otherwise : Path.of(value);
    }

    private @Nullable String find(String name) {
        String value = variables.get(name);
        String file = value == null ? variables.get(name + "_FILE") : null;
        if (file == null) {
            return value;
        }
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new ImproperlyConfigured(
                    "%s_FILE names '%s', which cannot be read: %s. Mount the file or set %s itself."
                            .formatted(name, file, e, name),
                    e);
        }
    }

    /// The value is not repeated: it may be a secret that landed in the wrong variable.
    private static ImproperlyConfigured unreadable(String name, String value, String expected) {
        return new ImproperlyConfigured("The environment variable %s holds %d characters that are not %s."
                .formatted(name, value.length(), expected));
    }
}
