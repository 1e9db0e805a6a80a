package dev.musette.web;

/// The number is that of no page.
public final class EmptyPage extends InvalidPage {
    private static final long serialVersionUID = 1L;

    EmptyPage(String message) {
        super(message);
    }
}
