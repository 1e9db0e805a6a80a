package dev.musette.conformance;

/// A case is about something that Musette's models cannot declare yet.
final class NotDeclarable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDeclarable(String what) {
        super("no model of Musette's can declare " + what);
    }
}
