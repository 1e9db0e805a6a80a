package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.Attribute;
import dev.musette.http.Cookie;
import dev.musette.http.Request;
import dev.musette.http.Response;
import org.jspecify.annotations.Nullable;

/// What is known of one request's CSRF secret, and whether its response must carry the cookie.
final class CsrfState {
    private static final Attribute<CsrfState> ATTRIBUTE = Attribute.of("csrf_state");

    private final Settings settings;
    private final @Nullable String cookieProblem;
    private @Nullable String secret;
    private boolean cookieNeeded;
    private boolean done;

    private CsrfState(Settings settings, @Nullable String cookie) {
        this.settings = settings;
        this.cookieProblem = cookie == null ? null : CsrfTokens.problem(cookie);
        if (cookieProblem != null) {
            rotate();
        } else if (cookie != null) {
            secret = CsrfTokens.secretOf(cookie);
        }
    }

    static CsrfState of(Request request) {
        CsrfState state = request.find(ATTRIBUTE);
        if (state == null) {
            Settings settings = Application.current().settings();
            state = new CsrfState(settings, request.cookie(settings.csrfCookieName()));
            request.set(ATTRIBUTE, state);
        }
        return state;
    }

    /// Returns a token for a page, and has the cookie set, also where the browser has it: it lives on from now.
    String token() {
        if (secret == null) {
            rotate();
        }
        cookieNeeded = true;
        return CsrfTokens.mask(String.valueOf(secret));
    }

    /// Returns a token for a page that is written when its cookie can no longer be set.
    ///
    /// @throws IllegalStateException if neither the browser has the cookie nor the response sets it
    String lateToken() {
        if (secret == null) {
            throw new IllegalStateException("A token is written into a page that is being sent already: its cookie can"
                    + " no longer be set. Put ensureCsrfCookie() around the view, or call csrfToken(request) in it.");
        }
        return CsrfTokens.mask(secret);
    }

    void rotate() {
        secret = CsrfTokens.newSecret();
        cookieNeeded = true;
    }

    /// Why the cookie that was sent is none, or null.
    @Nullable String cookieProblem() {
        return cookieProblem;
    }

    /// The secret that the browser knows, or null.
    @Nullable String sentSecret(Request request) {
        String cookie = cookieProblem == null ? request.cookie(settings.csrfCookieName()) : null;
        return cookie == null ? null : CsrfTokens.secretOf(cookie);
    }

    /// Whether the request needs no further check: one was passed, or none is wanted.
    boolean isDone() {
        return done;
    }

    void accept() {
        done = true;
    }

    /// Sets the cookie where a page holds a token, once.
    Response onto(Response response) {
        if (cookieNeeded && secret != null) {
            cookieNeeded = false;
            response.setCookie(Cookie.of(settings.csrfCookieName(), secret)
                    .maxAge(settings.csrfCookieAge())
                    .domain(settings.csrfCookieDomain())
                    .path(settings.csrfCookiePath())
                    .secure(settings.csrfCookieSecure())
                    .httpOnly(settings.csrfCookieHttpOnly())
                    .sameSite(settings.csrfCookieSameSite()));
            response.headers().addVary("Cookie");
        }
        return response;
    }
}
