package dev.musette.web;

/// Somebody read the body of a [TemplateResponse] before it was rendered.
public final class ContentNotRendered extends WebException {
    private static final long serialVersionUID = 1L;

    ContentNotRendered(String message) {
        super(message);
    }
}
