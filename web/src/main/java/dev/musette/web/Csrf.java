package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Attribute;
import dev.musette.http.Handler;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ViewDecorator;
import dev.musette.urls.ViewFunction;
import org.jspecify.annotations.Nullable;

/// The protection against forged requests, for views that need another than [CsrfMiddleware] gives them. Import its
/// methods statically.
///
/// ```java
/// path("hooks/payment/", csrfExempt().around(Views::payment))      // called by machines, which have no cookie
/// path("app/", ensureCsrfCookie().around(Views::app))              // a script of this page reads the cookie
/// ```
public final class Csrf {
    static final Attribute<Boolean> NOT_ENFORCED = Attribute.of("csrf_not_enforced");

    private static final ViewDecorator EXEMPT = (request, view) -> view.handle(request);
    private static final ViewDecorator PROTECT = Csrf::protect;
    private static final ViewDecorator REQUIRES_TOKEN = Csrf::requireToken;
    private static final ViewDecorator ENSURE_COOKIE = Csrf::ensureCookie;

    private Csrf() {}

    /// Lets requests through that carry no token: for callers that are no browsers.
    public static ViewDecorator csrfExempt() {
        return EXEMPT;
    }

    /// Checks requests as [CsrfMiddleware] does, on a site that has it not.
    public static ViewDecorator csrfProtect() {
        return PROTECT;
    }

    /// Gives a view its token and the cookie, and refuses nothing: for a page with a form on a site without
    /// [CsrfMiddleware].
    public static ViewDecorator requiresCsrfToken() {
        return REQUIRES_TOKEN;
    }

    /// Sets the cookie also where the page shows no token: for pages whose scripts read it.
    public static ViewDecorator ensureCsrfCookie() {
        return ENSURE_COOKIE;
    }

    /// Returns a token for a page that is made of this request; another one at each call, each as good. The response
    /// sets the cookie that belongs to it.
    public static String token(Request request) {
        return CsrfState.of(request).token();
    }

    /// Makes tokens of before worth nothing: at each login, so that a token known before it is none after.
    public static void rotateToken(Request request) {
        CsrfState.of(request).rotate();
    }

    /// Takes this request without a check: for test clients.
    public static void doNotEnforce(Request request) {
        request.set(NOT_ENFORCED, true);
    }

    /// Whether a view is exempt. A [#csrfProtect] inside protects all the same.
    static boolean isExempt(@Nullable ViewFunction view) {
        for (ViewFunction layer = view; layer != null; layer = layer.wraps()) {
            if (EXEMPT.equals(layer.decorator())) {
                return true;
            }
        }
        return false;
    }

    private static Response protect(Request request, Handler view) throws Exception {
        Response refusal = CsrfMiddleware.check(request, Application.current());
        return CsrfState.of(request).onto(refusal == null ? view.handle(request) : refusal);
    }

    private static Response requireToken(Request request, Handler view) throws Exception {
        return CsrfState.of(request).onto(view.handle(request));
    }

    private static Response ensureCookie(Request request, Handler view) throws Exception {
        CsrfState state = CsrfState.of(request);
        state.token();
        return state.onto(view.handle(request));
    }
}
