package dev.musette.template;

import java.util.ArrayList;
import java.util.List;

/// A node that decides which of its bodies are rendered. Where another node is called, the compiler writes this one out
/// as branches and loops: its bodies and conditions become one piece with it.
public abstract non-sealed class ControlNode extends Node implements CodeUnit.Part {
    /// They are written out in one method, and a method has an end.
    private static final int MOST_PARTS = 600;

    private final Control control;
    private final CodeUnit.Place place;

    /// For subclasses.
    ///
    /// @param parser the parser that made its bodies and expressions
    @SuppressWarnings("this-escape") // the unit looks at it when the page is first rendered
    protected ControlNode(Parser parser, Control control) {
        this.control = control;
        int weight = weight(control);
        if (weight > MOST_PARTS) {
            throw parser.error("This tag has more than %d conditions and bodies.".formatted(MOST_PARTS));
        }
        this.place = parser.code().unit().add(this, weight, within(control));
    }

    /// The parts that are written into the code of this one.
    private static List<CodeUnit.Part> within(Control control) {
        List<CodeUnit.Part> parts = new ArrayList<>();
        switch (control) {
            case Control.Choice(var conditions, var bodies) -> {
                conditions.forEach(condition -> within(condition, parts));
                parts.addAll(bodies);
            }
            case Control.Loop loop -> {
                parts.add(loop.sequence());
                parts.add(loop.body());
                if (loop.otherwise() != null) {
                    parts.add(loop.otherwise());
                }
            }
        }
        return parts;
    }

    private static void within(Condition condition, List<CodeUnit.Part> parts) {
        switch (condition) {
            case Condition.Value(var expression) -> parts.add(expression);
            case Condition.Not(var operand) -> within(operand, parts);
            case Condition.And(var left, var right) -> within(left, right, parts);
            case Condition.Or(var left, var right) -> within(left, right, parts);
            case Condition.Compared compared -> within(compared.left(), compared.right(), parts);
        }
    }

    private static void within(Condition left, Condition right, List<CodeUnit.Part> parts) {
        within(left, parts);
        within(right, parts);
    }

    private static int weight(Control control) {
        return switch (control) {
            case Control.Choice(var conditions, var bodies) ->
                bodies.size()
                        + conditions.stream().mapToInt(ControlNode::weight).sum();
            case Control.Loop _ -> 2;
        };
    }

    private static int weight(Condition condition) {
        return switch (condition) {
            case Condition.Value _ -> 1;
            case Condition.Not(var operand) -> 1 + weight(operand);
            case Condition.And(var left, var right) -> 1 + weight(left) + weight(right);
            case Condition.Or(var left, var right) -> 1 + weight(left) + weight(right);
            case Condition.Compared compared -> 1 + weight(compared.left()) + weight(compared.right());
        };
    }

    Control control() {
        return control;
    }

    @Override
    public final CodeUnit.Place place() {
        return place;
    }

    @Override
    public final void render(Context context, Output output) {
        place.code().render(place.number(), context, output);
    }
}
