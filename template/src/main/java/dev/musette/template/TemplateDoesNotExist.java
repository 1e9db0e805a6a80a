package dev.musette.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// No loader has the template. The message lists the places that were tried.
public class TemplateDoesNotExist extends TemplateException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> tried;

    public TemplateDoesNotExist(String name, List<String> tried, @Nullable Token token) {
        this(name, tried, token, null);
    }

    private TemplateDoesNotExist(String name, List<String> tried, @Nullable Token token, @Nullable Throwable cause) {
        super(describe(name, tried), token, cause);
        this.name = name;
        this.tried = List.copyOf(tried);
    }

    private static String describe(String name, List<String> tried) {
        if (name.isEmpty()) {
            return "No template name was given.";
        }
        if (tried.isEmpty()) {
            return "The template '%s' does not exist: no loader has any place for it.".formatted(name);
        }
        return "The template '%s' does not exist. Tried:\n    %s".formatted(name, String.join("\n    ", tried));
    }

    /// The template that was asked for.
    public String name() {
        return name;
    }

    /// The places that were tried, in order; empty after serialization.
    @SuppressWarnings("ConstantValue") // deserialization leaves a transient field null
    public List<String> tried() {
        return tried == null ? List.of() : tried;
    }

    TemplateDoesNotExist at(@Nullable Token token) {
        return place() != null || token == null ? this : new TemplateDoesNotExist(name, tried(), token, this);
    }
}
