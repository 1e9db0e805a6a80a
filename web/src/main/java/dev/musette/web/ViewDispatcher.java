package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Handler;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.ViewIdentity;

/// The innermost layer: finds the view of the path and calls it.
class ViewDispatcher implements Handler {
    private final Application application;

    ViewDispatcher(Application application) {
        this.application = application;
    }

    @Override
    public Response handle(Request request) throws Exception {
        ResolverMatch match = resolve(request);
        request.set(ResolverMatch.ATTRIBUTE, match);
        return call(match, request);
    }

    ResolverMatch resolve(Request request) {
        return application.resolver().resolve(request.path());
    }

    Response call(ResolverMatch match, Request request) throws Exception {
        return requireResponse(match.call(request), match);
    }

    @SuppressWarnings("ConstantValue") // a project's view is not checked for null
    private static Response requireResponse(Response response, ResolverMatch match) {
        if (response == null) {
            throw new NoResponse(
                    "The view %s returned null instead of a response.".formatted(ViewIdentity.of(match.view())));
        }
        return response;
    }
}
