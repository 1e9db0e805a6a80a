package dev.musette.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The rows of a result, read as they are asked for.
final class CursorRows<R extends @Nullable Object> implements Iterator<R>, AutoCloseable {
    private final Run run;
    private final ResultSet result;
    private final Row row;
    private final RowMapper<R> mapper;
    private final Runnable afterwards;
    private boolean onRow;
    private boolean closed;

    CursorRows(Run run, ResultSet result, RowMapper<R> mapper, Runnable afterwards) {
        this.run = run;
        this.result = result;
        this.row = run.row(result);
        this.mapper = mapper;
        this.afterwards = afterwards;
    }

    @Override
    public boolean hasNext() {
        if (!onRow && !closed) {
            boolean found = false;
            try {
                found = run.next(result);
            } finally {
                if (!found) {
                    close();
                }
            }
            onRow = found;
        }
        return onRow;
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The cursor has no more rows, or it is closed.");
        }
        onRow = false;
        return mapper.map(row);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        onRow = false;
        try (Run _ = run) {
            result.close();
        } catch (SQLException e) {
            throw new OperationalError("A result could not be closed.", null, e);
        } finally {
            afterwards.run();
        }
    }
}
