package dev.musette.web;

import dev.musette.base.StepKind;
import dev.musette.base.Trace;
import dev.musette.core.Application;
import dev.musette.core.Service;
import dev.musette.http.Attribute;
import dev.musette.http.Handler;
import dev.musette.http.Http404;
import dev.musette.http.HttpException;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.http.SuspiciousOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a response of what a layer throws: an [HttpException] by its status, all else a 500. In debug the pages
/// say why; in production they say nothing, and the log does (`dev.musette.request`, `dev.musette.security`).
final class ErrorResponses {
    static final Service<ErrorResponses> SERVICE = new Service<>("error responses", ErrorResponses::new);

    private static final Logger REQUEST = LoggerFactory.getLogger("dev.musette.request");
    /// Whether what was thrown for a request is in the log.
    private static final Attribute<Boolean> LOGGED = Attribute.of("logged");

    private static final Logger SECURITY = LoggerFactory.getLogger("dev.musette.security");

    private final Application application;
    private final ErrorPages pages;
    private final DebugPages debugPages;

    private ErrorResponses(Application application) {
        this.application = application;
        this.pages = new ErrorPages(application);
        this.debugPages = new DebugPages(application);
    }

    /// Puts the conversion around a layer: what is outside of it never sees an exception.
    Handler around(Handler layer) {
        return request -> {
            try {
                return required(layer.handle(request), layer);
            } catch (Exception | LinkageError | AssertionError | StackOverflowError thrown) {
                return of(request, thrown);
            }
        };
    }

    @SuppressWarnings("ConstantValue") // a project's middleware is not checked for null
    static Response required(Response response, Handler layer) {
        if (response == null) {
            throw new NoResponse("%s returned null instead of a response.".formatted(LayerNames.of(layer)));
        }
        return response;
    }

    /// Logs an answer that says that the request failed, unless what was thrown for it is in the log already. Only
    /// the outermost layer knows what is answered: a middleware may make a redirect of a 404.
    static void logAnswer(Request request, Response response) {
        int status = response.status();
        if (status < 400 || request.find(LOGGED) != null) {
            return;
        }
        if (status >= 500) {
            REQUEST.error("{} on {}", status, request);
        } else {
            REQUEST.warn("{} on {}", status, request);
        }
    }

    /// The response to a request that failed. Only here, where something went wrong already, a trace is looked for.
    Response of(Request request, Throwable thrown) {
        Trace trace = Trace.find();
        if (trace == null) {
            return page(request, thrown);
        }
        try (Trace.Span span = trace.open(StepKind.ERROR_PAGE, thrown.getClass().getSimpleName())) {
            Response page = page(request, thrown);
            span.set("status", page.status());
            return page;
        }
    }

    private Response page(Request request, Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        int status = thrown instanceof HttpException known ? known.status() : 500;
        log(request, thrown, status);
        if (!application.settings().debug() || status == 403) {
            return pages.page(request, status, thrown);
        }
        return thrown instanceof Http404 nowhere
                ? debugPages.notFound(request, nowhere)
                : debugPages.error(request, thrown, status);
    }

    /// The response to a request that was taken for a forged one.
    Response csrf(Request request, CsrfRefusal refusal) {
        SECURITY.warn("Forbidden: {} on {}", refusal.reason(), request);
        request.set(LOGGED, true);
        return application.settings().debug() ? debugPages.csrf(request, refusal) : pages.csrf(request, refusal);
    }

    private static void log(Request request, Throwable thrown, int status) {
        if (thrown instanceof SuspiciousOperation) {
            SECURITY.warn("{} on {}: {}", thrown.getClass().getSimpleName(), request, thrown.getMessage());
        } else if (status >= 500) {
            REQUEST.error("{} on {}", status, request, thrown);
        } else {
            return;
        }
        request.set(LOGGED, true);
    }
}
