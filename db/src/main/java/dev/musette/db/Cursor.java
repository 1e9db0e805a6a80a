package dev.musette.db;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The rows of a query one by one, in constant memory. It closes itself after the last row; who stops earlier
/// closes it.
///
/// ```java
/// try (Cursor<String> titles = database.cursor("SELECT title FROM blog_post", Bind.NONE, row -> row.getText(1))) {
///     while (titles.hasNext()) {
///         out.println(titles.next());
///     }
/// }
/// ```
///
/// For the thread that opened it; at the end of the transaction that it was opened in it is closed.
///
/// @param <R> what a row becomes
public final class Cursor<R extends @Nullable Object> implements Iterator<R>, AutoCloseable {
    private final Iterator<R> rows;
    private final Runnable close;

    Cursor(Iterator<R> rows, Runnable close) {
        this.rows = rows;
        this.close = close;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public R next() {
        return rows.next();
    }

    /// Returns the rows that are left as a stream, which closes the cursor when it is closed.
    public Stream<R> stream() {
        Spliterator<R> split = Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED);
        return StreamSupport.stream(split, false).onClose(this::close);
    }

    @Override
    public void close() {
        close.run();
    }
}
