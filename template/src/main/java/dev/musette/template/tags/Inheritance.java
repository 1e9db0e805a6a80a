package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The blocks of the templates that extend each other, while one page is rendered. A block renders the version of the
/// template that was asked for, `block.super` the next one towards the base.
final class Inheritance {
    private static final Object KEY = new Object();

    final Set<String> origins = new HashSet<>();
    private final Map<String, Chain> chains = new HashMap<>();

    /// The versions of one block, the outermost template's first, and how many of them are at work.
    private static final class Chain {
        final List<BlockTag> versions = new ArrayList<>(2);
        int current;
    }

    static @Nullable Inheritance find(Context context) {
        return (Inheritance) context.state(KEY);
    }

    static Inheritance begin(Context context) {
        return context.state(KEY, Inheritance.class, Inheritance::new);
    }

    void add(Map<String, BlockTag> blocks) {
        blocks.forEach((name, block) ->
                chains.computeIfAbsent(name, _ -> new Chain()).versions.add(block));
    }

    void render(BlockTag block, Context context, Output output) {
        Chain chain = chains.get(block.name());
        if (chain == null || chain.current >= chain.versions.size()) {
            block.renderBody(context, output, new BlockReference(block, this, context));
            return;
        }
        BlockTag version = chain.versions.get(chain.current++);
        try {
            version.renderBody(context, output, new BlockReference(version, this, context));
        } finally {
            chain.current--;
        }
    }

    void renderParent(BlockTag block, Context context, Output output) {
        Chain chain = chains.get(block.name());
        if (chain != null && chain.current < chain.versions.size()) {
            render(block, context, output);
        }
    }
}
