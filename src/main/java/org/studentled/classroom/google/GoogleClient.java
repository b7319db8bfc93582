package org.studentled.classroom.google;

import com.google.api.client.json.GenericJson;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.ClassroomRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.studentled.connect.IncompleteListException;
import org.studentled.connect.Paginator;

/** The line to Google in one person's name: one question at a time, with patience, lists to their end. */
public final class GoogleClient {

    /** Google's pages may be short. */
    private static final int MOST_PAGES = 1000;

    private final Classroom api;
    private final GoogleRequestExecutor executor;
    private final int pageSize;

    public GoogleClient(Classroom api, GoogleRequestExecutor executor, int pageSize) {
        this.api = api;
        this.executor = executor;
        this.pageSize = pageSize;
    }

    Classroom api() {
        return api;
    }

    int pageSize() {
        return pageSize;
    }

    <T> T execute(ApiCall<T> apiCall) {
        try {
            return executor.execute(apiCall.request());
        } catch (IOException failure) {
            throw ClassroomException.of(failure);
        }
    }

    /**
     * Every row of a list, to its last page.
     *
     * @param items the rows of a page; an empty list is left out of the answer
     * @param next the token of the page behind it; nothing or an empty text when it is the last
     */
    <P, T> List<T> all(
            PageRequest<P> pageRequest, Function<P, @Nullable List<T>> items, Function<P, @Nullable String> next) {
        try {
            return Paginator.readAll("", MOST_PAGES, token -> {
                P answer = execute(() -> pageRequest.after(token.isEmpty() ? null : token));
                List<T> rows = items.apply(answer);
                String following = next.apply(answer);
                if (rows == null && following == null && isOfSomethingElse(answer)) {
                    throw new ClassroomException(ClassroomException.Kind.DOWN);
                }
                return Paginator.Page.of(
                        rows == null ? List.of() : rows, following == null || following.isEmpty() ? null : following);
            });
        } catch (IncompleteListException exception) {
            throw new ClassroomException(ClassroomException.Kind.DOWN, exception, Duration.ZERO);
        }
    }

    // Only an answer without anything is an empty list: whoever stands in between may answer something of their own.
    private static boolean isOfSomethingElse(Object answer) {
        return answer instanceof GenericJson json
                && json.getClass() != GenericJson.class
                && !json.getUnknownKeys().isEmpty();
    }

    /** The question for one page. */
    interface PageRequest<P> {

        ClassroomRequest<P> after(@Nullable String token) throws IOException;
    }

    /** One question that has one answer. */
    interface ApiCall<T> {

        ClassroomRequest<T> request() throws IOException;
    }
}
