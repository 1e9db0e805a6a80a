package dev.musette.template;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What the classes that templates become extend: it gives their code the language's operations. Only the
/// compiler makes such classes.
public abstract class CompiledTemplate {
    /// For the compiler's classes.
    protected CompiledTemplate() {}

    /// Renders the body of the number.
    protected abstract void render(int body, Context context, Output output);

    /// The value of the expression of the number.
    ///
    /// @param orNull whether a missing variable is null rather than the engine's `stringIfInvalid`
    protected abstract @Nullable Object value(int expression, Context context, boolean orNull);

    /// The objects that the code of a class names, once.
    protected static @Nullable Object[] constants(Class<?> compiled) {
        return ((TemplateClassLoader) compiled.getClassLoader()).constants();
    }

    /// Links what finds the attribute of an object, given the object and the page; [Variable#MISSING] if it has none.
    protected static CallSite attribute(MethodHandles.Lookup caller, String name, MethodType type, String attribute) {
        Guard guard = guard(caller);
        return new LookupSite(new Lookup(attribute, guard), guard);
    }

    /// Links what calls a value that can be called, given the value and the page.
    protected static CallSite call(MethodHandles.Lookup caller, String name, MethodType type) {
        return new LookupSite(null, guard(caller));
    }

    private static @Nullable Guard guard(MethodHandles.Lookup caller) {
        return ((TemplateClassLoader) caller.lookupClass().getClassLoader()).guard();
    }

    /// Takes steps from the page's budget, in a sandbox.
    protected static void spend(Context context, int steps) {
        context.requireBudget().spend(steps);
    }

    /// A condition that fails is false, but not one that breaks out of its sandbox.
    protected static void swallow(RuntimeException failure) {
        if (failure instanceof SandboxViolation) {
            throw failure;
        }
    }

    /// The variable as it was given, or [Variable#MISSING].
    protected static @Nullable Object variable(Context context, String name) {
        return context.find(name);
    }

    /// The text in the page's language; what is missing stays missing.
    protected static @Nullable Object translated(@Nullable Object text, Object operand, Context context) {
        return ((TranslatedOperand) operand).translate(text, context);
    }

    /// The value after one filter.
    protected static @Nullable Object filtered(
            @Nullable Object value, @Nullable Object argument, Context context, Object step) {
        return ((FilterExpression.Step) step).apply(value, argument, context);
    }

    /// The argument of a filter, which must be there.
    protected static @Nullable Object argument(@Nullable Object value, FilterExpression expression, Object step) {
        if (value == Variable.MISSING) {
            throw expression.missingArgument((FilterExpression.Step) step);
        }
        return value;
    }

    /// Begins the turns of a loop; null if there are none.
    @SuppressWarnings("unchecked") // the compiler names what a Control.Loop has
    protected static Control.@Nullable Turns start(@Nullable Object value, Object start, Context context) {
        return ((BiFunction<@Nullable Object, Context, Control.@Nullable Turns>) start).apply(value, context);
    }

    /// The value, or the empty text in place of a missing one.
    protected static @Nullable Object orEmpty(@Nullable Object value) {
        return value == Variable.MISSING ? "" : value;
    }

    /// The value, or null in place of a missing one.
    protected static @Nullable Object orNull(@Nullable Object value) {
        return value == Variable.MISSING ? null : value;
    }

    /// Whether the comparison holds; the right value comes first.
    protected static boolean compared(@Nullable Object right, @Nullable Object left, Comparison comparison) {
        return comparison.test(left, right);
    }

    /// What to throw where a node threw.
    protected static RuntimeException failed(RuntimeException thrown, List<Node> nodes, int step) {
        return TemplateError.at(nodes.get(step).token(), thrown);
    }
}
