package org.studentled.classroom.google;

import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.ClassroomRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The line to Google in one person's name: one question at a time, with patience, lists to their end. */
public final class GoogleClient {

    private final Classroom api;
    private final GoogleRequestExecutor executor;
    private final GooglePaginator googlePaginator;
    private final int pageSize;

    public GoogleClient(Classroom api, GoogleRequestExecutor executor, int pageSize) {
        this.api = api;
        this.executor = executor;
        this.googlePaginator = new GooglePaginator(executor);
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

    <P, T> List<T> all(
            GooglePaginator.PageRequest<P> pageRequest,
            Function<P, @Nullable List<T>> items,
            Function<P, @Nullable String> next) {
        return googlePaginator.all(pageRequest, items, next);
    }

    /** One question that has one answer. */
    interface ApiCall<T> {

        ClassroomRequest<T> request() throws IOException;
    }
}
