package dev.musette.http;

/// Makes one layer of the onion around the layer inside it; `SecurityMiddleware::new` is one. Called once, at
/// the site's start, innermost layer first.
@FunctionalInterface
public interface MiddlewareFactory {

    Handler create(Handler next);
}
