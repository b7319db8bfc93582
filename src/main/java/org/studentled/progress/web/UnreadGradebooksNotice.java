package org.studentled.progress.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.access.TeacherNotice;
import org.studentled.page.Times;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.LastPull;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** Tells a teacher that the grades of a class could not be read, and since when. */
@Component
class UnreadGradebooksNotice implements TeacherNotice {

    private final Classes classes;
    private final Gradebooks gradebooks;
    private final Times times;

    UnreadGradebooksNotice(Classes classes, Gradebooks gradebooks, Times times) {
        this.classes = classes;
        this.gradebooks = gradebooks;
        this.times = times;
    }

    @Override
    public List<Item> noticesFor(StaffId teacher) {
        return classes.taughtBy(teacher).stream().flatMap(this::unread).toList();
    }

    private Stream<Item> unread(SchoolClass one) {
        return gradebooks.keptFor(one.id()).stream()
                .map(Gradebooks.Kept::last)
                .filter(Objects::nonNull)
                .map(LastPull::unreachableSince)
                .filter(Objects::nonNull)
                .sorted()
                .limit(1)
                .map(since -> new Item(
                        "progress.unread",
                        List.of(one.name(), times.moment(since)),
                        "/classes/" + one.id() + "/numbers"));
    }
}
