package dev.musette.urls;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.List;

/// A resolver over some routes, and questions to it in the words of a test.
record Site(UrlResolver resolver) {

    static Site with(Route... routes) {
        return of(() -> List.of(routes));
    }

    static Site of(UrlConf conf) {
        return new Site(new UrlResolver(conf));
    }

    ResolverMatch at(String path) {
        return resolver.resolve(path);
    }

    boolean has(String path) {
        return resolver.find(path) != null;
    }

    /// What the view of a path answers.
    String answer(String path) throws Exception {
        Request request = Request.builder("GET", "/").build();
        ResolverMatch match = resolver.resolve(path);
        request.set(ResolverMatch.ATTRIBUTE, match);
        Response response = match.call(request);
        return response.contentText();
    }
}
