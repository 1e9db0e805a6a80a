package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import org.jspecify.annotations.Nullable;

/// Refuses requests that another site's page made a browser send: a POST, PUT, PATCH or DELETE must carry the token
/// that this site's pages hold, in the field of `{% csrf_token %}` or the header `X-CSRFToken`, and must come from
/// an origin that is trusted. Same cookie, tokens and rules as Django's. See [Csrf] for views with rules of their own.
public final class CsrfMiddleware extends Middleware implements ViewHooks {
    private final Application application;

    /// @throws dev.musette.base.ImproperlyConfigured if one of `csrfTrustedOrigins` is no origin
    public CsrfMiddleware(Handler next) {
        super(next);
        application = Application.current();
        application.get(CsrfChecker.SERVICE);
    }

    @Override
    public Response handle(Request request) throws Exception {
        CsrfState state = CsrfState.of(request);
        return state.onto(next.handle(request));
    }

    @Override
    public @Nullable Response processView(Request request, ResolverMatch match) {
        return Csrf.isExempt(match.view()) ? null : check(request, application);
    }

    /// The refusal, or null where the request is fine.
    static @Nullable Response check(Request request, Application application) {
        CsrfState state = CsrfState.of(request);
        if (!state.isDone() && request.find(Csrf.NOT_ENFORCED) == null && !isSafe(request.method())) {
            CsrfRefusal refusal = application.get(CsrfChecker.SERVICE).refusal(request, state);
            if (refusal != null) {
                return application.get(ErrorResponses.SERVICE).csrf(request, refusal);
            }
        }
        state.accept();
        return null;
    }

    private static boolean isSafe(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
    }
}
