package dev.musette.template;

/// How much one page may still do in a [Sandbox]. One thread uses it.
final class Budget {
    private static final int SIZE_OF_STEP = 16;

    private final Sandbox sandbox;
    private final long deadline;
    private long steps;
    private long output;

    Budget(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.deadline = System.nanoTime() + sandbox.time().toNanos();
        this.steps = sandbox.steps();
        this.output = sandbox.output();
    }

    /// Takes steps.
    ///
    /// @throws SandboxViolation if there are no more, or the time is over
    void spend(long count) {
        steps -= count;
        if (steps < 0) {
            throw new SandboxViolation(
                    "The page takes more than %d steps. Sandbox.steps allows no more.".formatted(sandbox.steps()));
        }
        if (System.nanoTime() - deadline > 0) {
            throw new SandboxViolation("The page takes longer than %d ms. Sandbox.time allows no more."
                    .formatted(sandbox.time().toMillis()));
        }
    }

    /// Takes the steps for reading or making so many characters or elements.
    void spendOn(long size) {
        spend(1 + size / SIZE_OF_STEP);
    }

    /// Takes so many characters of the page.
    ///
    /// @throws SandboxViolation if there are no more
    void write(long characters) {
        output -= characters;
        if (output < 0) {
            throw new SandboxViolation("The page writes more than %d characters. Sandbox.output allows no more."
                    .formatted(sandbox.output()));
        }
    }

    /// Makes sure that a filter may make so many characters or elements.
    ///
    /// @throws SandboxViolation if it may not
    void require(long size) {
        if (size > sandbox.text()) {
            throw new SandboxViolation(
                    "A filter makes more than %d characters or elements. Sandbox.text allows no more."
                            .formatted(sandbox.text()));
        }
    }
}
