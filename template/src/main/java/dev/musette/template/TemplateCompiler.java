package dev.musette.template;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The step from nodes to a Java class. Each body and each expression of a [CodeUnit] becomes a method that does what
/// it
/// says without asking again, with the template's name and lines, so that a stack trace reads `blog/post.html:12`.
///
/// Texts, nodes and filters are constants of the class, so that the JVM compiles them into the page. The node of a tag
/// is called; its bodies and expressions are methods of the class again. No method comes near the 8,000 bytes from
/// which
/// on the JVM compiles none: [NodeList] cuts long bodies into groups, and [ExpressionReader] bounds expressions.
final class TemplateCompiler {
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc CONTEXT = type(Context.class);
    private static final ClassDesc OUTPUT = type(Output.class);
    private static final ClassDesc NODE = type(Node.class);
    private static final ClassDesc EXPRESSION = type(FilterExpression.class);
    private static final ClassDesc TEXT = type(StaticText.class);
    private static final ClassDesc VARIABLE = type(Variable.class);
    private static final ClassDesc PARENT = type(CompiledTemplate.class);
    private static final ClassDesc FAILURE = type(RuntimeException.class);
    private static final ClassDesc NODES = type(NodeList.class);
    private static final ClassDesc TURNS = type(Control.Turns.class);
    private static final ClassDesc BOOLEAN = ConstantDescs.CD_Boolean;
    private static final ClassDesc CONSTANTS = OBJECT.arrayType();

    private static final MethodTypeDesc RENDER = MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT, OUTPUT);
    private static final MethodTypeDesc VALUE = MethodTypeDesc.of(OBJECT, CONTEXT, ConstantDescs.CD_boolean);
    private static final MethodTypeDesc FIND = MethodTypeDesc.of(OBJECT, CONTEXT);
    private static final MethodTypeDesc ON_VALUE = MethodTypeDesc.of(OBJECT, OBJECT, CONTEXT);
    private static final DirectMethodHandleDesc ATTRIBUTE =
            ConstantDescs.ofCallsiteBootstrap(PARENT, "attribute", ConstantDescs.CD_CallSite, ConstantDescs.CD_String);
    private static final DynamicCallSiteDesc CALL = DynamicCallSiteDesc.of(
            ConstantDescs.ofCallsiteBootstrap(PARENT, "call", ConstantDescs.CD_CallSite), "call", ON_VALUE);

    private final TemplateEngine engine;
    private final TemplateSource source;
    private final CodeUnit unit;
    private final List<CodeUnit.Part> parts;
    private final ClassDesc own;
    private final IdentityHashMap<Object, Integer> constants = new IdentityHashMap<>();
    private final List<ClassDesc> constantTypes = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final IdentityHashMap<Condition, Integer> conditionNumbers = new IdentityHashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> variableNumbers = new HashMap<>();

    TemplateCompiler(TemplateEngine engine, TemplateSource source, CodeUnit unit, List<CodeUnit.Part> parts) {
        this.engine = engine;
        this.source = source;
        this.unit = unit;
        this.parts = parts;
        this.own = ClassDesc.of(className(source.name()));
    }

    private static ClassDesc type(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /// `templates.blog.post_html`
    private static String className(String template) {
        StringBuilder name = new StringBuilder("templates.");
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            boolean newPart = name.charAt(name.length() - 1) == '.';
            if (c == '/' && !newPart && i + 1 < template.length()) {
                name.append('.');
            } else {
                name.append(c < 0x80 && Character.isJavaIdentifierPart(c) ? c : '_');
            }
        }
        return name.append("_").toString();
    }

    byte[] classFile() {
        return ClassFile.of().build(own, this::write);
    }

    CompiledTemplate compile() {
        byte[] bytes = classFile();
        @Nullable Object[] values = new @Nullable Object[constantTypes.size()];
        constants.forEach((value, index) -> values[index] = value);
        Class<?> type = new TemplateClassLoader(values).define(className(source.name()), bytes);
        try {
            return (CompiledTemplate) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The class of '" + source.name() + "' cannot be made.", e);
        }
    }

    private void write(ClassBuilder type) {
        type.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SUPER)
                .withSuperclass(PARENT)
                .with(SourceFileAttribute.of(source.name()))
                .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_PUBLIC,
                        code -> code.aload(0)
                                .invokespecial(PARENT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                .return_());
        List<Integer> rendered = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        List<Integer> filtered = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int number = i;
            switch (parts.get(number)) {
                case NodeList body -> {
                    rendered.add(number);
                    method(type, "render" + number, RENDER, code -> body(code, body));
                }
                case ControlNode node -> {
                    rendered.add(number);
                    method(type, "render" + number, RENDER, code -> control(code, node));
                }
                case FilterExpression expression -> {
                    values.add(number);
                    method(type, "value" + number, VALUE, code -> value(code, expression));
                    if (expression.steps().length > 0) {
                        filtered.add(number);
                        method(type, "filter" + number, ON_VALUE, code -> filters(code, expression));
                    }
                }
            }
        }
        for (int i = 0; i < conditions.size(); i++) { // each may add those that it is made of
            Condition condition = conditions.get(i);
            method(type, "condition" + i, FIND, code -> condition(code, condition));
        }
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            method(type, "variable" + i, FIND, code -> variable(code, variable));
        }
        dispatch(type, "render", RENDER, rendered);
        dispatch(type, "value", VALUE, values);
        dispatch(type, "filter", ON_VALUE, filtered);
        constants(type);
    }

    private static void method(ClassBuilder type, String name, MethodTypeDesc signature, Consumer<CodeBuilder> code) {
        type.withMethodBody(name, signature, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, code);
    }

    /// Writes a method that calls that of the part of the number.
    private void dispatch(ClassBuilder type, String name, MethodTypeDesc signature, List<Integer> numbers) {
        MethodTypeDesc numbered = signature.insertParameterTypes(0, ConstantDescs.CD_int);
        type.withMethodBody(name, numbered, ClassFile.ACC_PROTECTED | ClassFile.ACC_FINAL, code -> {
            List<SwitchCase> cases = new ArrayList<>(numbers.size());
            for (int number : numbers) {
                cases.add(SwitchCase.of(number, code.newLabel()));
            }
            Label none = code.newLabel();
            code.iload(1).lookupswitch(none, cases);
            for (SwitchCase one : cases) {
                code.labelBinding(one.target());
                for (int i = 0; i < signature.parameterCount(); i++) {
                    code.loadLocal(TypeKind.from(signature.parameterType(i)), i + 2);
                }
                code.invokestatic(own, name + one.caseValue(), signature);
                code.return_(TypeKind.from(signature.returnType()));
            }
            code.labelBinding(none).aconst_null().athrow(); // there is no such part
        });
    }

    private void body(CodeBuilder code, NodeList body) {
        Label failed = code.newLabel();
        List<Label> handlers = new ArrayList<>();
        for (Node node : body.steps()) {
            Label start = code.newBoundLabel();
            line(code, node.token());
            node(code, node);
            Label handler = code.newLabel();
            code.exceptionCatch(start, code.newBoundLabel(), handler, FAILURE);
            handlers.add(handler);
        }
        code.return_();
        if (handlers.isEmpty()) {
            return;
        }
        for (int i = 0; i < handlers.size(); i++) {
            code.labelBinding(handlers.get(i));
            constant(code, body.steps()[i], NODE);
            code.goto_(failed);
        }
        code.labelBinding(failed)
                .invokestatic(PARENT, "failed", MethodTypeDesc.of(FAILURE, FAILURE, NODE))
                .athrow();
    }

    private void node(CodeBuilder code, Node node) {
        switch (node) {
            case TextNode text -> {
                code.aload(1);
                constant(code, text.text(), TEXT);
                code.invokeinterface(OUTPUT, "write", MethodTypeDesc.of(ConstantDescs.CD_void, TEXT));
            }
            case VariableNode variable -> {
                value(code, variable.expression(), false);
                MethodTypeDesc write = MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT, CONTEXT, OUTPUT);
                code.aload(0).aload(1).invokestatic(type(PageText.class), "write", write);
            }
            case ControlNode control
            when control.unit() == unit ->
                code.aload(0).aload(1).invokestatic(own, "render" + control.number(), RENDER);
            default -> {
                constant(code, node, NODE);
                code.aload(0).aload(1).invokevirtual(NODE, "render", RENDER);
            }
        }
    }

    /// Renders a body in a method of its own.
    private void call(CodeBuilder code, NodeList body) {
        if (body.unit() == unit) {
            code.aload(0).aload(1).invokestatic(own, "render" + body.number(), RENDER);
        } else {
            constant(code, body, NODES);
            code.aload(0).aload(1).invokevirtual(NODES, "render", RENDER);
        }
    }

    private void control(CodeBuilder code, ControlNode node) {
        line(code, node.token());
        switch (node.control()) {
            case Control.Choice choice -> choice(code, choice);
            case Control.Loop loop -> loop(code, loop);
        }
    }

    private void choice(CodeBuilder code, Control.Choice choice) {
        for (int i = 0; i < choice.bodies().size(); i++) {
            Label next = code.newLabel();
            if (i < choice.conditions().size()) {
                Label start = code.newBoundLabel();
                evaluate(code, choice.conditions().get(i));
                isTrue(code);
                Label missing = code.newLabel();
                code.exceptionCatch(start, code.newBoundLabel(), missing, type(VariableDoesNotExist.class));
                Label then = code.newLabel();
                code.ifne(then).goto_(next);
                code.labelBinding(missing).pop().goto_(next); // the argument of a filter
                code.labelBinding(then);
            }
            call(code, choice.bodies().get(i));
            code.return_().labelBinding(next);
        }
        code.return_();
    }

    private void loop(CodeBuilder code, Control.Loop loop) {
        Label none = code.newLabel();
        value(code, loop.sequence(), true);
        constant(code, loop.start(), OBJECT);
        code.aload(0).invokestatic(PARENT, "start", MethodTypeDesc.of(TURNS, OBJECT, OBJECT, CONTEXT));
        code.astore(2).aload(2).ifnull(none);
        Label failed = code.newLabel();
        Label done = code.newLabel();
        Label turn = code.newBoundLabel();
        code.aload(2).aload(0).invokeinterface(TURNS, "next", MethodTypeDesc.of(ConstantDescs.CD_boolean, CONTEXT));
        code.ifeq(done);
        call(code, loop.body());
        code.goto_(turn).labelBinding(done).exceptionCatchAll(turn, done, failed);
        end(code);
        code.return_();
        code.labelBinding(failed).astore(3);
        end(code);
        code.aload(3).athrow();
        code.labelBinding(none);
        if (loop.otherwise() != null) {
            call(code, loop.otherwise());
        }
        code.return_();
    }

    private static void end(CodeBuilder code) {
        code.aload(2).aload(0).invokeinterface(TURNS, "end", MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT));
    }

    /// Leaves the condition's value on the stack.
    private void evaluate(CodeBuilder code, Condition condition) {
        if (condition instanceof Condition.Value(FilterExpression expression)) {
            value(code, expression, true);
            return;
        }
        Integer number = conditionNumbers.get(condition);
        if (number == null) {
            number = conditions.size();
            conditions.add(condition);
            conditionNumbers.put(condition, number);
        }
        code.aload(0).invokestatic(own, "condition" + number, FIND);
    }

    private static void isTrue(CodeBuilder code) {
        MethodTypeDesc signature = MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT);
        code.invokestatic(type(PythonValues.class), "isTrue", signature);
    }

    /// A condition that fails is false, as in Django.
    private void condition(CodeBuilder code, Condition condition) {
        Label start = code.newBoundLabel();
        switch (condition) {
            case Condition.Value value -> evaluate(code, value);
            case Condition.Not(var operand) -> {
                Label not = code.newLabel();
                evaluate(code, operand);
                isTrue(code);
                code.ifne(not).getstatic(BOOLEAN, "TRUE", BOOLEAN).areturn();
                code.labelBinding(not).getstatic(BOOLEAN, "FALSE", BOOLEAN);
            }
            case Condition.And(var left, var right) -> decide(code, left, CodeBuilder::ifeq, right);
            case Condition.Or(var left, var right) -> decide(code, left, CodeBuilder::ifne, right);
            case Condition.Compared(var left, var comparison, var right) -> {
                ClassDesc type = type(Comparison.class);
                code.getstatic(type, comparison.name(), type);
                evaluate(code, left);
                evaluate(code, right);
                code.invokevirtual(type, "test", MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT, OBJECT));
                code.invokestatic(BOOLEAN, "valueOf", MethodTypeDesc.of(BOOLEAN, ConstantDescs.CD_boolean));
            }
        }
        code.areturn();
        Label failed = code.newLabel();
        code.exceptionCatch(start, code.newBoundLabel(), failed, FAILURE);
        code.labelBinding(failed).pop().getstatic(BOOLEAN, "FALSE", BOOLEAN).areturn();
    }

    /// Leaves the left value on the stack if it decides, else the right one.
    private void decide(CodeBuilder code, Condition left, BiConsumer<CodeBuilder, Label> ifDecided, Condition right) {
        Label decided = code.newLabel();
        evaluate(code, left);
        code.dup();
        isTrue(code);
        ifDecided.accept(code, decided);
        code.pop();
        evaluate(code, right);
        code.labelBinding(decided);
    }

    /// Leaves the expression's value on the stack.
    private void value(CodeBuilder code, FilterExpression expression, boolean orNull) {
        if (expression.unit() == unit) {
            code.aload(0).loadConstant(orNull ? 1 : 0).invokestatic(own, "value" + expression.number(), VALUE);
        } else {
            constant(code, expression, EXPRESSION);
            code.aload(0).invokevirtual(EXPRESSION, orNull ? "resolveOrNull" : "resolve", FIND);
        }
    }

    private void value(CodeBuilder code, FilterExpression expression) {
        line(code, expression.token());
        operand(code, expression.operand(), 0);
        if (!(expression.operand() instanceof Operand.Literal)) {
            missing(code, expression);
        }
        if (expression.steps().length > 0) {
            code.aload(0).invokestatic(own, "filter" + expression.number(), ON_VALUE);
        }
        code.areturn();
    }

    /// Puts in place of a missing value what stands for it.
    private void missing(CodeBuilder code, FilterExpression expression) {
        String invalid = engine.options().stringIfInvalid();
        Label present = code.newLabel();
        Label orNull = code.newLabel();
        code.dup().getstatic(VARIABLE, "MISSING", type(Missing.class)).if_acmpne(present);
        code.pop().iload(1).ifne(orNull);
        if (invalid.isEmpty()) {
            code.ldc("").goto_(present);
        } else {
            constant(code, invalid.replace("%s", expression.operand().toString()), OBJECT);
            code.areturn(); // no filter changes it
        }
        code.labelBinding(orNull).aconst_null().labelBinding(present);
    }

    private void filters(CodeBuilder code, FilterExpression expression) {
        line(code, expression.token());
        code.aload(0);
        for (FilterExpression.Step step : expression.steps()) {
            argument(code, expression, step);
            code.aload(1);
            constant(code, step, OBJECT);
            code.invokestatic(PARENT, "filtered", MethodTypeDesc.of(OBJECT, OBJECT, OBJECT, CONTEXT, OBJECT));
        }
        code.areturn();
    }

    private void argument(CodeBuilder code, FilterExpression expression, FilterExpression.Step step) {
        switch (step.argument()) {
            case null -> constant(code, step.filter().defaultArgument(), OBJECT);
            case Operand.Literal literal -> operand(code, literal, 1);
            case Operand argument -> {
                operand(code, argument, 1);
                constant(code, expression, EXPRESSION);
                constant(code, step, OBJECT);
                code.invokestatic(PARENT, "argument", MethodTypeDesc.of(OBJECT, OBJECT, EXPRESSION, OBJECT));
            }
        }
    }

    /// Leaves the operand's value on the stack, or MISSING.
    private void operand(CodeBuilder code, Operand operand, int context) {
        switch (operand) {
            case Operand.Literal literal -> constant(code, literal.value(), OBJECT);
            case Variable variable -> {
                String method = "variable" + number(variable);
                code.aload(context).invokestatic(own, method, FIND);
            }
        }
    }

    /// A variable is one method for all its places: linking what reads it takes as long as rendering many pages.
    private int number(Variable variable) {
        Integer known = variableNumbers.get(variable.toString());
        if (known == null) {
            known = variables.size();
            variables.add(variable);
            variableNumbers.put(variable.toString(), known);
        }
        return known;
    }

    private static void variable(CodeBuilder code, Variable variable) {
        Label end = code.newLabel();
        code.aload(0)
                .ldc(variable.name())
                .invokestatic(PARENT, "variable", MethodTypeDesc.of(OBJECT, CONTEXT, ConstantDescs.CD_String));
        endIfMissing(code, end);
        code.aload(0).invokedynamic(CALL);
        for (String attribute : variable.attributes()) {
            endIfMissing(code, end);
            code.aload(0).invokedynamic(DynamicCallSiteDesc.of(ATTRIBUTE, "attribute", ON_VALUE, attribute));
        }
        code.labelBinding(end).areturn();
    }

    private static void endIfMissing(CodeBuilder code, Label end) {
        code.dup().getstatic(VARIABLE, "MISSING", type(Missing.class)).if_acmpeq(end);
    }

    private static void line(CodeBuilder code, @Nullable Token token) {
        if (token != null) {
            code.lineNumber(Math.min(token.place().line(), 65_535)); // the class file has no room for more
        }
    }

    private void constant(CodeBuilder code, @Nullable Object value, ClassDesc type) {
        if (value == null) {
            code.aconst_null();
            return;
        }
        Integer index = constants.computeIfAbsent(value, _ -> {
            constantTypes.add(type);
            return constantTypes.size() - 1;
        });
        code.getstatic(own, "c" + index, constantTypes.get(index));
    }

    /// Writes the fields of the constants, and what fills them when the class is loaded.
    private void constants(ClassBuilder type) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        for (int i = 0; i < constantTypes.size(); i++) {
            type.withField("c" + i, constantTypes.get(i), flags);
        }
        type.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
            code.loadConstant(own)
                    .invokestatic(PARENT, "constants", MethodTypeDesc.of(CONSTANTS, ConstantDescs.CD_Class))
                    .astore(0);
            for (int i = 0; i < constantTypes.size(); i++) {
                ClassDesc field = constantTypes.get(i);
                code.aload(0).loadConstant(i).aaload().checkcast(field).putstatic(own, "c" + i, field);
            }
            code.return_();
        });
    }
}
