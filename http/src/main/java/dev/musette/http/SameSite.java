package dev.musette.http;

/// When a browser sends a cookie along with a request from another site.
public enum SameSite {
    /// Also when the user follows a link from there.
    LAX("Lax"),
    /// Always; browsers ask for `Secure` beside it.
    NONE("None"),
    /// Never.
    STRICT("Strict");

    private final String attribute;

    SameSite(String attribute) {
        this.attribute = attribute;
    }

    /// The word in the cookie's attribute.
    public String attribute() {
        return attribute;
    }
}
