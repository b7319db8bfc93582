package org.studentled.lms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.Platforms;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.DuplicateClasses;
import org.studentled.school.ExternalIds;
import org.studentled.school.StudentId;

/**
 * Classes that are one course of one issuer, by several registrations or deployments of it; and what is kept of them here
 * when they become one. A child is the same when the issuer knows them by the same subject.
 */
@Component
class DuplicateCourses implements DuplicateClasses {

    private final JdbcClient db;
    private final ExternalIds externalIds;
    private final LtiCourses courses;
    private final Platforms platforms;
    private final ApplicationEventPublisher events;

    DuplicateCourses(
            JdbcClient db,
            ExternalIds externalIds,
            LtiCourses courses,
            Platforms platforms,
            ApplicationEventPublisher events) {
        this.db = db;
        this.externalIds = externalIds;
        this.courses = courses;
        this.platforms = platforms;
        this.events = events;
    }

    @Override
    public List<ClassId> findByClass(ClassId id) {
        return courses.findByClass(id)
                .map(course -> courses.called(course.contextId()).stream()
                        .filter(other -> !other.classId().equals(id))
                        .filter(other -> isOfOneIssuer(course, other))
                        .map(LtiCourse::classId)
                        .toList())
                .orElse(List.of());
    }

    private boolean isOfOneIssuer(LtiCourse one, LtiCourse other) {
        return one.platform().equals(other.platform())
                || platforms
                        .known(one.platform())
                        .flatMap(mine -> platforms
                                .known(other.platform())
                                .filter(theirs -> theirs.issuer().equals(mine.issuer())))
                        .isPresent();
    }

    @Override
    public Map<StudentId, StudentId> same(ClassId kept, ClassId gone) {
        return externalIds.studentsKnownAlike(LtiStudents.system(gone), LtiStudents.system(kept));
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        names(joined);
        course(joined);
    }

    /** Who is known in both is known once; everyone else by the class they are in from now on. */
    private void names(ClassJoining.Joined joined) {
        externalIds.moveStudents(LtiStudents.system(joined.gone()), LtiStudents.system(joined.kept()));
        externalIds.moveStudents(LtiStudents.remoteSystem(joined.gone()), LtiStudents.remoteSystem(joined.kept()));
    }

    /** The course comes by the registration that was read last, which is the one that lives; its gradebook begins again. */
    private void course(ClassJoining.Joined joined) {
        boolean staysAsItWas = Stream.of(joined.kept(), joined.gone())
                .flatMap(id -> courses.findByClass(id).stream())
                .max(Comparator.comparing(this::isApproved)
                        .thenComparing(LtiCourse::readAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(course -> course.classId().equals(joined.kept()))
                .orElse(true);
        db.sql("delete from lms_course where class_id = :other")
                .param("other", (staysAsItWas ? joined.gone() : joined.kept()).value())
                .update();
        if (!staysAsItWas) {
            update(joined, "update lms_course set class_id = :kept where class_id = :gone");
            events.publishEvent(new GradebookReplaced(joined.kept()));
        }
    }

    private boolean isApproved(LtiCourse course) {
        return platforms.known(course.platform()).filter(Platform::approved).isPresent();
    }

    private void update(ClassJoining.Joined joined, String sql) {
        db.sql(sql)
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
    }
}
