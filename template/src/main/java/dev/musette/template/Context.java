package dev.musette.template;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.Localizer;
import dev.musette.base.l10n.TimeZones;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The values of a page while it is rendered, in nested scopes, and how it is rendered. One thread uses it.
///
/// A tag that sets variables for its body opens a scope and closes it:
///
/// ```java
/// context.push();
/// try {
///     context.set("item", item);
///     body.render(context, output);
/// } finally {
///     context.pop();
/// }
/// ```
public final class Context {
    /// Tags that are rendered within each other take the thread's stack; this many take half of one.
    private static final int MOST_LEVELS = 1000;

    private final TemplateEngine engine;
    private final Map<String, ? extends @Nullable Object> values;
    private final @Nullable Budget budget;
    private @Nullable Object[] slots = new Object[16];
    private int used;
    private int scopeStart;
    private int[] scopes = new int[8];
    private int depth;
    private RenderState state;
    private int templateDepth;
    private int levels;
    private boolean autoescape;
    private ZoneId timeZone;
    private Language language;
    private boolean localized = true;
    private boolean useTz;
    private @Nullable Localizer localizer;

    Context(Template template, Map<String, ? extends @Nullable Object> values) {
        this.engine = template.engine();
        this.values = values;
        this.state = new RenderState(template);
        this.levels = template.nodes().height();
        this.budget = engine.guard() == null ? null : new Budget(engine.guard().sandbox());
        this.autoescape = engine.options().autoescape();
        ZoneId zone = TimeZones.find();
        this.timeZone = zone == null ? engine.options().timeZone() : zone;
        Language chosen = Language.find();
        this.language = chosen == null ? engine.options().language() : chosen;
        this.useTz = engine.options().useTz();
    }

    private Context(Context outer, Map<String, ? extends @Nullable Object> values) {
        this.engine = outer.engine;
        this.values = values;
        this.state = outer.state;
        this.templateDepth = outer.templateDepth;
        this.levels = outer.levels;
        this.budget = outer.budget;
        this.autoescape = outer.autoescape;
        this.timeZone = outer.timeZone;
        this.language = outer.language;
        this.localized = outer.localized;
        this.useTz = outer.useTz;
    }

    /// A context with these values alone, rendered in the same way: what `include ... only` uses.
    public Context isolated(Map<String, ? extends @Nullable Object> values) {
        return new Context(this, values);
    }

    public TemplateEngine engine() {
        return engine;
    }

    /// The template that is being rendered; where one extends another, the one that was asked for.
    public Template template() {
        return state.template;
    }

    /// Opens a scope: what is set from now on is gone after [#pop].
    public void push() {
        if (depth == scopes.length) {
            scopes = Arrays.copyOf(scopes, depth * 2);
        }
        scopes[depth++] = scopeStart;
        scopeStart = used;
    }

    /// Closes the innermost scope.
    public void pop() {
        Arrays.fill(slots, scopeStart, used, null);
        used = scopeStart;
        scopeStart = scopes[--depth];
    }

    /// Sets a variable in the innermost scope.
    public void set(String name, @Nullable Object value) {
        for (int i = scopeStart; i < used; i += 2) {
            if (name.equals(slots[i])) {
                slots[i + 1] = value;
                return;
            }
        }
        if (used == slots.length) {
            slots = Arrays.copyOf(slots, used * 2);
        }
        slots[used] = name;
        slots[used + 1] = value;
        used += 2;
    }

    /// Sets a variable in the scope that already has it, else in the innermost.
    public void setUpward(String name, @Nullable Object value) {
        for (int i = used - 2; i >= 0; i -= 2) {
            if (name.equals(slots[i])) {
                slots[i + 1] = value;
                return;
            }
        }
        set(name, value);
    }

    /// The value of a variable as a template would read it: a supplier is asked, a missing one is null.
    public @Nullable Object get(String name) {
        Object value = find(name);
        return value == Variable.MISSING ? null : Calls.call(value, this);
    }

    /// Whether there is a variable of the name, even if it is null.
    public boolean has(String name) {
        return find(name) != Variable.MISSING;
    }

    /// The value of a variable as it was given, or [Variable#MISSING].
    @Nullable Object find(String name) {
        for (int i = used - 2; i >= 0; i -= 2) {
            if (name.equals(slots[i])) {
                return slots[i + 1];
            }
        }
        Object value = values.get(name);
        return value == null && !values.containsKey(name) ? constant(name) : value;
    }

    private static @Nullable Object constant(String name) {
        return switch (name) {
            case "True" -> true;
            case "False" -> false;
            case "None" -> null;
            default -> Variable.MISSING;
        };
    }

    /// All variables, inner ones before outer ones of the same name, as given.
    public Map<String, @Nullable Object> flatten() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        for (int i = 0; i < used; i += 2) {
            all.put(String.valueOf(slots[i]), slots[i + 1]);
        }
        return all;
    }

    /// What a node remembers while the template is rendered, or null. A template that is included has its own memory.
    public @Nullable Object state(Object key) {
        return state.get(key);
    }

    /// Remembers something for a node; null forgets it.
    public void state(Object key, @Nullable Object value) {
        if (value == null) {
            state.values().remove(key);
        } else {
            state.values().put(key, value);
        }
    }

    /// What a node remembers, made when it is first asked for.
    public <T> T state(Object key, Class<T> type, Supplier<T> first) {
        return type.cast(state.values().computeIfAbsent(key, _ -> first.get()));
    }

    public boolean autoescape() {
        return autoescape;
    }

    /// Switches escaping; returns what it was, for the tag to restore.
    public boolean autoescape(boolean on) {
        boolean before = autoescape;
        autoescape = on;
        return before;
    }

    /// The zone that instants are shown in.
    public ZoneId timeZone() {
        return timeZone;
    }

    /// Changes the zone; returns what it was, for the tag to restore.
    public ZoneId timeZone(ZoneId zone) {
        ZoneId before = timeZone;
        timeZone = zone;
        return before;
    }

    /// The language of the page.
    public Language language() {
        return language;
    }

    /// Changes the language; returns what it was, for the tag to restore.
    public Language language(Language other) {
        Language before = language;
        language = other;
        localizer = null;
        return before;
    }

    /// The text in the language of the page, or the text itself where the catalogue does not have it.
    ///
    /// @param messageContext what tells it apart from the same text elsewhere, or null
    public String translate(@Nullable String messageContext, String text) {
        return engine.options().translations().translate(language, messageContext, text);
    }

    /// Whether dates and numbers are written as the page's language writes them.
    public boolean localized() {
        return localized;
    }

    /// Switches that; returns what it was, for the tag to restore.
    public boolean localized(boolean on) {
        boolean before = localized;
        localized = on;
        return before;
    }

    /// Whether points in time are converted to the page's zone before they are shown.
    public boolean useTz() {
        return useTz;
    }

    /// Switches that; returns what it was, for the tag to restore.
    public boolean useTz(boolean on) {
        boolean before = useTz;
        useTz = on;
        return before;
    }

    /// How dates and numbers are written in the page's language.
    public Localizer localizer() {
        Localizer known = localizer;
        if (known == null) {
            known = new Localizer(
                    language,
                    engine.options().useThousandSeparator(),
                    engine.options().timeZone());
            localizer = known;
        }
        return known;
    }

    RenderState enter(Template template) {
        deeper(template.nodes());
        RenderState outer = state;
        state = new RenderState(template);
        return outer;
    }

    void leave(RenderState outer) {
        shallower(state.template.nodes());
        state = outer;
    }

    /// Counts a step into a block, an include or a parent, whose nodes are rendered next.
    ///
    /// @throws TemplateError if that is too deep
    public void deeper(NodeList nodes) {
        if (templateDepth >= engine.options().maxDepth()) {
            throw new TemplateError(
                    "Templates and blocks nest more than %d deep here: does one include itself without an end?"
                            .formatted(engine.options().maxDepth()));
        }
        if (levels + nodes.height() > MOST_LEVELS) {
            throw new TemplateError(
                    "The tags of templates in templates nest more than %d deep here: does one include itself without an end?"
                            .formatted(MOST_LEVELS));
        }
        levels += nodes.height();
        templateDepth++;
    }

    /// Counts the step back out.
    public void shallower(NodeList nodes) {
        templateDepth--;
        levels -= nodes.height();
    }

    /// What the page may still do in its sandbox.
    ///
    /// @throws IllegalStateException if it is in none
    Budget requireBudget() {
        if (budget == null) {
            throw new IllegalStateException("The page is in no sandbox.");
        }
        return budget;
    }

    /// The output, which takes no more than the page's sandbox allows.
    Output bounded(Output output) {
        return budget == null ? output : new BoundedOutput(output, budget);
    }

    /// An output for text that a tag collects before it writes it, which counts as what the page writes.
    public Output into(StringBuilder text) {
        return bounded(Output.to(text));
    }

    /// Makes sure that a filter may make a text of so many characters; asked by filters that make long ones of short
    /// ones.
    ///
    /// @throws SandboxViolation if the page's sandbox does not allow it
    public void requireRoom(long characters) {
        if (budget != null) {
            budget.require(characters);
        }
    }
}
