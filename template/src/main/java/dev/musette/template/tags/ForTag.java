package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Control;
import dev.musette.template.ControlNode;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateError;
import dev.musette.template.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/// `{% for post in posts reversed %}...{% empty %}...{% endfor %}`. What is walked over is not copied: elements of an
/// iterable are taken one by one, unless the loop is reversed or asks how many are left.
final class ForTag extends ControlNode {
    private ForTag(Parser parser, Control.Loop loop) {
        super(parser, loop);
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() < 4) {
            throw parser.error("'for' needs at least four words, as in 'for x in list'.");
        }
        boolean reversed = words.getLast().equals("reversed");
        int in = words.size() - (reversed ? 3 : 2);
        if (!words.get(in).equals("in")) {
            throw parser.error("'for' is written 'for x in list': there is no 'in' before the last word.");
        }
        List<String> names = names(parser, String.join(" ", words.subList(1, in)));
        FilterExpression sequence = parser.expression(words.get(in + 1));
        NodeList body = parser.parse("empty", "endfor");
        NodeList empty = null;
        if (parser.next().contents().equals("empty")) {
            empty = parser.parse("endfor");
            parser.next();
        }
        Start start = new Start(names, sequence.toString(), reversed);
        return new ForTag(parser, new Control.Loop(sequence, start, body, empty));
    }

    private static List<String> names(Parser parser, String list) {
        String[] names = list.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].strip().intern();
            if (names[i].isEmpty() || names[i].chars().anyMatch(c -> " \"'|".indexOf(c) >= 0)) {
                throw parser.error("'%s' are no names for 'for' to set.".formatted(list), list);
            }
        }
        return List.of(names);
    }

    /// What begins the turns of a loop.
    private record Start(List<String> names, String sequence, boolean reversed)
            implements BiFunction<@Nullable Object, Context, Control.@Nullable Turns> {
        @Override
        public Control.@Nullable Turns apply(@Nullable Object value, Context context) {
            if (value == null) {
                return null;
            }
            if (value instanceof BaseStream<?, ?> stream) {
                return over(stream, context);
            }
            return begin(value, context);
        }

        /// What a stream holds, as the connection that rows come from, is given back when its turns are over.
        private Control.@Nullable Turns over(BaseStream<?, ?> stream, Context context) {
            Control.Turns turns = null;
            try {
                turns = begin(stream, context);
            } finally {
                if (turns == null) {
                    stream.close();
                }
            }
            return turns == null ? null : new StreamTurns(turns, stream);
        }

        private Control.@Nullable Turns begin(Object value, Context context) {
            Iterable<?> items = PythonValues.iterable(value);
            if (items == null) {
                throw new TemplateError("'for' cannot walk over '%s': it is no list, map or text.".formatted(sequence));
            }
            return ForLoop.start(names, reversed ? backwards(items) : items, context);
        }

        private static List<?> backwards(Iterable<?> items) {
            if (items instanceof List<?> list) {
                return list.reversed();
            }
            List<@Nullable Object> all = new ArrayList<>();
            items.forEach(all::add);
            return all.reversed();
        }
    }

    /// The turns over a stream, which is closed behind them.
    private record StreamTurns(Control.Turns turns, BaseStream<?, ?> stream) implements Control.Turns {
        @Override
        public boolean next(Context context) {
            return turns.next(context);
        }

        @Override
        public void end(Context context) {
            try {
                turns.end(context);
            } finally {
                stream.close();
            }
        }
    }
}
