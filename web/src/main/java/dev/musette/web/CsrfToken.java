package dev.musette.web;

import dev.musette.http.Request;
import org.jspecify.annotations.Nullable;

/// The `csrf_token` of a page: made when the page writes it, so that a page without a form sets no cookie.
final class CsrfToken {
    private final Request request;
    private @Nullable String token;

    CsrfToken(Request request) {
        this.request = request;
    }

    @Override
    public String toString() {
        if (token == null) {
            token = Csrf.token(request);
        }
        return token;
    }
}
