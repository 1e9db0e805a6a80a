package dev.musette.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A Java expression: a literal, or a call with more calls behind it.
sealed interface SourceText {
    /// On one line: what equal operations have in common.
    String line();

    /// Adds its lines.
    ///
    /// @param indent how many spaces the first line begins with; the column that it may fill
    /// @param end what follows it on its last line: `,` or `)`
    void write(int indent, String end, List<String> lines);

    /// @param text one line
    record Literal(String text) implements SourceText {
        @Override
        public String line() {
            return text;
        }

        @Override
        public void write(int indent, String end, List<String> lines) {
            lines.add(" ".repeat(indent) + text + end);
        }
    }

    /// @param name `createModel`
    /// @param chain what is called on the result, in order
    /// @param apart whether each argument gets a line of its own even where all would fit
    record Call(String name, List<SourceText> arguments, List<Call> chain, boolean apart) implements SourceText {
        private static final int WIDTH = 120;

        Call(String name, SourceText... arguments) {
            this(name, List.of(arguments), List.of(), false);
        }

        Call argumentsApart() {
            return new Call(name, arguments, chain, true);
        }

        Call then(String name, SourceText... arguments) {
            List<Call> longer = new ArrayList<>(chain);
            longer.add(new Call(name, arguments));
            return new Call(this.name, this.arguments, longer, apart);
        }

        @Override
        public String line() {
            return chain.stream().map(call -> "." + call.line()).collect(Collectors.joining("", own(), ""));
        }

        private String own() {
            return arguments.stream().map(SourceText::line).collect(Collectors.joining(", ", name + "(", ")"));
        }

        @Override
        public void write(int indent, String end, List<String> lines) {
            String spaces = " ".repeat(indent);
            if (!apart && indent + line().length() + end.length() <= WIDTH) {
                lines.add(spaces + line() + end);
            } else if (chain.isEmpty()) {
                writeOwn(spaces, name, indent + 8, end, lines);
            } else {
                boolean fits = !apart && indent + own().length() <= WIDTH;
                if (fits) {
                    lines.add(spaces + own());
                } else {
                    writeOwn(spaces, name, indent + 16, "", lines);
                }
                for (Call call : chain) {
                    String last = call.equals(chain.getLast()) ? end : "";
                    call.writeChained(indent + 8, last, lines);
                }
            }
        }

        private void writeChained(int indent, String end, List<String> lines) {
            String spaces = " ".repeat(indent);
            if (indent + 1 + line().length() + end.length() <= WIDTH) {
                lines.add(spaces + "." + line() + end);
            } else {
                writeOwn(spaces, "." + name, indent + 8, end, lines);
            }
        }

        private void writeOwn(String spaces, String head, int indent, String end, List<String> lines) {
            lines.add(spaces + head + "(");
            for (int i = 0; i < arguments.size(); i++) {
                String after = i + 1 < arguments.size() ? "," : ")" + end;
                arguments.get(i).write(indent, after, lines);
            }
        }
    }
}
