package dev.musette.web;

import dev.musette.models.BaseModel;
import dev.musette.models.QuerySet;
import java.util.List;

/// What a [Paginator] cuts into pages: something that can be counted and cut.
///
/// @param <T> the type of the elements
public interface PageSource<T> {

    /// How many elements there are. Asked once.
    long count();

    /// The elements from one index up to another, exclusive.
    List<T> slice(long from, long to);

    /// A list's elements.
    static <T> PageSource<T> of(List<T> list) {
        return new PageSource<>() {
            @Override
            public long count() {
                return list.size();
            }

            @Override
            public List<T> slice(long from, long to) {
                int size = list.size();
                return List.copyOf(list.subList((int) Math.min(from, size), (int) Math.min(to, size)));
            }
        };
    }

    /// A query set's rows: one query to count, one for each page.
    static <M extends BaseModel> PageSource<M> of(QuerySet<M, ?> rows) {
        return new PageSource<>() {
            @Override
            public long count() {
                return rows.count();
            }

            @Override
            public List<M> slice(long from, long to) {
                return rows.slice(from, to - from).toList();
            }
        };
    }
}
