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
    private final CourseReading reading;
    private final Results results;
    private final Google google;
    private final KnownAs knownAs;
    private final SchoolZone zone;
    private final Sentences sentences;

    ClassroomGradebook(
            LinkedCourses courses,
            CourseReading reading,
            Results results,
            Google google,
            KnownAs knownAs,
            SchoolZone zone,
            Sentences sentences) {
        this.courses = courses;
        this.reading = reading;
        this.results = results;
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
            course.mustRun();
            Pull pull = grades(course, reading.read(course, google.of(course)));
            results.wentWell(classId, Results.Part.GRADES);
            return pull;
        } catch (Trouble trouble) {
            results.met(classId, Results.Part.GRADES, trouble.kind());
            String sentence = sentences.of(trouble.kind());
            if (trouble.isPassing()) {
                throw new NotReachable(sentence, trouble);
            }
            return Pull.refused(sentence);
        }
    }

    private Pull grades(LinkedCourse course, CourseCopy copy) {
        Map<String, Optional<StudentId>> children = new HashMap<>();
        List<Grade> grades = new ArrayList<>();
        Set<Without> without = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (HandIn handIn : copy.handIns().values()) {
            Work work = copy.works().get(handIn.workId());
            // Work without points can't be graded.
            BigDecimal outOf = work == null ? null : work.maxPoints();
            if (work == null || outOf == null) {
                continue;
            }
            Optional<StudentId> child = children.computeIfAbsent(
                    handIn.userId(), id -> knownAs.studentOf(LinkedCourse.SYSTEM, course.nameOf(id)));
            BigDecimal points = handIn.grade();
            if (points != null && child.isEmpty()) {
                unknown.add(handIn.userId());
            }
            if (points == null) {
                child.ifPresent(known -> without.add(new Without(known, work.id())));
            } else {
                child.ifPresent(known -> grades.add(new Grade(
                        work.id(),
                        work.title(),
                        known,
                        points,
                        outOf,
                        zone.dayOf(day(work, handIn)),
                        work.dueAt() != null)));
            }
        }
        return new Pull(
                        List.copyOf(grades),
                        List.of(),
                        without,
                        unknown.isEmpty()
                                ? List.of()
                                : List.of(sentences.say("classroom.pull.unknown", (long) unknown.size())))
                // What a short reading does not look at is still there as it was.
                .of(new Course(course.courseId(), Set.copyOf(copy.works().keySet())));
    }

    private static Instant day(Work work, HandIn handIn) {
        Instant due = work.dueAt();
        Instant updated = handIn.updatedAt();
        return due != null ? due : updated != null ? updated : Instant.EPOCH;
    }
}
