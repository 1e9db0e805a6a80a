package dev.musette.web;

import dev.musette.http.Request;
import org.jspecify.annotations.Nullable;

/// The `csrf_token` of a page: made when the page writes it, so that a page without a form sets no cookie.
final class CsrfToken {
    private final Request request;
    private @Nullable String token;
    private boolean late;

    CsrfToken(Request request) {
        this.request = request;
    }

    /// Says that the page is written when its head is gone, and no cookie can be set any more.
    void comesLate() {
        late = true;
    }

    @Override
    public String toString() {
        if (token == null) {
            token = late ? CsrfState.of(request).lateToken() : Csrf.token(request);
        }
        return token;
    }
}
