package org.studentled.classroom.google;

import com.google.api.services.classroom.ClassroomRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of Google's to its end: a short or empty page with a token is not the end. */
final class GooglePaginator {

    private static final int MOST = 5000;

    private final GoogleRequestExecutor executor;

    GooglePaginator(GoogleRequestExecutor executor) {
        this.executor = executor;
    }

    <P, T> List<T> all(
            PageRequest<P> pageRequest, Function<P, @Nullable List<T>> items, Function<P, @Nullable String> next) {
        try {
            return once(pageRequest, items, next);
        } catch (ClassroomException exception) {
            if (exception.kind() != ClassroomException.Kind.PAGE_EXPIRED) {
                throw exception;
            }
            // The list grew old while it was read: begin again, from the first page.
            return once(pageRequest, items, next);
        }
    }

    private <P, T> List<T> once(
            PageRequest<P> pageRequest, Function<P, @Nullable List<T>> items, Function<P, @Nullable String> next) {
        var all = new ArrayList<T>();
        String token = null;
        for (int page = 0; page < MOST; page++) {
            P answer = executor.execute(pageRequest.request(token));
            // An empty list is left out of the answer.
            List<T> found = items.apply(answer);
            if (found != null) {
                all.addAll(found);
            }
            token = next.apply(answer);
            if (token == null || token.isEmpty()) {
                return all;
            }
        }
        throw new ClassroomException(ClassroomException.Kind.UNEXPECTED);
    }

    /** The question for one page. */
    interface PageRequest<P> {

        ClassroomRequest<P> after(@Nullable String token) throws IOException;

        default ClassroomRequest<P> request(@Nullable String token) {
            try {
                return after(token);
            } catch (IOException failure) {
                throw ClassroomException.of(failure);
            }
        }
    }
}
