package dev.musette.template;

/// What one template is made of that does something, its bodies and its expressions, in the order in which they are
/// read: one [CodeUnit] after the other.
final class Code {
    private final TemplateEngine engine;
    private final TemplateSource source;
    private CodeUnit unit;

    Code(TemplateEngine engine, TemplateSource source) {
        this.engine = engine;
        this.source = source;
        this.unit = new CodeUnit(engine, source);
    }

    /// The unit that the next part belongs to.
    CodeUnit unit() {
        if (unit.isFull()) {
            unit = new CodeUnit(engine, source);
        }
        return unit;
    }
}
