package dev.musette.web;

/// What was to be a page's number is none.
public final class PageNotAnInteger extends InvalidPage {
    private static final long serialVersionUID = 1L;

    PageNotAnInteger() {
        super("That page number is not an integer.");
    }
}
