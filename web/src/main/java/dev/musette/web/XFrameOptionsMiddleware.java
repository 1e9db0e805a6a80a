package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.Locale;

/// Forbids other sites to show pages in a frame, where a user clicks what he does not see: sends `X-Frame-Options`
/// as the setting `xFrameOptions` says. A header that the response has stays. See [XFrameOptions] for single views.
public final class XFrameOptionsMiddleware extends Middleware {
    private final String value;

    public XFrameOptionsMiddleware(Handler next) {
        super(next);
        value = Application.current().settings().xFrameOptions().toUpperCase(Locale.ROOT);
    }

    @Override
    public Response handle(Request request) throws Exception {
        Response response = next.handle(request);
        if (request.find(XFrameOptions.EXEMPT) == null) {
            response.headers().setDefault(XFrameOptions.HEADER, value);
        }
        return response;
    }
}
