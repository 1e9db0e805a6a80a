package dev.musette.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A compiled template. It never changes; threads share it.
public final class Template {
    private final TemplateEngine engine;
    private final TemplateSource source;
    private final NodeList nodes;
    private final Map<Class<?>, Object> memory;
    private volatile int expectedLength = 256;

    Template(TemplateEngine engine, TemplateSource source, NodeList nodes, Map<Class<?>, Object> memory) {
        this.engine = engine;
        this.source = source;
        this.nodes = nodes;
        this.memory = Map.copyOf(memory);
    }

    /// The name that it was asked for.
    public String name() {
        return source.name();
    }

    /// Where its source comes from; no two templates share one.
    public String origin() {
        return source.origin();
    }

    public TemplateSource source() {
        return source;
    }

    public TemplateEngine engine() {
        return engine;
    }

    public NodeList nodes() {
        return nodes;
    }

    /// What its tags shared while it was compiled ([Parser#memory]), or null if they did not.
    public <T> @Nullable T memory(Class<T> type) {
        return type.cast(memory.get(type));
    }

    /// Renders with the values, by name; a value that is a [java.util.function.Supplier] is asked when it is read.
    ///
    /// @throws TemplateException if it fails; the message names the template, the line and the expression
    public String render(Map<String, ? extends @Nullable Object> values) {
        StringBuilder page = new StringBuilder(expectedLength);
        render(values, Output.to(page));
        expectedLength = roomFor(page.length());
        return page.toString();
    }

    /// Renders as UTF-8, with the values by name as [#render(Map)] takes them.
    ///
    /// @throws TemplateException if it fails; the message names the template, the line and the expression
    public byte[] renderUtf8(Map<String, ? extends @Nullable Object> values) {
        Utf8Output page = new Utf8Output(expectedLength);
        render(values, page);
        byte[] bytes = page.toByteArray();
        expectedLength = roomFor(bytes.length);
        return bytes;
    }

    private static int roomFor(int length) {
        return length + (length >> 3) + 16;
    }

    /// Renders into an output, which is flushed. What was written before a failure stays written.
    ///
    /// @throws TemplateException if it fails
    /// @throws OutputFailed if the output takes no more
    public void render(Map<String, ? extends @Nullable Object> values, Output output) {
        Context context = new Context(this, values);
        renderInto(context, context.bounded(output), RenderListener.Role.PAGE);
        output.flush();
    }

    /// Renders as a part of another page, with that page's values: what a tag like `include` does. State that nodes
    /// keep ([Context#state]) begins anew.
    ///
    /// @throws TemplateException if it fails, also if pages include each other too deep
    public void render(Context context, Output output) {
        RenderState outer = context.enter(this);
        try {
            renderInto(context, output, RenderListener.Role.INCLUDE);
        } finally {
            context.leave(outer);
        }
    }

    /// Renders as the frame of the page that is being rendered, sharing its values and its state: what `extends` does.
    public void renderShared(Context context, Output output) {
        context.deeper(nodes);
        try {
            renderInto(context, output, RenderListener.Role.PARENT);
        } finally {
            context.shallower(nodes);
        }
    }

    private void renderInto(Context context, Output output, RenderListener.Role role) {
        RenderListener listener = engine.listener();
        if (listener == null) {
            nodes.render(context, output);
        } else {
            listener.rendering(this, role, () -> nodes.render(context, output));
        }
    }

    @Override
    public String toString() {
        return "<Template " + name() + ">";
    }
}
