package dev.musette.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts of a template that become one Java class, by the [TemplateCompiler], when the first of them is needed. What is
/// rendered together was read together.
///
/// Most parts are written into the code of the part that they stand in, and have no code of their own. Where somebody
/// asks for one of these all the same, as a tag does that renders the nodes of its body one by one, they become
/// a second class.
final class CodeUnit {
    /// A class holds 65,535 constants and a method 65,535 bytes; this many nodes, lookups and filters stay far below.
    private static final int MOST_WEIGHT = 4_000;

    private final TemplateEngine engine;
    private final TemplateSource source;
    private final List<Part> parts = new ArrayList<>();
    private int weight;
    private volatile @Nullable CompiledTemplate compiled;
    private volatile @Nullable CompiledTemplate inner;

    /// What may become a method.
    sealed interface Part permits NodeList, FilterExpression, ControlNode {
        Place place();
    }

    /// Where the code of a part is.
    static final class Place {
        private final CodeUnit unit;
        private final int number;
        private final int own;
        private final int weight;
        private boolean isInner;

        private Place(CodeUnit unit, int number, int own, int weight) {
            this.unit = unit;
            this.number = number;
            this.own = own;
            this.weight = weight;
        }

        CodeUnit unit() {
            return unit;
        }

        /// Its number in the class.
        int number() {
            return number;
        }

        /// How many nodes, lookups and filters it adds to those of the parts in it.
        int own() {
            return own;
        }

        /// How many nodes, lookups and filters it has in all.
        int weight() {
            return weight;
        }

        /// The class that has its code.
        CompiledTemplate code() {
            return isInner ? unit.inner() : unit.compiled();
        }
    }

    CodeUnit(TemplateEngine engine, TemplateSource source) {
        this.engine = engine;
        this.source = source;
    }

    boolean isFull() {
        return weight >= MOST_WEIGHT;
    }

    /// Adds a part.
    ///
    /// @param own how many nodes, lookups and filters it adds to those of the parts in it
    /// @param within the parts that stand in it
    /// @throws IllegalStateException if the template is being rendered already
    synchronized Place add(Part part, int own, List<? extends Part> within) {
        if (compiled != null) {
            throw new IllegalStateException(
                    "'%s' is compiled already: a tag reads its expressions and bodies when it is compiled, not later."
                            .formatted(source.name()));
        }
        int all = own;
        for (Part one : within) {
            Place place = one.place();
            if (place.unit == this) {
                place.isInner = true;
                all = Math.min(all + place.weight, MOST_WEIGHT);
            }
        }
        parts.add(part);
        weight += own + 1;
        return new Place(this, parts.size() - 1, own, all);
    }

    CompiledTemplate compiled() {
        CompiledTemplate known = compiled;
        return known != null ? known : compile();
    }

    private TemplateCompiler compiler(boolean ofInner) {
        List<Part> roots =
                parts.stream().filter(part -> part.place().isInner == ofInner).toList();
        return new TemplateCompiler(engine, source, this, roots);
    }

    /// The class as the JVM reads it.
    synchronized byte[] classFile() {
        return compiler(false).classFile();
    }

    private synchronized CompiledTemplate compile() {
        CompiledTemplate fresh = compiled;
        if (fresh == null) {
            fresh = compiler(false).compile();
            compiled = fresh;
        }
        return fresh;
    }

    private CompiledTemplate inner() {
        compiled(); // from here on nothing is added
        CompiledTemplate known = inner;
        return known != null ? known : compileInner();
    }

    private synchronized CompiledTemplate compileInner() {
        CompiledTemplate fresh = inner;
        if (fresh == null) {
            fresh = compiler(true).compile();
            inner = fresh;
        }
        return fresh;
    }
}
