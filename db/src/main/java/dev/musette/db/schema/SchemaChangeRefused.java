package dev.musette.db.schema;

import dev.musette.db.DatabaseException;

/// A table was left as it is, since changing it would lose or break something that no migration knows.
public class SchemaChangeRefused extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public SchemaChangeRefused(String message) {
        super(message, null, null);
    }
}
