package dev.musette.template;

/// `{{ expression }}`
final class VariableNode extends Node {
    private final FilterExpression expression;

    VariableNode(FilterExpression expression) {
        this.expression = expression;
    }

    FilterExpression expression() {
        return expression;
    }

    @Override
    public void render(Context context, Output output) {
        PageText.write(expression.resolve(context), context, output);
    }
}
