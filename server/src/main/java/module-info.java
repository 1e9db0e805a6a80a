/// The HTTP engine: Jetty behind the narrow interface of `dev.musette.http.spi`, a virtual thread a request.
///
/// ```java
/// Gateway hello = exchange -> exchange.send(Response.text("Hello " + exchange.request().path()));
///
/// try (HttpServer server = HttpServer.start(ServerOptions.DEFAULTS.withPort(8000), hello)) {
///     System.out.println(server.uri());        // http://127.0.0.1:8000/
///     Thread.currentThread().join();
/// }                                            // finishes running requests, then stops
/// ```
///
/// It is strict about HTTP/1.1 (RFC 9112), and every phase of a connection has a deadline, so that no client
/// holds more than its share by being slow.
module dev.musette.server {
    requires transitive dev.musette.http;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.slf4j;

    exports dev.musette.server;
}
