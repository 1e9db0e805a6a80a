package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Handler;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages of the journeys, in debug: `/__musette__/` lists the last ones, `/__musette__/5/` shows one. Only for
/// requests from this machine that came through no proxy, unless [JourneyOptions] say otherwise; to others the pages
/// are
/// not there. They stand in front of the site, bring their own headers, and are no journeys themselves.
final class JourneyPages implements Handler {
    /// The path below which they stand.
    static final String ROOT = "/__musette__/";

    private static final String STYLE = ROOT + "style.css";
    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Handler site;
    private final Journeys journeys;
    private final boolean remote;

    JourneyPages(Application application, Handler site) {
        this.site = site;
        this.journeys = application.get(Journeys.SERVICE);
        this.remote = JourneyOptions.of(application.settings()).remote();
    }

    /// Whether a request is for one of these pages, and so no journey of its own.
    static boolean isTheirs(Request request) {
        return request.path().startsWith(ROOT);
    }

    /// The path of the page of the request's own journey; empty where none is recorded or this client may not see it.
    static String addressOf(Request request) {
        Long id = request.find(JourneyRecorder.ID);
        return id == null || !isFromHere(request) ? "" : request.scriptName() + ROOT + id + "/";
    }

    @Override
    public Response handle(Request request) throws Exception {
        if (!isTheirs(request) || !mayBeSeen(request)) {
            return site.handle(request);
        }
        String host = request.host();
        if (!request.isGet() && !request.isHead()) {
            return withHeaders(NotAllowed.response(request, List.of("GET", "HEAD")));
        }
        return withHeaders(page(request, host));
    }

    private boolean mayBeSeen(Request request) {
        return remote || isFromHere(request);
    }

    private static boolean isFromHere(Request request) {
        return Pages.isLocal(request) && PROXY_HEADERS.stream().allMatch(name -> request.header(name) == null);
    }

    private Response page(Request request, String host) {
        String path = request.path();
        String root = request.scriptName() + ROOT;
        if (path.equals(ROOT)) {
            return html("journeys.html", JourneyReport.list(root, journeys.latest(), host));
        }
        if (path.equals(STYLE)) {
            return Response.bytes(
                    "text/css; charset=utf-8",
                    render("journey_style.css", Map.of()).getBytes(StandardCharsets.UTF_8));
        }
        Journey journey = journey(path.substring(ROOT.length()));
        if (journey == null) {
            return html(
                            "journey_gone.html",
                            Map.of("root", root, "kept", journeys.latest().size()))
                    .status(404);
        }
        return html("journey.html", JourneyReport.one(root, journey));
    }

    /// The journey of `5/`, or null.
    private @Nullable Journey journey(String name) {
        int digits = name.length() - 1;
        boolean number = digits > 0
                && digits <= 18
                && name.endsWith("/")
                && name.chars().limit(digits).allMatch(c -> c >= '0' && c <= '9');
        return number ? journeys.find(Long.parseLong(name, 0, digits, 10)) : null;
    }

    private static Response html(String template, Map<String, ?> variables) {
        return Response.html(render(template, variables));
    }

    private static String render(String template, Map<String, ?> variables) {
        String page = BuiltInTemplates.render(template, variables);
        if (page == null) {
            throw new IllegalStateException("The page of the journeys cannot be made; the log says why.");
        }
        return page;
    }

    private static Response withHeaders(Response response) {
        return response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
