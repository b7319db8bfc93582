package org.studentled.connect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages: read to its end, or not at all.
 *
 * <p>How many rows were asked for says nothing, as a service may give fewer: a short or an empty page that names another
 * is followed.
 *
 * @param <C> what a page is asked for by: an address, or a token
 * @param <R> a row
 */
public final class Paginator<C, R> {

    /** Of a hundred rows each: more than a course has of anything. */
    public static final int MAX_PAGES = 200;

    private final int maxPages;
    private final PageRequest<C, R> request;

    private Paginator(int maxPages, PageRequest<C, R> request) {
        this.maxPages = maxPages;
        this.request = request;
    }

    /** Asks for one page. */
    public interface PageRequest<C, R> {

        Page<C, R> get(C page);
    }

    /**
     * One page.
     *
     * @param next the page behind it, where it names one
     * @param isLast whether it says itself that none is behind it
     * @param total how many rows it says the list has, or zero where it says nothing
     */
    public record Page<C, R>(List<R> rows, @Nullable C next, boolean isLast, int total) {

        /** A page that is the last one unless it names another. */
        public static <C, R> Page<C, R> of(List<R> rows, @Nullable C next) {
            return new Page<>(rows, next, next == null, 0);
        }
    }

    /**
     * Reads a list whose pages name the next one.
     *
     * @throws IncompleteListException when a page names one that was read before, or they don't end
     */
    public static <C, R> List<R> readAll(C first, PageRequest<C, R> request) {
        return readAll(first, MAX_PAGES, request);
    }

    /** As {@link #readAll(Object, PageRequest)}, of a service whose pages may be small. */
    public static <C, R> List<R> readAll(C first, int maxPages, PageRequest<C, R> request) {
        var paginator = new Paginator<C, R>(maxPages, request);
        try {
            return paginator.follow(first);
        } catch (RemoteException exception) {
            if (exception.error().remedy() != Remedy.BEGIN_AGAIN) {
                throw exception;
            }
            // The list grew old while it was read.
            return paginator.follow(first);
        }
    }

    /**
     * Reads a list whose pages need not name the next one: it begins behind as many rows as have come.
     *
     * <p>A total is believed only when it is larger than what came, as some services count the page. So the list ends where
     * a page brings nothing new. A row that comes twice, because the list moved while it was read, counts once.
     *
     * @param pageAt the page that begins behind so many rows
     * @throws IncompleteListException when there were fewer rows than the service says there are, or pages without end
     */
    public static <C, R> List<R> readAllByOffset(IntFunction<C> pageAt, PageRequest<C, R> request) {
        return new Paginator<>(MAX_PAGES, request).advance(pageAt);
    }

    private List<R> follow(C first) {
        var rows = new ArrayList<R>();
        var asked = new HashSet<C>();
        @Nullable C next = first;
        while (next != null) {
            var page = get(next, asked);
            rows.addAll(page.rows());
            next = page.next();
        }
        return rows;
    }

    private List<R> advance(IntFunction<C> pageAt) {
        var rows = new LinkedHashSet<R>();
        var asked = new HashSet<C>();
        var received = 0;
        var total = 0;
        var areNamed = false;
        @Nullable C next = pageAt.apply(0);
        while (next != null) {
            var page = areNamed || received == 0 ? get(next, asked) : behind(next, asked, total == rows.size());
            var isNew = rows.addAll(page.rows());
            received += page.rows().size();
            total = Math.max(total, page.total());
            areNamed |= page.next() != null || page.isLast();
            next = areNamed ? page.next() : isNew ? pageAt.apply(received) : null;
        }
        if (rows.size() < total) {
            throw new IncompleteListException();
        }
        return new ArrayList<>(rows);
    }

    private Page<C, R> get(C page, Set<C> asked) {
        if (asked.size() == maxPages || !asked.add(page)) {
            throw new IncompleteListException();
        }
        return request.get(page);
    }

    // Behind the last row some services have an empty page, some have none, and some find it wrong to ask.
    private Page<C, R> behind(C page, Set<C> asked, boolean isAllThere) {
        try {
            return get(page, asked);
        } catch (RemoteException exception) {
            var isNone = exception.error() == ConnectionError.NO_COURSE
                    || isAllThere && exception.error() == ConnectionError.UNEXPECTED;
            if (!isNone) {
                throw exception;
            }
            return Page.of(List.of(), null);
        }
    }
}
