package dev.musette.staticfiles;

import dev.musette.http.Conditional;
import dev.musette.http.Handler;
import dev.musette.http.Http404;
import dev.musette.http.HttpDate;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Serves static files in development, with `ETag` and `Last-Modified`, and 304 to who has them already.
final class StaticFilesHandler implements Handler {
    private final String prefix;
    private final StaticFinder finder;
    private final Handler site;

    /// @param prefix the path under which the files are, with a slash at its end
    StaticFilesHandler(String prefix, StaticFinder finder, Handler site) {
        this.prefix = prefix.endsWith("/") ? prefix : prefix + "/";
        this.finder = finder;
        this.site = site;
    }

    @Override
    public Response handle(Request request) throws Exception {
        return request.path().startsWith(prefix) ? serve(request) : site.handle(request);
    }

    private Response serve(Request request) throws IOException {
        if (!request.isGet() && !request.isHead()) {
            return Response.notAllowed(List.of("GET", "HEAD"));
        }
        StaticFile file = finder.find(request.path().substring(prefix.length()));
        if (file == null) {
            throw new Http404("There is no static file at this path.");
        }
        Instant modified = file.lastModified();
        Response response = file.response()
                .header("Last-Modified", HttpDate.format(modified))
                .header("ETag", "\"%x-%x\"".formatted(modified.toEpochMilli(), file.length()))
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff");
        return Conditional.apply(request, response);
    }
}
