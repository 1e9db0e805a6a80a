package dev.musette.web;

/// Why a request was taken for a forged one.
enum CsrfRefusal {
    BAD_ORIGIN(
            "The Origin of the request is none that this site trusts.",
            "The page that sent the form lies on another origin. Add it to csrfTrustedOrigins if it is yours. Behind a"
                    + " proxy that speaks HTTPS, set secureProxyHeader and pass the Host on."),
    NO_REFERER(
            "The request has no Referer.",
            "Over HTTPS a browser sends Origin or Referer with a form. A Referrer-Policy of no-referrer, in a header or"
                    + " a link, takes it away: use same-origin."),
    MALFORMED_REFERER("The Referer of the request is malformed.", "A browser sends a whole address."),
    INSECURE_REFERER(
            "The Referer of the request is an HTTP page, while this site speaks HTTPS.",
            "Serve the page with the form over HTTPS too: sslRedirect does."),
    BAD_REFERER(
            "The Referer of the request is none that this site trusts.",
            "The page that sent the form lies on another host or port. Add its origin to csrfTrustedOrigins if it is"
                    + " yours."),
    NO_COOKIE(
            "The request has no CSRF cookie.",
            "The page with the form sets it: render it with render(request, ...), with {% csrf_token %} inside the form,"
                    + " and put CsrfMiddleware among the middleware. The browser must take cookies."),
    BAD_COOKIE("The CSRF cookie of the request is malformed.", "Something else has set or cut it: look at its name."),
    NO_TOKEN(
            "The request has no CSRF token.",
            "Write {% csrf_token %} inside each form that is sent by POST. A script sends the token in the header that"
                    + " csrfHeaderName names."),
    BAD_TOKEN("The CSRF token of the request is malformed.", "A script must send it whole, 32 or 64 characters."),
    WRONG_TOKEN(
            "The CSRF token of the request does not belong to its cookie.",
            "The page was loaded before the user logged in, or in another browser: load it again. A cached page must"
                    + " vary on Cookie.");

    private final String reason;
    private final String advice;

    CsrfRefusal(String reason, String advice) {
        this.reason = reason;
        this.advice = advice;
    }

    /// One sentence, without anything of the user's.
    String reason() {
        return reason;
    }

    /// What a programmer does about it.
    String advice() {
        return advice;
    }

    /// What the visitor can do about it.
    String forVisitors() {
        return switch (this) {
            case NO_COOKIE, BAD_COOKIE ->
                "This form needs a cookie. Allow cookies for this site, load the page again and send the form once more.";
            case NO_REFERER, MALFORMED_REFERER, INSECURE_REFERER, BAD_REFERER, BAD_ORIGIN ->
                "Your browser did not say that this form comes from this site. Switch off what hides it, load the page again and send the form once more.";
            case NO_TOKEN, BAD_TOKEN, WRONG_TOKEN ->
                "This form is too old or incomplete. Go back, load the page again and send it once more.";
        };
    }
}
