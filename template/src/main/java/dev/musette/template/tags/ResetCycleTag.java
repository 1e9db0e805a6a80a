package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% resetcycle row %}`: the cycle begins anew; without a name, the last one above.
final class ResetCycleTag extends Node {
    private final CycleTag cycle;

    private ResetCycleTag(CycleTag cycle) {
        this.cycle = cycle;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        Cycles cycles = parser.memory(Cycles.class, Cycles::new);
        if (words.size() > 2) {
            throw parser.error("'resetcycle' takes one argument at most: the cycle's name.");
        }
        @Nullable CycleTag cycle = words.size() == 2 ? cycles.byName.get(words.get(1)) : cycles.last;
        if (cycle == null) {
            throw parser.error(
                    words.size() == 2
                            ? "There is no cycle '%s' above.".formatted(words.get(1))
                            : "There is no cycle above.");
        }
        return new ResetCycleTag(cycle);
    }

    @Override
    public void render(Context context, Output output) {
        cycle.reset(context);
    }
}
