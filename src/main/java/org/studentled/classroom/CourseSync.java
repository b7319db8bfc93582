package org.studentled.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.courses.CourseSnapshot;
import org.studentled.classroom.courses.CourseSnapshots;
import org.studentled.classroom.courses.CourseWorkSnapshot;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.Submission;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.prep.PublishedTaskMonitor;

/**
 * Reads a course with the fewest calls: once wholly, then only what changed, and every night wholly again.
 *
 * <p>Google has no list of changed submissions. So a short reading asks for what is not given back yet, which is one
 * page for most classes; an entry that left this list since the last time was given back, and its assignment is read.
 */
@Component
class CourseSync {

    /** Google's clock and ours may differ by this much. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Beyond this many single assignments the whole list is the shorter way. */
    private static final int MOST_SINGLE = 5;

    private final CourseSnapshots copies;
    private final LinkedCourses courses;
    private final PublishedTaskMonitor publishedTaskMonitor;
    private final ClassroomSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CourseSync(
            CourseSnapshots copies,
            LinkedCourses courses,
            PublishedTaskMonitor publishedTaskMonitor,
            ClassroomSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.copies = copies;
        this.courses = courses;
        this.publishedTaskMonitor = publishedTaskMonitor;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As much as is needed to know the course as it is now. */
    CourseSnapshot read(LinkedCourse course, ClassroomApi classroom) {
        Instant swept = course.sweptAt();
        boolean old = swept == null
                || course.seenTo() == null
                || swept.plus(settings.fullSyncAfter()).isBefore(clock.instant());
        return old ? readAll(course, classroom) : readChanges(course, classroom);
    }

    /** Everything, to the end of each list; only so is it known what is gone. */
    CourseSnapshot readAll(LinkedCourse course, ClassroomApi classroom) {
        List<CourseWorkSnapshot> works = classroom.allWork(course.courseId()).stream()
                .map(CourseWorkSnapshot::of)
                .toList();
        CourseSnapshot copy = CourseSnapshot.empty();
        works.stream().filter(CourseWorkSnapshot::isPublished).forEach(copy::put);
        classroom.handIns(course.courseId()).stream()
                .map(Submission::of)
                .filter(one -> copy.works().containsKey(one.workId()))
                .forEach(copy::put);
        save(course, copy, works, true);
        return copy;
    }

    private CourseSnapshot readChanges(LinkedCourse course, ClassroomApi classroom) {
        CourseSnapshot copy = copies.getByClass(course.classId());
        List<CourseWorkSnapshot> changed = changedWork(course, classroom);
        Set<String> toRead = new TreeSet<>();
        for (CourseWorkSnapshot work : changed) {
            if (!work.isPublished()) {
                copy.remove(work.id());
            } else if (!copy.works().containsKey(work.id())) {
                toRead.add(work.id());
                copy.put(work);
            } else {
                copy.put(work);
            }
        }
        Set<String> waitedBefore = copy.submissions().values().stream()
                .filter(one -> one.standing() != Submission.Standing.GIVEN_BACK)
                .map(Submission::key)
                .collect(Collectors.toSet());
        List<Submission> waiting = classroom.handInsNotGivenBack(course.courseId()).stream()
                .map(Submission::of)
                .filter(one -> copy.works().containsKey(one.workId()))
                .toList();
        waiting.forEach(copy::put);
        waiting.forEach(one -> waitedBefore.remove(one.key()));
        waitedBefore.forEach(key -> toRead.add(key.substring(0, key.indexOf(' '))));
        if (toRead.size() > MOST_SINGLE) {
            return readAll(course, classroom);
        }
        for (String work : toRead) {
            copy.submissions().values().removeIf(one -> one.workId().equals(work));
            classroom.handInsOf(course.courseId(), work).stream()
                    .map(Submission::of)
                    .forEach(copy::put);
        }
        save(course, copy, changed, false);
        return copy;
    }

    /** The newest change comes first, so the first old one ends it. */
    private List<CourseWorkSnapshot> changedWork(LinkedCourse course, ClassroomApi classroom) {
        Instant from = Objects.requireNonNull(course.seenTo()).minus(OVERLAP);
        Predicate<CourseWorkSnapshot> isOld =
                work -> work.updatedAt() != null && work.updatedAt().isBefore(from);
        return classroom.latestWork(course.courseId(), theirs -> isOld.test(CourseWorkSnapshot.of(theirs))).stream()
                .map(CourseWorkSnapshot::of)
                .takeWhile(isOld.negate())
                .toList();
    }

    private void save(LinkedCourse course, CourseSnapshot copy, List<CourseWorkSnapshot> read, boolean complete) {
        transaction.executeWithoutResult(status -> {
            copies.save(course.classId(), copy);
            courses.read(course.classId(), latest(read, course.seenTo(), complete), complete);
            publishedTaskMonitor.compare(course.classId(), read, complete);
        });
    }

    // A course without any work has been read to now.
    private @Nullable Instant latest(List<CourseWorkSnapshot> read, @Nullable Instant before, boolean complete) {
        return read.stream()
                .map(CourseWorkSnapshot::updatedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(before != null ? before : complete ? clock.instant() : null);
    }
}
