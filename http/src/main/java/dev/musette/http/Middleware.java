package dev.musette.http;

/// A layer of the onion around the views: it sees each request on its way in and each response on its way out.
///
/// ```java
/// final class TimingMiddleware extends Middleware {
///     TimingMiddleware(Handler next) { super(next); }
///
///     @Override public Response handle(Request request) throws Exception {
///         long start = System.nanoTime();
///         Response response = next.handle(request);
///         response.headers().set("Server-Timing", "total;dur=" + (System.nanoTime() - start) / 1_000_000);
///         return response;
///     }
/// }
/// ```
///
/// One object serves all threads: keep what belongs to a request in its attributes.
public abstract class Middleware implements Handler {

    /// The layer inside this one. What it throws was made a response already.
    protected final Handler next;

    protected Middleware(Handler next) {
        this.next = next;
    }
}
