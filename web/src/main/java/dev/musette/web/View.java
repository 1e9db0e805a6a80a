package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ClassView;
import dev.musette.urls.ResolverMatch;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A class-based view: one method for each HTTP method that it answers. HEAD goes where GET goes, OPTIONS lists the
/// methods, others get a 405.
///
/// ```java
/// final class Greeting extends View {
///     @Override protected Response get(Request request, ResolverMatch match) {
///         return Response.text("Hello " + match.kwargs().get("name"));
///     }
/// }
/// path("hello/<name>/", new Greeting()).name("hello")
/// ```
///
/// One object serves all threads: what belongs to a request stays out of its fields.
public abstract class View extends ClassView {
    private final Map<String, ViewMethod> methods = new LinkedHashMap<>();
    private final List<String> allowed;

    protected View() {
        add("GET", "get", View::get);
        add("POST", "post", View::post);
        add("PUT", "put", View::put);
        add("PATCH", "patch", View::patch);
        add("DELETE", "delete", View::delete);
        add("HEAD", "head", View::head);
        if (methods.containsKey("GET")) {
            methods.putIfAbsent("HEAD", View::get);
        }
        methods.put("OPTIONS", View::options);
        allowed = List.copyOf(methods.keySet());
    }

    private interface ViewMethod {
        Response answer(View view, Request request, ResolverMatch match) throws Exception;
    }

    private void add(String method, String name, ViewMethod answer) {
        for (Class<?> type = getClass(); type != View.class; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredMethods()).anyMatch(declared -> overrides(declared, name))) {
                methods.put(method, answer);
                return;
            }
        }
    }

    private static boolean overrides(Method declared, String name) {
        return declared.getName().equals(name)
                && Arrays.equals(declared.getParameterTypes(), new Class<?>[] {Request.class, ResolverMatch.class});
    }

    /// The methods that this view answers, for `Allow`.
    public final List<String> allowedMethods() {
        return allowed;
    }

    /// Chooses the method. Override it for what comes before all of them.
    @Override
    protected Response view(Request request, ResolverMatch match) throws Exception {
        ViewMethod method = methods.get(request.method());
        return method == null ? NotAllowed.response(request, allowed) : method.answer(this, request, match);
    }

    /// Answers GET, and HEAD.
    protected Response get(Request request, ResolverMatch match) throws Exception {
        return NotAllowed.response(request, allowed);
    }

    /// Answers POST.
    protected Response post(Request request, ResolverMatch match) throws Exception {
        return NotAllowed.response(request, allowed);
    }

    /// Answers PUT.
    protected Response put(Request request, ResolverMatch match) throws Exception {
        return NotAllowed.response(request, allowed);
    }

    /// Answers PATCH.
    protected Response patch(Request request, ResolverMatch match) throws Exception {
        return NotAllowed.response(request, allowed);
    }

    /// Answers DELETE.
    protected Response delete(Request request, ResolverMatch match) throws Exception {
        return NotAllowed.response(request, allowed);
    }

    /// Answers HEAD where it needs another answer than GET.
    protected Response head(Request request, ResolverMatch match) throws Exception {
        return get(request, match);
    }

    /// Answers OPTIONS with the methods.
    protected Response options(Request request, ResolverMatch match) throws Exception {
        return Response.empty(200).header("Allow", String.join(", ", allowed)).header("Content-Length", "0");
    }
}
