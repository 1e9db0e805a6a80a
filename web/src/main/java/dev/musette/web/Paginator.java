package dev.musette.web;

import dev.musette.models.BaseModel;
import dev.musette.models.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Cuts elements into pages, numbered from 1.
///
/// ```java
/// Paginator<BlogPost> paginator = Paginator.of(BlogPost.objects.all(), 10);
/// Page<BlogPost> page = paginator.getPage(request.query().get("page"));   // the first or the last for a wrong one
/// ```
///
/// For one thread: it remembers the count.
///
/// @param <T> the type of the elements
public final class Paginator<T> {
    /// What stands for left-out pages in [#elidedPageRange].
    public static final String ELLIPSIS = "…";

    private final PageSource<T> source;
    private final int perPage;
    private final int orphans;
    private final boolean allowEmptyFirstPage;
    private long count = -1;

    private Paginator(PageSource<T> source, int perPage, int orphans, boolean allowEmptyFirstPage) {
        if (perPage < 1 || orphans < 0) {
            throw new IllegalArgumentException(
                    "A page of %d with %d orphans: expected 1 or more elements, 0 or more orphans."
                            .formatted(perPage, orphans));
        }
        this.source = source;
        this.perPage = perPage;
        this.orphans = orphans;
        this.allowEmptyFirstPage = allowEmptyFirstPage;
    }

    /// Cuts anything that can be counted and cut.
    public static <T> Paginator<T> of(PageSource<T> source, int perPage) {
        return new Paginator<>(source, perPage, 0, true);
    }

    /// Cuts a list.
    public static <T> Paginator<T> of(List<T> list, int perPage) {
        return of(PageSource.of(list), perPage);
    }

    /// Cuts the rows of a query set, which should be ordered.
    public static <M extends BaseModel> Paginator<M> of(QuerySet<M, ?> rows, int perPage) {
        return of(PageSource.of(rows), perPage);
    }

    /// Lets a last page of so many elements or fewer join the page before it.
    public Paginator<T> orphans(int most) {
        return new Paginator<>(source, perPage, most, allowEmptyFirstPage);
    }

    /// Whether there is a first page where there are no elements; so by default.
    public Paginator<T> allowEmptyFirstPage(boolean allowed) {
        return new Paginator<>(source, perPage, orphans, allowed);
    }

    /// How many elements there are.
    public long count() {
        if (count < 0) {
            count = source.count();
        }
        return count;
    }

    public int perPage() {
        return perPage;
    }

    /// How many pages there are.
    public long numPages() {
        if (count() == 0 && !allowEmptyFirstPage) {
            return 0;
        }
        return Math.ceilDiv(Math.max(1, count() - orphans), perPage);
    }

    /// The numbers of all pages.
    public Iterable<Long> pageRange() {
        return () -> LongStream.rangeClosed(1, numPages()).iterator();
    }

    /// Returns a page.
    ///
    /// @param number a whole number, or the text of one
    /// @throws PageNotAnInteger if it is something else
    /// @throws EmptyPage if there is no such page
    public Page<T> page(@Nullable Object number) {
        long valid = validated(number);
        long bottom = (valid - 1) * perPage;
        long top = bottom + perPage;
        if (top + orphans >= count()) {
            top = count();
        }
        return new Page<>(source.slice(bottom, top), valid, this);
    }

    /// Returns a page, the first where the number is none, the last where there is no such page.
    ///
    /// @throws EmptyPage if there are no pages at all
    public Page<T> getPage(@Nullable Object number) {
        try {
            return page(number);
        } catch (PageNotAnInteger notOne) {
            return page(1);
        } catch (EmptyPage beyond) {
            return page(numPages());
        }
    }

    /// Checks the number of a page.
    ///
    /// @throws PageNotAnInteger if it is none
    /// @throws EmptyPage if there is no such page
    long validated(@Nullable Object number) {
        long value = PageNumber.of(number);
        if (value < 1) {
            throw new EmptyPage("That page number is less than 1.");
        }
        if (value > numPages()) {
            throw new EmptyPage("That page contains no results.");
        }
        return value;
    }

    /// The numbers around a page and at both ends, with [#ELLIPSIS] for those between, as Django chooses them.
    public List<Object> elidedPageRange(@Nullable Object number) {
        return elidedPageRange(number, 3, 2);
    }

    /// The numbers around a page and at both ends, with [#ELLIPSIS] for those between.
    ///
    /// @param onEachSide how many beside the page
    /// @param onEnds how many at each end
    public List<Object> elidedPageRange(@Nullable Object number, int onEachSide, int onEnds) {
        long page = validated(number);
        long last = numPages();
        List<Object> range = new ArrayList<>();
        if (last <= (onEachSide + onEnds) * 2L) {
            add(range, 1, last);
            return range;
        }
        if (page > 1 + onEachSide + onEnds + 1) {
            add(range, 1, onEnds);
            range.add(ELLIPSIS);
            add(range, page - onEachSide, page);
        } else {
            add(range, 1, page);
        }
        if (page < last - onEachSide - onEnds - 1) {
            add(range, page + 1, page + onEachSide);
            range.add(ELLIPSIS);
            add(range, last - onEnds + 1, last);
        } else {
            add(range, page + 1, last);
        }
        return range;
    }

    private static void add(List<Object> range, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(range::add);
    }
}
