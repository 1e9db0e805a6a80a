package dev.musette.web;

/// A paginator has no such page. Root of what it throws.
public sealed class InvalidPage extends WebException permits PageNotAnInteger, EmptyPage {
    private static final long serialVersionUID = 1L;

    InvalidPage(String message) {
        super(message);
    }
}
