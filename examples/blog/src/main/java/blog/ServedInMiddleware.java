package blog;

import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.Request;
import dev.musette.http.Response;

/// Says in a `Server-Timing` header how long the view and the middleware inside this one took. Browsers show it in
/// their developer tools.
public final class ServedInMiddleware extends Middleware {
    public ServedInMiddleware(Handler next) {
        super(next);
    }

    @Override
    public Response handle(Request request) throws Exception {
        long start = System.nanoTime();
        Response response = next.handle(request);
        long microseconds = (System.nanoTime() - start) / 1_000;
        response.headers().set("Server-Timing", "view;dur=" + microseconds / 1_000 + "." + microseconds % 1_000 / 100);
        return response;
    }
}
