package org.studentled.classroom;

import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.ClassroomRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The line to Google in one person's name: one question at a time, with patience, lists to their end. */
final class Line {

    private final Classroom api;
    private final Patience patience;
    private final Pages pages;
    private final int pageSize;

    Line(Classroom api, Patience patience, int pageSize) {
        this.api = api;
        this.patience = patience;
        this.pages = new Pages(patience);
        this.pageSize = pageSize;
    }

    Classroom api() {
        return api;
    }

    int pageSize() {
        return pageSize;
    }

    <T> T ask(Question<T> question) {
        try {
            return patience.ask(question.request());
        } catch (IOException failure) {
            throw Trouble.of(failure);
        }
    }

    <P, T> List<T> all(
            Pages.Asking<P> asking, Function<P, @Nullable List<T>> items, Function<P, @Nullable String> next) {
        return pages.all(asking, items, next);
    }

    /** One question that has one answer. */
    interface Question<T> {

        ClassroomRequest<T> request() throws IOException;
    }
}
