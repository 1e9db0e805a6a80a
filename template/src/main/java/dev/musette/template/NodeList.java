package dev.musette.template;

import java.util.ArrayList;
import java.util.List;

/// Nodes in order: a template, or the body of a tag, as [Parser#parse] makes them.
public final class NodeList implements CodeUnit.Part {
    /// How many nodes one method renders.
    private static final int MOST_STEPS = 64;

    private final List<Node> nodes;
    private final Node[] steps;
    private final CodeUnit.Place place;
    private final int height;

    /// @param height how deep bodies of tags nest in it, itself counted
    NodeList(List<Node> nodes, Code code, int height) {
        this.nodes = List.copyOf(nodes);
        this.steps = steps(this.nodes, code);
        this.height = height;
        this.place = code.unit().add(this, steps.length, within(steps));
    }

    /// The parts that are written into the code of this one.
    private static List<CodeUnit.Part> within(Node[] steps) {
        List<CodeUnit.Part> parts = new ArrayList<>();
        for (Node node : steps) {
            switch (node) {
                case VariableNode variable -> parts.add(variable.expression());
                case ControlNode control -> parts.add(control);
                default -> {}
            }
        }
        return parts;
    }

    /// The nodes themselves, or groups of them, or groups of groups, where there are many.
    private static Node[] steps(List<Node> nodes, Code code) {
        List<Node> steps = nodes;
        while (steps.size() > MOST_STEPS) {
            List<Node> groups = new ArrayList<>();
            for (int i = 0; i < steps.size(); i += MOST_STEPS) {
                List<Node> some = steps.subList(i, Math.min(steps.size(), i + MOST_STEPS));
                groups.add(new Group(new NodeList(some, code, 1)));
            }
            steps = groups;
        }
        return steps.toArray(Node[]::new);
    }

    /// Some nodes of a long list.
    private static final class Group extends Node {
        private final NodeList nodes;

        Group(NodeList nodes) {
            this.nodes = nodes;
        }

        @Override
        public void render(Context context, Output output) {
            nodes.render(context, output);
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    /// What is rendered one after the other.
    Node[] steps() {
        return steps;
    }

    @Override
    public CodeUnit.Place place() {
        return place;
    }

    int height() {
        return height;
    }

    /// Renders each node.
    ///
    /// @throws TemplateException with the place of the node that failed
    public void render(Context context, Output output) {
        place.code().render(place.number(), context, output);
    }

    /// Renders into a string, for tags that change what their body wrote.
    public String renderToString(Context context) {
        StringBuilder text = new StringBuilder();
        render(context, context.into(text));
        return text.toString();
    }
}
