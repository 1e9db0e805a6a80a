package dev.musette.template.tags;

import dev.musette.base.SafeText;
import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Variable;
import org.jspecify.annotations.Nullable;

/// What `block` is inside a block: `{{ block.name }}`, `{{ block.super }}`.
///
/// @param block the block that is being rendered
/// @param inheritance the blocks of the templates that extend each other; null where no template extends another
/// @param context the page
record BlockReference(BlockTag block, @Nullable Inheritance inheritance, Context context) implements Attributes {
    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "super" -> parent();
            case "name" -> block.name();
            default -> Variable.MISSING;
        };
    }

    private SafeText parent() {
        if (inheritance == null) {
            throw new TemplateSyntaxError("'block.super' needs a template that this one extends; '%s' extends none."
                    .formatted(context.template().name()));
        }
        StringBuilder text = new StringBuilder();
        inheritance.renderParent(block, context, context.into(text));
        return SafeText.of(text.toString());
    }

    @Override
    public String toString() {
        return "<Block Node: " + block.name() + ">";
    }
}
