package dev.musette.web;

import java.util.Iterator;
import java.util.List;

/// A page of a [Paginator]: its elements, and the way to its neighbours. Templates iterate over it.
///
/// @param <T> the type of the elements
public final class Page<T> implements Iterable<T> {
    private final List<T> objectList;
    private final long number;
    private final Paginator<T> paginator;

    Page(List<T> objectList, long number, Paginator<T> paginator) {
        this.objectList = objectList;
        this.number = number;
        this.paginator = paginator;
    }

    /// The elements of this page.
    public List<T> objectList() {
        return objectList;
    }

    /// The number of this page, from 1.
    public long number() {
        return number;
    }

    public Paginator<T> paginator() {
        return paginator;
    }

    public boolean hasNext() {
        return number < paginator.numPages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasOtherPages() {
        return hasPrevious() || hasNext();
    }

    /// @throws EmptyPage if this is the last page
    public long nextPageNumber() {
        return paginator.validated(number + 1);
    }

    /// @throws EmptyPage if this is the first page
    public long previousPageNumber() {
        return paginator.validated(number - 1);
    }

    /// The number of the first element of this page among all, from 1; 0 where there are none.
    public long startIndex() {
        return paginator.count() == 0 ? 0 : (number - 1) * paginator.perPage() + 1;
    }

    /// The number of the last element of this page among all.
    public long endIndex() {
        return number == paginator.numPages() ? paginator.count() : number * paginator.perPage();
    }

    @Override
    public Iterator<T> iterator() {
        return objectList.iterator();
    }

    /// `<Page 2 of 5>`
    @Override
    public String toString() {
        return "<Page %d of %d>".formatted(number, paginator.numPages());
    }
}
