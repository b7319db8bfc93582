package org.studentled.classroom;

import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.Date;
import com.google.api.services.classroom.model.StudentSubmission;
import com.google.api.services.classroom.model.TimeOfDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.KnownAs;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** The grades a class was given back in Google Classroom. */
@Component
class ClassroomGradebook implements Gradebook {

    private final LinkedCourses courses;
    private final Google google;
    private final KnownAs knownAs;
    private final SchoolZone zone;
    private final Sentences sentences;

    ClassroomGradebook(LinkedCourses courses, Google google, KnownAs knownAs, SchoolZone zone, Sentences sentences) {
        this.courses = courses;
        this.google = google;
        this.knownAs = knownAs;
        this.zone = zone;
        this.sentences = sentences;
    }

    @Override
    public Source source() {
        return Source.CLASSROOM;
    }

    @Override
    public boolean covers(ClassId classId) {
        return courses.of(classId).isPresent();
    }

    @Override
    public Pull pull(ClassId classId) {
        try {
            LinkedCourse course = courses.of(classId).orElseThrow(() -> new Trouble(Trouble.Kind.NOT_CONNECTED));
            GoogleClassroom classroom = google.of(course);
            List<CourseWork> works = classroom.courseWork(course.courseId());
            Pull pull = read(course, works, classroom.submissions(course.courseId()));
            courses.met(classId, null);
            return pull;
        } catch (Trouble trouble) {
            courses.met(classId, trouble.kind());
            String sentence = sentences.of(trouble.kind());
            if (trouble.isPassing()) {
                throw new NotReachable(sentence, trouble);
            }
            return new Pull(List.of(), List.of(sentence));
        }
    }

    private Pull read(LinkedCourse course, List<CourseWork> works, List<StudentSubmission> submissions) {
        // Work without points can't be graded.
        Map<String, CourseWork> gradable = works.stream()
                .filter(work -> work.getMaxPoints() != null)
                .collect(Collectors.toMap(CourseWork::getId, Function.identity(), (one, again) -> one));
        Map<String, Optional<StudentId>> children = new HashMap<>();
        List<Grade> grades = new ArrayList<>();
        for (StudentSubmission submission : submissions) {
            CourseWork work = gradable.get(submission.getCourseWorkId());
            if (work == null || submission.getAssignedGrade() == null) {
                continue;
            }
            children.computeIfAbsent(
                            submission.getUserId(), id -> knownAs.studentOf(LinkedCourse.SYSTEM, course.nameOf(id)))
                    .ifPresent(child -> grades.add(grade(work, submission, child)));
        }
        long unknown = children.values().stream().filter(Optional::isEmpty).count();
        return new Pull(
                List.copyOf(grades),
                unknown == 0 ? List.of() : List.of(sentences.say("classroom.pull.unknown", unknown)));
    }

    private Grade grade(CourseWork work, StudentSubmission submission, StudentId child) {
        return new Grade(
                work.getId(),
                work.getTitle(),
                child,
                BigDecimal.valueOf(submission.getAssignedGrade()),
                BigDecimal.valueOf(work.getMaxPoints()),
                day(work, submission));
    }

    private LocalDate day(CourseWork work, StudentSubmission submission) {
        Date due = work.getDueDate();
        return due == null
                ? zone.dayOf(Instant.parse(submission.getUpdateTime()))
                : zone.dayOf(LocalDate.of(due.getYear(), due.getMonth(), due.getDay())
                        .atTime(time(work.getDueTime()))
                        .toInstant(ZoneOffset.UTC));
    }

    // Google speaks UTC and leaves zeros out.
    private static LocalTime time(@Nullable TimeOfDay time) {
        return time == null ? LocalTime.MIDNIGHT : LocalTime.of(orZero(time.getHours()), orZero(time.getMinutes()));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
