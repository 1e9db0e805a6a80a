package dev.musette.template;

import java.util.List;

/// Nodes in order: a template, or the body of a tag.
public final class NodeList {
    /// A body with nothing in it.
    public static final NodeList EMPTY = new NodeList(List.of());

    private final Node[] nodes;

    public NodeList(List<Node> nodes) {
        this.nodes = nodes.toArray(Node[]::new);
    }

    public List<Node> nodes() {
        return List.of(nodes);
    }

    /// Renders each node.
    ///
    /// @throws TemplateException with the place of the node that failed
    public void render(Context context, Output output) {
        for (Node node : nodes) {
            try {
                node.render(context, output);
            } catch (RuntimeException e) {
                throw TemplateError.at(node.token(), e);
            }
        }
    }

    /// Renders into a string, for tags that change what their body wrote.
    public String renderToString(Context context) {
        StringBuilder text = new StringBuilder();
        render(context, Output.to(text));
        return text.toString();
    }
}
