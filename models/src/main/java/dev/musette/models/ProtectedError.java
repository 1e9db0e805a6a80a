package dev.musette.models;

import java.util.List;

/// Rows cannot be deleted because others refer to them by a foreign key with [OnDelete#PROTECT].
public final class ProtectedError extends ModelException {
    private static final long serialVersionUID = 1L;
    private final transient List<Blocker> blockers;

    /// A row that stands in the way.
    ///
    /// @param label its model, `blog.Comment`
    /// @param key its key
    public record Blocker(String label, Object key) {}

    ProtectedError(String message, List<Blocker> blockers) {
        super(message);
        this.blockers = List.copyOf(blockers);
    }

    /// The rows that stand in the way.
    public List<Blocker> blockers() {
        return blockers;
    }
}
