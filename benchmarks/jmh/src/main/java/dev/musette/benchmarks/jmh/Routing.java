package dev.musette.benchmarks.jmh;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.Route;
import dev.musette.urls.UrlConf;
import dev.musette.urls.UrlResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// From a path to a view and its values, and back, in a site of 60 routes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Routing {
    private static final int APPS = 10;
    private static final int PAGES = 5;

    private final UrlResolver resolver = new UrlResolver(Routing::site);

    private static List<Route> site() {
        List<Route> routes = new ArrayList<>();
        for (int app = 0; app < APPS; app++) {
            int number = app;
            routes.add(path("app" + app + "/", include((UrlConf) () -> pages(number))));
        }
        routes.add(path("post/<int:id>/", Routing::page).name("post"));
        return routes;
    }

    private static List<Route> pages(int app) {
        List<Route> routes = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            routes.add(path("page" + page + "/<int:id>/", Routing::page).name("app" + app + "-page" + page));
        }
        return routes;
    }

    private static Response page(Request request, long id) {
        return Response.text("page " + id);
    }

    @Benchmark
    public @Nullable ResolverMatch lastRoute() {
        return resolver.find("/post/4711/");
    }

    @Benchmark
    public @Nullable ResolverMatch includedRoute() {
        return resolver.find("/app5/page3/4711/");
    }

    @Benchmark
    public @Nullable ResolverMatch noRoute() {
        return resolver.find("/nothing/is/here/");
    }

    @Benchmark
    public String reverse() {
        return resolver.reverse("post", 4711L);
    }
}
