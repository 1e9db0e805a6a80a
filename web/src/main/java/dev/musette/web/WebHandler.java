package dev.musette.web;

import dev.musette.base.Context;
import dev.musette.base.StepKind;
import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.core.Service;
import dev.musette.core.Settings;
import dev.musette.db.StatementLog;
import dev.musette.http.Body;
import dev.musette.http.Handler;
import dev.musette.http.MiddlewareFactory;
import dev.musette.http.MiddlewareNotUsed;
import dev.musette.http.Request;
import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import dev.musette.http.UploadOptions;
import dev.musette.http.spi.Exchange;
import dev.musette.http.spi.Gateway;
import dev.musette.urls.UrlResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole site as an engine sees it: a request goes in, its response comes out.
///
/// ```java
/// HttpServer.start(options, site.get(WebHandler.SERVICE));
/// ```
///
/// A context of its own is bound for each request, from before the first middleware until the last byte of the body
/// is sent. Around it stand, outermost first: the apps that are an [OuterLayer], the middleware of the settings,
/// the view. Each layer sees a response, never an exception, from the one inside it.
public final class WebHandler implements Gateway {
    /// The handler of an application that writes down the journey of each request, whatever `debug` is: what tests and
    /// the command `trace` use.
    public static final Service<WebHandler> TRACED =
            new Service<>("traced web handler", application -> new WebHandler(application, true));

    /// The handler of an application; in debug, the traced one.
    public static final Service<WebHandler> SERVICE = new Service<>(
            "web handler",
            application ->
                    application.settings().debug() ? application.get(TRACED) : new WebHandler(application, false));

    private static final Logger LOG = LoggerFactory.getLogger("dev.musette.request");

    private final Application application;
    private final RequestOptions requestOptions;
    private final @Nullable JourneyRecorder recorder;
    private final List<String> middleware = new ArrayList<>();
    private final Handler onion;

    /// Builds the onion; reads the routes when the first request asks for them.
    ///
    /// @param traced whether its layers write down what they do; where not, nothing is wrapped and nobody asks
    /// @throws dev.musette.base.ImproperlyConfigured if a setting of a middleware cannot be used
    private WebHandler(Application application, boolean traced) {
        this.application = application;
        recorder = traced ? new JourneyRecorder(application) : null;
        requestOptions = requestOptions(application.settings());
        WebServices.prepareForms(application);
        onion = application.call(this::build);
    }

    private static RequestOptions requestOptions(Settings settings) {
        RequestOptions options = RequestOptions.DEFAULTS
                .withAllowedHosts(settings.allowedHosts())
                .withDebug(settings.debug())
                .withForwardedHost(settings.useForwardedHost())
                .withForwardedPort(settings.useForwardedPort())
                .withLimits(
                        settings.maxRequestBody(),
                        (int) Math.min(Integer.MAX_VALUE, settings.dataUploadMaxMemorySize()),
                        settings.dataUploadMaxNumberFields())
                .withUploads(new UploadOptions(
                        settings.dataUploadMaxNumberFiles(),
                        settings.fileUploadMaxMemorySize(),
                        settings.fileUploadTempDir()));
        Settings.SecureProxyHeader proxy = settings.secureProxyHeader();
        return proxy == null ? options : options.withSecureProxySslHeader(proxy.name(), proxy.value());
    }

    private Handler build() {
        ErrorResponses errors = application.get(ErrorResponses.SERVICE);
        ViewDispatcher dispatcher =
                recorder == null ? new ViewDispatcher(application) : new TracedDispatcher(application);
        Handler handler = errors.around(dispatcher);
        for (MiddlewareFactory factory : application.settings().middleware().reversed()) {
            try {
                Handler layer = factory.create(handler);
                if (layer instanceof ViewHooks hooks) {
                    dispatcher.addOuter(hooks);
                }
                middleware.addFirst(LayerNames.of(layer));
                handler = errors.around(traced(StepKind.MIDDLEWARE, layer, layer));
            } catch (MiddlewareNotUsed notUsed) {
                LOG.debug("A middleware is not used: {}", notUsed.getMessage());
            }
        }
        for (App app : application.apps().all().reversed()) {
            if (app instanceof OuterLayer layer) {
                handler = errors.around(traced(StepKind.OUTER_LAYER, layer.around(application, handler), app));
            }
        }
        if (recorder != null && application.settings().debug()) {
            handler = errors.around(new JourneyPages(application, handler));
        }
        return handler;
    }

    private Handler traced(StepKind kind, Handler layer, Object named) {
        return recorder == null ? layer : recorder.layer(kind, layer, named);
    }

    /// The classes of the middleware, outermost first; a lambda is named by the class that it stands in.
    List<String> middleware() {
        return List.copyOf(middleware);
    }

    @Override
    public RequestOptions requestOptions() {
        return requestOptions;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Request request = exchange.request();
        Context context = parent().child();
        if (!request.scriptName().isEmpty()) {
            context.set(UrlResolver.SCRIPT_PREFIX, request.scriptName() + "/");
        }
        if (application.settings().debug()) {
            context.set(StatementLog.KEY, DebugStatements.start(request, context.find(StatementLog.KEY)));
        }
        if (recorder == null) {
            answer(exchange, context);
        } else {
            recorder.record(exchange, context, this::answer);
        }
    }

    private void answer(Exchange exchange, Context context) throws IOException {
        Request request = exchange.request();
        context.<Void, IOException>call(() -> {
            try {
                exchange.send(forMethod(request, respond(request)));
            } finally {
                end(request);
            }
            return null;
        });
    }

    private static void end(Request request) {
        try {
            request.end();
        } catch (UncheckedIOException left) {
            LOG.error("Something is left of {}", request, left);
        }
    }

    /// The context at hand where it is one of this application, as in a test that counts statements; else the
    /// application's.
    private Context parent() {
        return Application.find() == application ? Context.current() : application.context();
    }

    private Response respond(Request request) throws IOException {
        try {
            Response response = onion.handle(request);
            ErrorResponses.logAnswer(request, response);
            return response;
        } catch (IOException | RuntimeException passed) {
            throw passed;
        } catch (Exception impossible) {
            throw new IllegalStateException("The outermost layer threw what it was to convert.", impossible);
        }
    }

    /// A response to HEAD has the headers of the one to GET, and no body.
    private static Response forMethod(Request request, Response response) {
        if (!request.isHead()) {
            return response;
        }
        switch (response.body()) {
            case Body.Bytes bytes -> length(response, bytes.octets().length);
            case Body.File file -> length(response, file.length());
            case Body.Stream _, Body.None _ -> {}
        }
        return response.body(Body.NONE);
    }

    private static void length(Response response, long bytes) {
        response.headers().setDefault("Content-Length", Long.toString(bytes));
    }
}
