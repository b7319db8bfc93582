package org.studentled.classroom;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.studentled.classroom.courses.CourseSnapshot;
import org.studentled.classroom.courses.CourseWorkSnapshot;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.Submission;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.PullProblem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** The grades a class was given back in Google Classroom. */
@Component
class ClassroomGradebook implements Gradebook {

    private final LinkedCourses courses;
    private final CourseSync reading;
    private final SyncResults syncResults;
    private final GoogleClients googleClients;
    private final ExternalIds externalIds;
    private final SchoolZone zone;

    ClassroomGradebook(
            LinkedCourses courses,
            CourseSync reading,
            SyncResults syncResults,
            GoogleClients googleClients,
            ExternalIds externalIds,
            SchoolZone zone) {
        this.courses = courses;
        this.reading = reading;
        this.syncResults = syncResults;
        this.googleClients = googleClients;
        this.externalIds = externalIds;
        this.zone = zone;
    }

    @Override
    public ScoreSource source() {
        return ScoreSource.CLASSROOM;
    }

    @Override
    public boolean covers(ClassId classId) {
        return courses.findByClass(classId).isPresent();
    }

    @Override
    public void lookAtEverything(ClassId classId) {
        courses.expectFullSync(classId);
    }

    @Override
    public Pull pull(ClassId classId) {
        try {
            LinkedCourse course = courses.findByClass(classId)
                    .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
            course.mustRun();
            Pull pull = grades(course, reading.read(course, googleClients.clientFor(course)));
            syncResults.recordSuccess(classId, SyncResults.Operation.GRADES);
            return pull;
        } catch (ClassroomException exception) {
            syncResults.recordFailure(classId, SyncResults.Operation.GRADES, exception.kind());
            PullProblem problem = PullProblem.of(exception.kind().messageKey());
            if (exception.isPassing()) {
                throw new GradebookUnreachableException(problem, exception);
            }
            return Pull.refused(problem);
        }
    }

    private Pull grades(LinkedCourse course, CourseSnapshot copy) {
        Map<String, Optional<StudentId>> students = new HashMap<>();
        List<Grade> grades = new ArrayList<>();
        Set<Without> without = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (Submission submission : copy.submissions().values()) {
            CourseWorkSnapshot work = copy.works().get(submission.workId());
            // Work without points can't be graded.
            BigDecimal outOf = work == null ? null : work.maxPoints();
            if (work == null || outOf == null) {
                continue;
            }
            Optional<StudentId> student = students.computeIfAbsent(
                    submission.userId(), id -> externalIds.studentOf(LinkedCourse.SYSTEM, course.nameOf(id)));
            BigDecimal points = submission.grade();
            if (points != null && student.isEmpty()) {
                unknown.add(submission.userId());
            }
            if (points == null) {
                student.ifPresent(known -> without.add(new Without(known, work.id())));
            } else {
                student.ifPresent(known -> grades.add(new Grade(
                        work.id(),
                        work.title(),
                        known,
                        points,
                        outOf,
                        zone.dayOf(day(work, submission)),
                        work.dueAt() != null)));
            }
        }
        return new Pull(
                        List.copyOf(grades),
                        List.of(),
                        without,
                        unknown.isEmpty()
                                ? List.of()
                                : List.of(PullProblem.of("classroom.pull.unknown", unknown.size())))
                // What a short reading does not look at is still there as it was.
                .withWhole(new Course(course.courseId(), Set.copyOf(copy.works().keySet())));
    }

    private static Instant day(CourseWorkSnapshot work, Submission submission) {
        Instant due = work.dueAt();
        Instant updated = submission.updatedAt();
        return due != null ? due : updated != null ? updated : Instant.EPOCH;
    }
}
