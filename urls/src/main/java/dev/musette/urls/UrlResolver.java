package dev.musette.urls;

import dev.musette.base.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Leads paths to views and names to paths. Built once from the root routes; then immutable and shared by all
/// threads.
///
/// ```java
/// UrlResolver resolver = new UrlResolver(new Urls());
/// ResolverMatch match = resolver.resolve("/post/5/");        // match.kwargs() is {id=5}
/// resolver.reverse("post_detail", 5);                        // "/post/5/"
/// resolver.reverse(Views::postDetail, 5L);                   // "/post/5/", checked by the compiler
/// ```
///
/// Routes are tried in the order in which they stand, and the first that fits answers. What is tried is narrowed
/// down by the text that a route begins with (see [PrefixIndex]), so that the number of routes hardly counts.
public final class UrlResolver {
    /// Where the context keeps the resolver of the site; made when it is first asked for.
    public static final Context.Key<Supplier<UrlResolver>> KEY = Context.key("URL resolver");

    /// Where the context keeps the path under which the site is mounted, `/app/`; absent for `/`.
    public static final Context.Key<String> SCRIPT_PREFIX = Context.key("script prefix");

    private final Branch root;
    private final ReverseIndex reversals;

    /// Builds the resolver.
    ///
    /// @throws RouteSyntaxError if a route cannot be read
    /// @throws dev.musette.base.ImproperlyConfigured if routes include themselves
    public UrlResolver(UrlConf conf) {
        root = RouteCompiler.compile(conf);
        reversals = ReverseIndex.of(root);
    }

    /// The resolver of the site at hand.
    ///
    /// @throws IllegalStateException if no site is at work here
    public static UrlResolver current() {
        return Context.current().get(KEY).get();
    }

    /// The path under which the site at hand is mounted, with a slash at its end; `/` at the root of the host.
    public static String scriptPrefix() {
        Context context = Context.find();
        String prefix = context == null ? null : context.find(SCRIPT_PREFIX);
        return prefix == null ? "/" : prefix;
    }

    /// Finds where a path leads.
    ///
    /// @param path percent-decoded, with the leading slash
    /// @throws Resolver404 if it leads nowhere
    public ResolverMatch resolve(String path) {
        ResolverMatch match = find(path);
        if (match == null) {
            boolean rooted = path.startsWith("/");
            throw new Resolver404(rooted ? path.substring(1) : path, rooted ? this : null);
        }
        return match;
    }

    /// Finds where a path leads, or returns null.
    ///
    /// @param path percent-decoded, with the leading slash
    public @Nullable ResolverMatch find(String path) {
        if (!path.startsWith("/")) {
            return null;
        }
        @Nullable Object[] captured = new @Nullable Object[root.mostCaptures()];
        Endpoint endpoint = root.find(path, 1, captured);
        return endpoint == null ? null : new ResolverMatch(endpoint, captured);
    }

    /// Finds a URL: the path, percent-encoded, with what the question appends.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public String reverse(Reversal reversal) {
        return reversals.reverse(reversal);
    }

    /// Finds the URL of a route by its name; the values in the order of the captures.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public String reverse(String name, @Nullable Object... args) {
        return reverse(Reversal.of(name, args));
    }

    /// Finds the URL of a route by its name; the values by name.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public String reverse(String name, Map<String, ?> kwargs) {
        return reverse(Reversal.of(name, kwargs));
    }

    /// Finds the URL of a class-based view; the values in the order of the captures.
    ///
    /// @throws NoReverseMatch if no route leads to it or takes the values
    public String reverse(Class<?> view, @Nullable Object... args) {
        return reverse(Reversal.of(view, args));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public String reverse(View0 view) {
        return reverse(Reversal.of(view));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public <A extends @Nullable Object> String reverse(View1<A> view, A a) {
        return reverse(Reversal.of(view, a));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public <A extends @Nullable Object, B extends @Nullable Object> String reverse(View2<A, B> view, A a, B b) {
        return reverse(Reversal.of(view, a, b));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> String reverse(
            View3<A, B, C> view, A a, B b, C c) {
        return reverse(Reversal.of(view, a, b, c));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            String reverse(View4<A, B, C, D> view, A a, B b, C c, D d) {
        return reverse(Reversal.of(view, a, b, c, d));
    }

    /// Finds the URL of a view: `reverse(Views::postDetail, 5L)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            String reverse(View5<A, B, C, D, E> view, A a, B b, C c, D d, E e) {
        return reverse(Reversal.of(view, a, b, c, d, e));
    }

    /// Says why a reversal will fail whatever its values are, for checks before they are known; null if it may
    /// find a URL.
    ///
    /// @param name of a route: `post_detail`, `polls:detail`
    /// @param values how many values it is given
    /// @param names their names, empty where they come in order
    public @Nullable String whyNever(String name, int values, Set<String> names) {
        return reversals.whyNever(name, values, names);
    }

    /// All routes with a view, in the order in which they are tried.
    List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        root.collect(all);
        return all;
    }

    List<TriedRoute> tried(String path) {
        List<TriedRoute> tried = new ArrayList<>();
        root.explain("/" + path, 1, new @Nullable Object[root.mostCaptures()], List.of(), tried);
        return tried;
    }
}
