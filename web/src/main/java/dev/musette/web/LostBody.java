package dev.musette.web;

/// In debug: a redirect would lose the body of a request.
public class LostBody extends WebException {
    private static final long serialVersionUID = 1L;

    public LostBody(String message) {
        super(message);
    }
}
