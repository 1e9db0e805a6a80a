package dev.musette.migrations;

import java.io.Serializable;

/// Which migration: its app's label and its name, as `django_migrations` keeps them. Sorted by app,
/// then by name.
///
/// @param app `blog`
/// @param name `0001_initial`
public record MigrationKey(String app, String name) implements Comparable<MigrationKey>, Serializable {
    private static final String FIRST = "__first__";
    private static final String LATEST = "__latest__";
    private static final String ZERO = "zero";

    /// In [Migration#dependencies]: the app's first migration, whatever its name.
    public static MigrationKey first(String app) {
        return new MigrationKey(app, FIRST);
    }

    /// In [Migration#dependencies]: the app's last migration, whatever its name.
    public static MigrationKey latest(String app) {
        return new MigrationKey(app, LATEST);
    }

    /// As a target: before the app's first migration, none of which is applied then.
    public static MigrationKey zero(String app) {
        return new MigrationKey(app, ZERO);
    }

    boolean isZero() {
        return name.equals(ZERO);
    }

    boolean isFirst() {
        return name.equals(FIRST);
    }

    boolean isLatest() {
        return name.equals(LATEST);
    }

    @Override
    public int compareTo(MigrationKey other) {
        int byApp = app.compareTo(other.app);
        return byApp != 0 ? byApp : name.compareTo(other.name);
    }

    /// `blog.0001_initial`
    @Override
    public String toString() {
        return app + "." + name;
    }
}
