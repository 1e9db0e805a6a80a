package dev.musette.models;

/// The root of what goes wrong with models and queries; what the database refuses is a `DatabaseException`.
public abstract class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }
}
