/// HTTP as values: requests, responses, headers, cookies and query data. No sockets: an engine makes a
/// [Request] of what it read and sends the [Response] that it is given (`dev.musette.http.spi`).
///
/// ```java
/// Handler hello = request -> switch (request.method()) {
///     case "GET" -> Response.html("<h1>Hello " + SafeText.escape(request.query().getOrDefault("name", "you")) +
/// "</h1>");
///     default -> Response.notAllowed(List.of("GET"));
/// };
/// Request request = Request.builder("GET", "/hello/?name=Django").build();   // as a test makes one
/// Response response = hello.handle(request);
/// response.setCookie(Cookie.of("seen", "yes").maxAge(Duration.ofDays(7)).httpOnly(true));
/// response.status();                                                         // 200
/// ```
module dev.musette.http {
    requires transitive dev.musette.base;
    requires tools.jackson.databind;

    exports dev.musette.http;
    exports dev.musette.http.spi;
}
