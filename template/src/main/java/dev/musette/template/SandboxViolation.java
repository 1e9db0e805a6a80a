package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// A template did what its engine's [Sandbox] does not allow, or more of it than is allowed. The message says what, and
/// which setting of the sandbox would allow it.
public class SandboxViolation extends TemplateException {
    private static final long serialVersionUID = 1L;

    SandboxViolation(String problem) {
        super(problem, null, null);
    }

    private SandboxViolation(SandboxViolation violation, Token token) {
        super(violation.problem(), token, violation);
    }

    /// This violation with a place, unless it has one.
    SandboxViolation at(@Nullable Token token) {
        return place() != null || token == null ? this : new SandboxViolation(this, token);
    }
}
