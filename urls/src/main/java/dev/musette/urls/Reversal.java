package dev.musette.urls;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question for a URL: which view, with which values, and what follows the path.
///
/// ```java
/// resolver.reverse(Reversal.of("polls:detail", 5).currentApp("author-polls").query("page", 2).fragment("comments"));
/// ```
///
/// Immutable: each method returns a new one.
public final class Reversal {
    private final Object target;
    private final List<@Nullable Object> args;
    private final Map<String, @Nullable Object> kwargs;
    private final @Nullable String currentApp;
    private final List<Map.Entry<String, @Nullable Object>> query;
    private final @Nullable String fragment;
    private final @Nullable String scriptPrefix;

    private Reversal(
            Object target,
            List<@Nullable Object> args,
            Map<String, @Nullable Object> kwargs,
            @Nullable String currentApp,
            List<Map.Entry<String, @Nullable Object>> query,
            @Nullable String fragment,
            @Nullable String scriptPrefix) {
        this.target = target;
        this.args = args;
        this.kwargs = kwargs;
        this.currentApp = currentApp;
        this.query = query;
        this.fragment = fragment;
        this.scriptPrefix = scriptPrefix;
    }

    private static Reversal start(Object target, List<@Nullable Object> args, Map<String, @Nullable Object> kwargs) {
        return new Reversal(target, args, kwargs, null, List.of(), null, null);
    }

    /// Names a route: `post_detail`, `polls:detail`; the values in the order of the captures.
    public static Reversal of(String name, @Nullable Object... args) {
        return start(name, copy(Arrays.asList(args)), Map.of());
    }

    /// Names a route; the values by name.
    public static Reversal of(String name, Map<String, ?> kwargs) {
        return start(name, List.of(), copy(kwargs));
    }

    /// Names a class-based view; the values in the order of the captures.
    public static Reversal of(Class<?> view, @Nullable Object... args) {
        return start(ViewIdentity.of(view), copy(Arrays.asList(args)), Map.of());
    }

    /// Names the view by its method, with the values that its route captures and adds.
    public static Reversal of(View0 view) {
        return ofView(view);
    }

    /// Names the view by its method, with the values that its route captures and adds.
    public static <A extends @Nullable Object> Reversal of(View1<A> view, A a) {
        return ofView(view, a);
    }

    /// Names the view by its method, with the values that its route captures and adds.
    public static <A extends @Nullable Object, B extends @Nullable Object> Reversal of(View2<A, B> view, A a, B b) {
        return ofView(view, a, b);
    }

    /// Names the view by its method, with the values that its route captures and adds.
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> Reversal of(
            View3<A, B, C> view, A a, B b, C c) {
        return ofView(view, a, b, c);
    }

    /// Names the view by its method, with the values that its route captures and adds.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Reversal of(View4<A, B, C, D> view, A a, B b, C c, D d) {
        return ofView(view, a, b, c, d);
    }

    /// Names the view by its method, with the values that its route captures and adds.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Reversal of(View5<A, B, C, D, E> view, A a, B b, C c, D d, E e) {
        return ofView(view, a, b, c, d, e);
    }

    private static Reversal ofView(ViewFunction view, @Nullable Object... args) {
        return start(ViewIdentity.of(view), copy(Arrays.asList(args)), Map.of());
    }

    /// Chooses among the instances of an app: `author-polls` where `polls:detail` is asked for. Usually the
    /// namespace of the request at hand.
    public Reversal currentApp(@Nullable String namespace) {
        return new Reversal(target, args, kwargs, namespace, query, fragment, scriptPrefix);
    }

    /// Appends a parameter to the query string; a collection gives one for each element.
    public Reversal query(String name, @Nullable Object value) {
        List<Map.Entry<String, @Nullable Object>> more = new ArrayList<>(query);
        Iterable<?> values = value instanceof Iterable<?> several ? several : Collections.singletonList(value);
        for (Object one : values) {
            more.add(new AbstractMap.SimpleImmutableEntry<>(name, one));
        }
        return new Reversal(
                target, args, kwargs, currentApp, Collections.unmodifiableList(more), fragment, scriptPrefix);
    }

    /// Ends the URL with `#fragment`, which is written as it is.
    public Reversal fragment(String text) {
        return new Reversal(target, args, kwargs, currentApp, query, text, scriptPrefix);
    }

    /// Sets the path under which the site is mounted, `/app/`; otherwise that of the request at hand.
    public Reversal scriptPrefix(String prefix) {
        return new Reversal(target, args, kwargs, currentApp, query, fragment, prefix);
    }

    /// The name ([String]) or the [ViewIdentity].
    Object target() {
        return target;
    }

    List<@Nullable Object> args() {
        return args;
    }

    Map<String, @Nullable Object> kwargs() {
        return kwargs;
    }

    @Nullable String currentApp() {
        return currentApp;
    }

    List<Map.Entry<String, @Nullable Object>> query() {
        return query;
    }

    @Nullable String fragment() {
        return fragment;
    }

    @Nullable String scriptPrefix() {
        return scriptPrefix;
    }

    private static List<@Nullable Object> copy(List<? extends @Nullable Object> values) {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    private static Map<String, @Nullable Object> copy(Map<String, ?> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(values));
    }
}
