package dev.musette.template;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The step from nodes to a Java class: bodies and expressions become code that does what they say without
/// asking again, with the template's name and lines, so that a stack trace reads `blog/post.html:12`.
/// [MethodWriter] writes the code of one method.
///
/// Texts, nodes and filters are constants of the class, so that the JVM compiles them into the page. The node
/// of a tag is called; its bodies and expressions are methods of the class again. No method comes near the
/// 8,000 bytes from which on the JVM compiles none: [NodeList] cuts long bodies into groups, [ExpressionReader]
/// bounds expressions, and what is too long for the method that it stands in gets one of its own.
final class TemplateCompiler {
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc PARENT = type(CompiledTemplate.class);
    static final ClassDesc CONTEXT = type(Context.class);
    private static final ClassDesc VARIABLE = type(Variable.class);
    private static final ClassDesc CONSTANTS = OBJECT.arrayType();

    static final MethodTypeDesc RENDER = MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT, type(Output.class));
    static final MethodTypeDesc VALUE = MethodTypeDesc.of(OBJECT, CONTEXT, ConstantDescs.CD_boolean);
    static final MethodTypeDesc FIND = MethodTypeDesc.of(OBJECT, CONTEXT);
    private static final MethodTypeDesc ON_VALUE = MethodTypeDesc.of(OBJECT, OBJECT, CONTEXT);
    private static final DirectMethodHandleDesc ATTRIBUTE =
            ConstantDescs.ofCallsiteBootstrap(PARENT, "attribute", ConstantDescs.CD_CallSite, ConstantDescs.CD_String);
    private static final DynamicCallSiteDesc CALL = DynamicCallSiteDesc.of(
            ConstantDescs.ofCallsiteBootstrap(PARENT, "call", ConstantDescs.CD_CallSite), "call", ON_VALUE);

    /// The room's own loader knows all classes that the code names.
    private static final ClassFile CLASS_FILE = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofClassLoading(TemplateCompiler.class.getClassLoader())
                    .cached()));

    /// How many parts one method chooses from.
    private static final int MOST_CASES = 256;

    private final TemplateEngine engine;
    private final TemplateSource source;
    private final CodeUnit unit;
    private final List<CodeUnit.Part> roots;
    private final ClassDesc own;
    private final List<CodeUnit.Part> methods;
    private final Set<CodeUnit.Part> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, Integer> constants = new IdentityHashMap<>();
    private final List<ClassDesc> constantTypes = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> variableNumbers = new HashMap<>();

    /// @param roots the parts that are called from outside
    TemplateCompiler(TemplateEngine engine, TemplateSource source, CodeUnit unit, List<CodeUnit.Part> roots) {
        this.engine = engine;
        this.source = source;
        this.unit = unit;
        this.roots = roots;
        this.methods = new ArrayList<>(roots);
        this.own = ClassDesc.of(className(source.name()));
        known.addAll(roots);
    }

    static ClassDesc type(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /// `templates.blog.post_html_`
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
        return CLASS_FILE.build(own, this::write);
    }

    CompiledTemplate compile() {
        byte[] bytes = classFile();
        @Nullable Object[] values = new @Nullable Object[constantTypes.size()];
        constants.forEach((value, index) -> values[index] = value);
        Class<?> type = new TemplateClassLoader(values, engine.guard()).define(className(source.name()), bytes);
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
        for (int i = 0; i < methods.size(); i++) { // each may add those that are too long to be written into it
            CodeUnit.Part part = methods.get(i);
            List<Node> steps = new ArrayList<>();
            switch (part) {
                case FilterExpression expression ->
                    method(type, name(part), VALUE, code -> new MethodWriter(this, code, steps).value(expression));
                case NodeList body ->
                    method(type, name(part), RENDER, code -> new MethodWriter(this, code, steps).render(body));
                case ControlNode node ->
                    method(type, name(part), RENDER, code -> new MethodWriter(this, code, steps).render(node));
            }
        }
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            method(type, "variable" + i, FIND, code -> variable(code, variable));
        }
        dispatch(type, "render", RENDER, part -> !(part instanceof FilterExpression));
        dispatch(type, "value", VALUE, FilterExpression.class::isInstance);
        constants(type);
    }

    private static void method(ClassBuilder type, String name, MethodTypeDesc signature, Consumer<CodeBuilder> code) {
        type.withMethodBody(name, signature, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, code);
    }

    private static String name(CodeUnit.Part part) {
        return (part instanceof FilterExpression ? "value" : "render")
                + part.place().number();
    }

    /// Writes the method that calls that of the part of the number.
    private void dispatch(
            ClassBuilder type, String name, MethodTypeDesc signature, Predicate<CodeUnit.Part> isCalledByIt) {
        List<Integer> numbers = roots.stream()
                .filter(isCalledByIt)
                .map(part -> part.place().number())
                .toList();
        MethodTypeDesc numbered = signature.insertParameterTypes(0, ConstantDescs.CD_int);
        Consumer<CodeBuilder> choice = choice(type, name, numbered, numbers, 1);
        type.withMethodBody(name, numbered, ClassFile.ACC_PROTECTED | ClassFile.ACC_FINAL, choice);
    }

    /// The code that calls the method of one of the parts. Of many parts it calls what chooses from one half or the
    /// other, so that no method is long; of few it is one call, since pages that include each other fill the stack.
    private Consumer<CodeBuilder> choice(
            ClassBuilder type, String name, MethodTypeDesc signature, List<Integer> numbers, int shift) {
        if (numbers.size() <= MOST_CASES) {
            return code -> choose(code, name, signature, numbers, shift);
        }
        int middle = numbers.size() / 2;
        String lower = half(type, name, signature, numbers.subList(0, middle));
        String upper = half(type, name, signature, numbers.subList(middle, numbers.size()));
        return code -> {
            Label above = code.newLabel();
            code.iload(shift).loadConstant(numbers.get(middle)).if_icmpge(above);
            call(code, lower, signature, 0, shift);
            code.labelBinding(above);
            call(code, upper, signature, 0, shift);
        };
    }

    private String half(ClassBuilder type, String name, MethodTypeDesc signature, List<Integer> numbers) {
        String method = name + "From" + numbers.getFirst() + "To" + numbers.getLast();
        method(type, method, signature, choice(type, name, signature, numbers, 0));
        return method;
    }

    private void choose(CodeBuilder code, String name, MethodTypeDesc signature, List<Integer> numbers, int shift) {
        List<SwitchCase> cases = numbers.stream()
                .map(number -> SwitchCase.of(number, code.newLabel()))
                .toList();
        Label none = code.newLabel();
        code.iload(shift).lookupswitch(none, cases);
        for (SwitchCase one : cases) {
            code.labelBinding(one.target());
            call(code, name + one.caseValue(), signature, 1, shift);
        }
        code.labelBinding(none).aconst_null().athrow(); // there is no such part
    }

    /// Returns what another method returns.
    ///
    /// @param first the first parameter that it gets
    /// @param shift what stands in the slots before the parameters: `this` or nothing
    private void call(CodeBuilder code, String method, MethodTypeDesc signature, int first, int shift) {
        for (int i = first; i < signature.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(signature.parameterType(i)), i + shift);
        }
        code.invokestatic(own, method, signature.dropParameterTypes(0, first))
                .return_(TypeKind.from(signature.returnType()));
    }

    /// Whether the part is compiled into this class.
    boolean isHere(CodeUnit.Part part) {
        return part.place().unit() == unit;
    }

    /// Calls the method of a part of this class with what is on the stack.
    void call(CodeBuilder code, CodeUnit.Part part) {
        if (known.add(part)) {
            methods.add(part);
        }
        code.invokestatic(own, name(part), part instanceof FilterExpression ? VALUE : RENDER);
    }

    /// Whether pages pay for their steps.
    boolean isSandboxed() {
        return engine.guard() != null;
    }

    /// What a missing variable is written as.
    String stringIfInvalid() {
        return engine.options().stringIfInvalid();
    }

    /// Leaves the value of the variable on the stack, or MISSING. A variable is one method for all its places: linking
    /// what reads it takes as long as rendering many pages.
    void find(CodeBuilder code, Variable variable) {
        Integer number = variableNumbers.get(variable.toString());
        if (number == null) {
            number = variables.size();
            variables.add(variable);
            variableNumbers.put(variable.toString(), number);
        }
        code.aload(0).invokestatic(own, "variable" + number, FIND);
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

    /// Leaves the object on the stack.
    ///
    /// @param type what it is an instance of; the same for each use
    void constant(CodeBuilder code, @Nullable Object value, ClassDesc type) {
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
