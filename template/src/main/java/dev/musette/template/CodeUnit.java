package dev.musette.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts of a template that become one Java class, by the [TemplateCompiler], when the first of them is needed. What is
/// rendered together was read together.
final class CodeUnit {
    /// A class holds 65,535 constants and a method 65,535 bytes; this many nodes, lookups and filters stay far below.
    private static final int MOST_WEIGHT = 1_500;

    private final TemplateEngine engine;
    private final TemplateSource source;
    private final List<Part> parts = new ArrayList<>();
    private int weight;
    private volatile @Nullable CompiledTemplate compiled;

    /// What becomes a method of its own.
    sealed interface Part permits NodeList, FilterExpression, ControlNode {}

    CodeUnit(TemplateEngine engine, TemplateSource source) {
        this.engine = engine;
        this.source = source;
    }

    boolean isFull() {
        return weight >= MOST_WEIGHT;
    }

    /// Adds a part and returns its number in the class.
    ///
    /// @param steps how many nodes, lookups and filters it has
    /// @throws IllegalStateException if the template is being rendered already
    synchronized int add(Part part, int steps) {
        if (compiled != null) {
            throw new IllegalStateException(
                    "'%s' is compiled already: a tag reads its expressions and bodies when it is compiled, not later."
                            .formatted(source.name()));
        }
        parts.add(part);
        weight += steps + 1;
        return parts.size() - 1;
    }

    CompiledTemplate compiled() {
        CompiledTemplate known = compiled;
        return known != null ? known : compile();
    }

    private TemplateCompiler compiler() {
        return new TemplateCompiler(engine, source, this, parts);
    }

    /// The class as the JVM reads it.
    synchronized byte[] classFile() {
        return compiler().classFile();
    }

    private synchronized CompiledTemplate compile() {
        CompiledTemplate fresh = compiled;
        if (fresh == null) {
            fresh = compiler().compile();
            compiled = fresh;
        }
        return fresh;
    }
}
