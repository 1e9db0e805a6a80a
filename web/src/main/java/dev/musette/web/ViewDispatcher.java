package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Handler;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.ViewIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The innermost layer: finds the view of the path, asks the middleware about it, and calls it.
class ViewDispatcher implements Handler {
    private final Application application;
    /// Innermost first. Filled while the onion is built, and not changed once it is used.
    private final List<ViewHooks> hooks = new ArrayList<>();

    ViewDispatcher(Application application) {
        this.application = application;
    }

    /// Adds a middleware that is outside of those before.
    void addOuter(ViewHooks middleware) {
        hooks.add(middleware);
    }

    @Override
    public Response handle(Request request) throws Exception {
        ResolverMatch match = resolve(request);
        request.set(ResolverMatch.ATTRIBUTE, match);
        Response response = instead(match, request);
        if (response == null) {
            response = requireResponse(answer(() -> call(match, request), request), match);
        }
        return response instanceof TemplateResponse page && !page.isRendered()
                ? render(page, request, match)
                : response;
    }

    /// What a middleware answers in place of the view, or null.
    private @Nullable Response instead(ResolverMatch match, Request request) throws Exception {
        for (int i = hooks.size() - 1; i >= 0; i--) {
            Response answer = hooks.get(i).processView(request, match);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private Response render(TemplateResponse page, Request request, ResolverMatch match) throws Exception {
        TemplateResponse changed = page;
        for (ViewHooks middleware : hooks) {
            changed = middleware.processTemplateResponse(request, changed);
        }
        return requireResponse(answer(changed::render, request), match);
    }

    ResolverMatch resolve(Request request) {
        return application.resolver().resolve(request.path());
    }

    @Nullable Response call(ResolverMatch match, Request request) throws Exception {
        return match.call(request);
    }

    private @Nullable Response answer(Callable<? extends @Nullable Response> work, Request request) throws Exception {
        try {
            return work.call();
        } catch (Exception thrown) {
            for (ViewHooks middleware : hooks) {
                Response answer = middleware.processException(request, thrown);
                if (answer != null) {
                    return answer;
                }
            }
            throw thrown;
        }
    }

    private static Response requireResponse(@Nullable Response response, ResolverMatch match) {
        if (response == null) {
            throw new NoResponse(
                    "The view %s returned null instead of a response.".formatted(ViewIdentity.of(match.view())));
        }
        return response;
    }
}
