package dev.musette.template;

import static dev.musette.template.TemplateCompiler.CONTEXT;
import static dev.musette.template.TemplateCompiler.OBJECT;
import static dev.musette.template.TemplateCompiler.PARENT;
import static dev.musette.template.TemplateCompiler.RENDER;
import static dev.musette.template.TemplateCompiler.type;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the code of one method of a template's class. Expressions, `if`s and `for`s are written where they stand, as
/// long as the method is short; the others are called.
///
/// A method that renders knows at each moment which node it is at: the local `step` counts them, so that what is thrown
/// gets the place of its node.
final class MethodWriter {
    /// The nodes, lookups and filters that are written into one method. Each takes some 30 bytes at the most.
    private static final int MOST_WEIGHT = 150;

    private static final ClassDesc OUTPUT = type(Output.class);
    private static final ClassDesc NODE = type(Node.class);
    private static final ClassDesc NODES = type(NodeList.class);
    private static final ClassDesc LIST = ConstantDescs.CD_List;
    private static final ClassDesc EXPRESSION = type(FilterExpression.class);
    private static final ClassDesc TEXT = type(StaticText.class);
    private static final ClassDesc VARIABLE = type(Variable.class);
    private static final ClassDesc FAILURE = type(RuntimeException.class);
    private static final ClassDesc TURNS = type(Control.Turns.class);
    private static final ClassDesc COMPARISON = type(Comparison.class);
    private static final ClassDesc BOOLEAN = ConstantDescs.CD_Boolean;
    private static final ClassDesc BIT = ConstantDescs.CD_boolean;

    private static final MethodTypeDesc FROM_VALUE = MethodTypeDesc.of(OBJECT, OBJECT);
    private static final MethodTypeDesc FILTERED = MethodTypeDesc.of(OBJECT, OBJECT, OBJECT, CONTEXT, OBJECT);
    private static final MethodTypeDesc TRANSLATED = MethodTypeDesc.of(OBJECT, OBJECT, OBJECT, CONTEXT);
    private static final MethodTypeDesc ARGUMENT = MethodTypeDesc.of(OBJECT, OBJECT, EXPRESSION, OBJECT);
    private static final MethodTypeDesc SHOW = MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT, CONTEXT, OUTPUT);

    private final TemplateCompiler compiler;
    private final CodeBuilder code;
    private final List<Node> steps;
    private int step;
    private int weight;

    /// @param steps filled with the nodes that the method is at, in order
    MethodWriter(TemplateCompiler compiler, CodeBuilder code, List<Node> steps) {
        this.compiler = compiler;
        this.code = code;
        this.steps = steps;
        steps.clear(); // the class-file API may begin a method anew
    }

    void render(NodeList body) {
        weight = body.place().own();
        rendering(() -> nodes(body));
    }

    void render(ControlNode node) {
        weight = node.place().own();
        rendering(() -> {
            at(node);
            control(node);
        });
    }

    private void rendering(Runnable body) {
        step = code.allocateLocal(TypeKind.INT);
        code.loadConstant(0).istore(step);
        Label start = code.newBoundLabel();
        body.run();
        Label end = code.newBoundLabel();
        code.return_();
        if (!steps.isEmpty()) {
            Label failed = code.newLabel();
            code.exceptionCatch(start, end, failed, FAILURE).labelBinding(failed);
            compiler.constant(code, steps, LIST);
            MethodTypeDesc signature = MethodTypeDesc.of(FAILURE, FAILURE, LIST, ConstantDescs.CD_int);
            code.iload(step).invokestatic(PARENT, "failed", signature).athrow();
        }
    }

    /// Says that the code from here on belongs to the node.
    private void at(Node node) {
        steps.add(node);
        code.loadConstant(steps.size() - 1).istore(step);
        line(node.token());
    }

    private void line(@Nullable Token token) {
        if (token != null) {
            code.lineNumber(Math.min(token.place().line(), 65_535)); // the class file has no room for more
        }
    }

    private void nodes(NodeList body) {
        if (compiler.isSandboxed()) {
            MethodTypeDesc spend = MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT, ConstantDescs.CD_int);
            code.aload(0).loadConstant(body.steps().length + 1).invokestatic(PARENT, "spend", spend);
        }
        for (Node node : body.steps()) {
            if (node instanceof TextNode text) {
                code.aload(1);
                compiler.constant(code, text.text(), TEXT);
                code.invokeinterface(OUTPUT, "write", MethodTypeDesc.of(ConstantDescs.CD_void, TEXT));
            } else {
                at(node);
                node(node);
            }
        }
    }

    private void node(Node node) {
        switch (node) {
            case VariableNode variable -> {
                value(variable.expression(), false);
                code.aload(0).aload(1).invokestatic(type(PageText.class), "write", SHOW);
            }
            case ControlNode control when isWrittenHere(control) -> control(control);
            case ControlNode control when compiler.isHere(control) -> call(control);
            default -> {
                compiler.constant(code, node, NODE);
                code.aload(0).aload(1).invokevirtual(NODE, "render", RENDER);
            }
        }
    }

    private void call(CodeUnit.Part part) {
        code.aload(0).aload(1);
        compiler.call(code, part);
    }

    /// Whether the part is short enough to be written into this method; if so, it counts as written.
    private boolean isWrittenHere(CodeUnit.Part part) {
        if (!compiler.isHere(part) || weight + part.place().weight() > MOST_WEIGHT) {
            return false;
        }
        weight += part.place().own();
        return true;
    }

    private void body(NodeList body) {
        if (isWrittenHere(body)) {
            nodes(body);
        } else if (compiler.isHere(body)) {
            call(body);
        } else {
            compiler.constant(code, body, NODES);
            code.aload(0).aload(1).invokevirtual(NODES, "render", RENDER);
        }
    }

    private void control(ControlNode node) {
        switch (node.control()) {
            case Control.Choice choice -> choice(choice);
            case Control.Loop loop -> loop(loop);
        }
    }

    private void choice(Control.Choice choice) {
        Label end = code.newLabel();
        for (int i = 0; i < choice.bodies().size(); i++) {
            Label next = code.newLabel();
            if (i < choice.conditions().size()) {
                decide(choice.conditions().get(i));
                code.ifeq(next);
            }
            body(choice.bodies().get(i));
            code.goto_(end).labelBinding(next);
        }
        code.labelBinding(end);
    }

    private void loop(Control.Loop loop) {
        int turns = code.allocateLocal(TypeKind.REFERENCE);
        Label none = code.newLabel();
        Label failed = code.newLabel();
        Label done = code.newLabel();
        Label end = code.newLabel();
        int own = steps.size() - 1;
        value(loop.sequence(), true);
        compiler.constant(code, loop.start(), OBJECT);
        code.aload(0).invokestatic(PARENT, "start", MethodTypeDesc.of(TURNS, OBJECT, OBJECT, CONTEXT));
        code.astore(turns).aload(turns).ifnull(none);
        Label turn = code.newBoundLabel();
        code.loadConstant(own).istore(step);
        code.aload(turns).aload(0).invokeinterface(TURNS, "next", MethodTypeDesc.of(BIT, CONTEXT));
        code.ifeq(done);
        body(loop.body());
        code.goto_(turn).labelBinding(done).exceptionCatchAll(turn, done, failed);
        end(turns);
        code.goto_(end).labelBinding(failed);
        int thrown = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(thrown);
        end(turns);
        code.aload(thrown).athrow().labelBinding(none);
        if (loop.otherwise() != null) {
            body(loop.otherwise());
        }
        code.labelBinding(end);
    }

    private void end(int turns) {
        code.aload(turns).aload(0).invokeinterface(TURNS, "end", MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT));
    }

    /// Leaves 1 or 0 on the stack: whether a body is chosen. Nothing else is on the stack.
    private void decide(Condition condition) {
        if (condition instanceof Condition.Value value && mayLackAnArgument(value.expression())) {
            orFalse(type(VariableDoesNotExist.class), () -> truth(value, false));
        } else {
            truth(condition, false);
        }
    }

    private static boolean mayLackAnArgument(FilterExpression expression) {
        for (FilterExpression.Step filter : expression.filters()) {
            if (filter.argument() != null && filter.argument().mayBeMissing()) {
                return true;
            }
        }
        return false;
    }

    /// Leaves 1 or 0 on the stack. What fails is false, as in Django, and so is the part of a condition that fails.
    ///
    /// @param isGuarded whether the condition around this one is false too where this one fails, and sees to it
    private void truth(Condition condition, boolean isGuarded) {
        switch (condition) {
            case Condition.Value(var expression) -> {
                value(expression, true);
                code.invokestatic(type(PythonValues.class), "isTrue", MethodTypeDesc.of(BIT, OBJECT));
            }
            case Condition.Not(var operand) ->
                guarded(isGuarded, () -> {
                    truth(operand, false);
                    code.iconst_1().ixor();
                });
            case Condition.And(var left, var right) ->
                guarded(isGuarded, () -> {
                    Label no = code.newLabel();
                    Label end = code.newLabel();
                    truth(left, true);
                    code.ifeq(no);
                    truth(right, true);
                    code.goto_(end).labelBinding(no).iconst_0().labelBinding(end);
                });
            case Condition.Or(var left, var right) ->
                guarded(isGuarded, () -> {
                    Label yes = code.newLabel();
                    Label end = code.newLabel();
                    truth(left, false);
                    code.ifne(yes);
                    truth(right, true);
                    code.goto_(end).labelBinding(yes).iconst_1().labelBinding(end);
                });
            case Condition.Compared(var left, var comparison, var right) ->
                guarded(isGuarded, () -> {
                    int first = code.allocateLocal(TypeKind.REFERENCE);
                    compared(left);
                    code.astore(first); // the right one may fail, and a failure clears the stack
                    compared(right);
                    code.aload(first).getstatic(COMPARISON, comparison.name(), COMPARISON);
                    code.invokestatic(PARENT, "compared", MethodTypeDesc.of(BIT, OBJECT, OBJECT, COMPARISON));
                });
        }
    }

    private void compared(Condition operand) {
        if (operand instanceof Condition.Value(var expression)) {
            value(expression, true);
        } else {
            truth(operand, false);
            code.invokestatic(BOOLEAN, "valueOf", MethodTypeDesc.of(BOOLEAN, BIT));
        }
    }

    private void guarded(boolean already, Runnable condition) {
        if (already) {
            condition.run();
        } else {
            orFalse(FAILURE, condition);
        }
    }

    private void orFalse(ClassDesc failure, Runnable condition) {
        Label start = code.newBoundLabel();
        Label failed = code.newLabel();
        Label end = code.newLabel();
        condition.run();
        code.exceptionCatch(start, code.newBoundLabel(), failed, failure);
        MethodTypeDesc swallow = MethodTypeDesc.of(ConstantDescs.CD_void, FAILURE);
        code.goto_(end).labelBinding(failed).invokestatic(PARENT, "swallow", swallow);
        code.iconst_0().labelBinding(end);
    }

    /// Leaves the expression's value on the stack.
    private void value(FilterExpression expression, boolean orNull) {
        if (isWrittenHere(expression)) {
            Label end = code.newLabel();
            operand(expression.operand());
            if (expression.operand().mayBeMissing()) {
                present(expression, orNull, end);
            }
            filters(expression);
            code.labelBinding(end);
        } else if (compiler.isHere(expression)) {
            code.aload(0).loadConstant(orNull ? 1 : 0);
            compiler.call(code, expression);
        } else {
            compiler.constant(code, expression, EXPRESSION);
            code.aload(0).invokevirtual(EXPRESSION, orNull ? "resolveOrNull" : "resolve", TemplateCompiler.FIND);
        }
    }

    /// Writes the whole method of an expression, whose second parameter is whether a missing variable is null.
    void value(FilterExpression expression) {
        line(expression.token());
        operand(expression.operand());
        if (expression.operand().mayBeMissing()) {
            Label present = code.newLabel();
            Label orNull = code.newLabel();
            Label end = code.newLabel();
            code.dup().getstatic(VARIABLE, "MISSING", type(Missing.class)).if_acmpne(present);
            code.iload(1).ifne(orNull);
            present(expression, false, end);
            code.goto_(present).labelBinding(end).areturn();
            code.labelBinding(orNull).pop().aconst_null().labelBinding(present);
        }
        filters(expression);
        code.areturn();
    }

    /// Puts what stands for a missing value in its place.
    ///
    /// @param end where the value goes that no filter changes
    private void present(FilterExpression expression, boolean orNull, Label end) {
        String invalid = compiler.stringIfInvalid();
        if (orNull || invalid.isEmpty()) {
            code.invokestatic(PARENT, orNull ? "orNull" : "orEmpty", FROM_VALUE);
            return;
        }
        Label present = code.newLabel();
        code.dup()
                .getstatic(VARIABLE, "MISSING", type(Missing.class))
                .if_acmpne(present)
                .pop();
        compiler.constant(code, invalid.replace("%s", expression.operand().toString()), OBJECT);
        code.goto_(end).labelBinding(present);
    }

    private void filters(FilterExpression expression) {
        for (FilterExpression.Step filter : expression.filters()) {
            argument(expression, filter);
            code.aload(0);
            compiler.constant(code, filter, OBJECT);
            code.invokestatic(PARENT, "filtered", FILTERED);
        }
    }

    private void argument(FilterExpression expression, FilterExpression.Step filter) {
        switch (filter.argument()) {
            case null -> compiler.constant(code, filter.filter().defaultArgument(), OBJECT);
            case Operand argument when !argument.mayBeMissing() -> operand(argument);
            case Operand argument -> {
                operand(argument);
                compiler.constant(code, expression, EXPRESSION);
                compiler.constant(code, filter, OBJECT);
                code.invokestatic(PARENT, "argument", ARGUMENT);
            }
        }
    }

    /// Leaves the operand's value on the stack, or MISSING.
    private void operand(Operand operand) {
        switch (operand) {
            case Operand.Literal literal -> compiler.constant(code, literal.value(), OBJECT);
            case Variable variable -> compiler.find(code, variable);
            case TranslatedOperand translated -> {
                operand(translated.text());
                compiler.constant(code, translated, OBJECT);
                code.aload(0).invokestatic(PARENT, "translated", TRANSLATED);
            }
        }
    }
}
