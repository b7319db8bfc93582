package org.studentled.classroom;

import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.ListCourseWorkResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a course with the fewest calls: once wholly, then only what changed, and every night wholly again.
 *
 * <p>Google has no list of changed submissions. So a short reading asks for what is not given back yet, which is one
 * page for most classes; an entry that left this list since the last time was given back, and its assignment is read.
 */
@Component
class CourseReading {

    /** Google's clock and ours may differ by this much. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Beyond this many single assignments the whole list is the shorter way. */
    private static final int MOST_SINGLE = 5;

    private final CourseCopies copies;
    private final LinkedCourses courses;
    private final TaskWatch taskWatch;
    private final ClassroomSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CourseReading(
            CourseCopies copies,
            LinkedCourses courses,
            TaskWatch taskWatch,
            ClassroomSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.copies = copies;
        this.courses = courses;
        this.taskWatch = taskWatch;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As much as is needed to know the course as it is now. */
    CourseCopy read(LinkedCourse course, GoogleClassroom classroom) {
        Instant swept = course.sweptAt();
        boolean old = swept == null
                || course.seenTo() == null
                || swept.plus(settings.fullSyncAfter()).isBefore(clock.instant());
        return old ? sweep(course, classroom) : look(course, classroom);
    }

    /** Everything, to the end of each list; only so is it known what is gone. */
    CourseCopy sweep(LinkedCourse course, GoogleClassroom classroom) {
        List<Work> works =
                classroom.allWork(course.courseId()).stream().map(Work::of).toList();
        CourseCopy copy = CourseCopy.empty();
        works.stream().filter(Work::isPublished).forEach(copy::put);
        classroom.handIns(course.courseId()).stream()
                .map(HandIn::of)
                .filter(one -> copy.works().containsKey(one.workId()))
                .forEach(copy::put);
        keep(course, copy, works, true);
        return copy;
    }

    private CourseCopy look(LinkedCourse course, GoogleClassroom classroom) {
        CourseCopy copy = copies.of(course.classId());
        List<Work> changed = changedWork(course, classroom);
        Set<String> toRead = new TreeSet<>();
        for (Work work : changed) {
            if (!work.isPublished()) {
                copy.drop(work.id());
            } else if (!copy.works().containsKey(work.id())) {
                toRead.add(work.id());
                copy.put(work);
            } else {
                copy.put(work);
            }
        }
        Set<String> waitedBefore = copy.handIns().values().stream()
                .filter(one -> one.standing() != HandIn.Standing.GIVEN_BACK)
                .map(HandIn::key)
                .collect(Collectors.toSet());
        List<HandIn> waiting = classroom.handInsNotGivenBack(course.courseId()).stream()
                .map(HandIn::of)
                .filter(one -> copy.works().containsKey(one.workId()))
                .toList();
        waiting.forEach(copy::put);
        waiting.forEach(one -> waitedBefore.remove(one.key()));
        waitedBefore.forEach(key -> toRead.add(key.substring(0, key.indexOf(' '))));
        if (toRead.size() > MOST_SINGLE) {
            return sweep(course, classroom);
        }
        for (String work : toRead) {
            copy.handIns().values().removeIf(one -> one.workId().equals(work));
            classroom.handInsOf(course.courseId(), work).stream()
                    .map(HandIn::of)
                    .forEach(copy::put);
        }
        keep(course, copy, changed, false);
        return copy;
    }

    /** The newest change comes first, so the first old one ends it. */
    private List<Work> changedWork(LinkedCourse course, GoogleClassroom classroom) {
        Instant from = Objects.requireNonNull(course.seenTo()).minus(OVERLAP);
        List<Work> changed = new ArrayList<>();
        String token = null;
        do {
            ListCourseWorkResponse page = classroom.latestWork(course.courseId(), token);
            for (CourseWork theirs : page.getCourseWork() == null ? List.<CourseWork>of() : page.getCourseWork()) {
                Work work = Work.of(theirs);
                if (work.updatedAt() != null && work.updatedAt().isBefore(from)) {
                    return changed;
                }
                changed.add(work);
            }
            token = page.getNextPageToken();
        } while (token != null && !token.isEmpty());
        return changed;
    }

    private void keep(LinkedCourse course, CourseCopy copy, List<Work> read, boolean complete) {
        transaction.executeWithoutResult(status -> {
            copies.keep(course.classId(), copy);
            courses.read(course.classId(), latest(read, course.seenTo(), complete), complete);
            taskWatch.compare(course.classId(), read, complete);
        });
    }

    // A course without any work has been read to now.
    private @Nullable Instant latest(List<Work> read, @Nullable Instant before, boolean complete) {
        return read.stream()
                .map(Work::updatedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(before != null ? before : complete ? clock.instant() : null);
    }
}
