package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// A variable that must be there is missing, as the argument of a filter.
public class VariableDoesNotExist extends TemplateException {
    private static final long serialVersionUID = 1L;

    public VariableDoesNotExist(String variable, @Nullable Token token) {
        super("The variable '" + variable + "' does not exist.", token, null);
    }
}
