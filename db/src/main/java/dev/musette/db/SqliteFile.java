package dev.musette.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The file of a SQLite database: found, or a named error that says what is in the way.
final class SqliteFile {
    private final String alias;
    private final Path path;

    private SqliteFile(String alias, Path path) {
        this.alias = alias;
        this.path = path;
    }

    static SqliteFile find(String alias, String name) {
        SqliteFile file = new SqliteFile(alias, Path.of(name).toAbsolutePath().normalize());
        file.check();
        return file;
    }

    private void check() {
        Path directory = path.getParent();
        if (directory == null || Files.isDirectory(path)) {
            throw notOpened("this is a directory", "Name a file inside it.", null);
        }
        if (!Files.isDirectory(directory)) {
            throw notOpened(
                    "the directory %s does not exist".formatted(directory),
                    "Create the directory, or correct the path in the settings.",
                    null);
        }
        if (Files.exists(path) ? !Files.isReadable(path) : !Files.isWritable(directory)) {
            throw notOpened(
                    "this user may not %s".formatted(Files.exists(path) ? "read it" : "create it"),
                    "Give the user that runs the site access to the file and its directory (SQLite keeps files beside"
                            + " it).",
                    null);
        }
    }

    /// Opens a first connection; creates the file if there is none.
    SqliteConnection open(int statementCacheSize) throws SQLException {
        try {
            return SqliteConnection.open(path.toString(), statementCacheSize);
        } catch (SQLException e) {
            if (SqliteErrors.isNoDatabase(e)) {
                throw notOpened(
                        "the file is not a SQLite database, or it is encrypted",
                        "Correct the path in the settings, or move the file away to start with an empty database.",
                        e);
            }
            if (SqliteErrors.isNotOpened(e)) {
                throw notOpened(
                        "SQLite can't open it",
                        "Give the user that runs the site access to the file and its directory (SQLite keeps files"
                                + " beside it).",
                        e);
            }
            throw e;
        }
    }

    /// The path without symbolic links, by which two databases are found to be the same; for a file that is
    /// there.
    Path realPath() {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw notOpened("the path can't be followed", "Look at its symbolic links.", e);
        }
    }

    private DatabaseNotOpened notOpened(String found, String advice, @Nullable Throwable cause) {
        return new DatabaseNotOpened(
                "The database '%s' was not opened. %s: %s. Expected a SQLite database, or a place to create one. %s"
                        .formatted(alias, path, found, advice),
                cause);
    }
}
