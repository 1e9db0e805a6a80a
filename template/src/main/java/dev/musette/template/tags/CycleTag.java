package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.PageText;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% cycle 'odd' 'even' as row silent %}`: one value after the other, each time that it is rendered.
final class CycleTag extends Node {
    private final List<FilterExpression> values;
    private final @Nullable String variable;
    private final boolean silent;

    private CycleTag(List<FilterExpression> values, @Nullable String variable, boolean silent) {
        this.values = values;
        this.variable = variable;
        this.silent = silent;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        Cycles cycles = parser.memory(Cycles.class, Cycles::new);
        int count = words.size();
        if (count < 2) {
            throw parser.error("'cycle' needs at least two arguments.");
        }
        if (count == 2) {
            CycleTag named = cycles.byName.get(words.get(1));
            if (named == null) {
                throw parser.error("There is no cycle '%s' above.".formatted(words.get(1)), words.get(1));
            }
            return named;
        }
        boolean flagged = count > 4 && words.get(count - 3).equals("as");
        boolean named = flagged || (count > 4 && words.get(count - 2).equals("as"));
        if (flagged && !words.getLast().equals("silent")) {
            throw parser.error(
                    "Only 'silent' may follow the cycle's name, not '%s'.".formatted(words.getLast()), words.getLast());
        }
        String name = named ? words.get(count - (flagged ? 2 : 1)) : null;
        List<FilterExpression> values = words.subList(1, named ? count - (flagged ? 3 : 2) : count).stream()
                .map(parser::expression)
                .toList();
        CycleTag cycle = new CycleTag(values, name, flagged);
        if (name != null) {
            cycles.byName.put(name, cycle);
        }
        cycles.last = cycle;
        return cycle;
    }

    void reset(Context context) {
        context.state(this, null);
    }

    @Override
    public void render(Context context, Output output) {
        Turn turn = context.state(this, Turn.class, Turn::new);
        Object value = values.get(turn.next).resolve(context);
        turn.next = (turn.next + 1) % values.size();
        if (variable != null) {
            context.setUpward(variable, value);
        }
        if (!silent) {
            PageText.write(value, context, output);
        }
    }

    private static final class Turn {
        int next;
    }
}
