package org.studentled.classroom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.studentled.RebuiltBeans;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.progress.Gradebook;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ExternalIds;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** A class whose teacher has connected it to Google Classroom, for tests of other modules. */
public final class LinkedToGoogle {

    private LinkedToGoogle() {}

    public static String refreshToken(ClassroomSandbox sandbox) {
        return sandbox.refreshTokenOf(Person.TINA, GoogleClassFixture.SCOPES);
    }

    public static void link(ApplicationContext school, StaffId teacher, ClassId room, String refreshToken) {
        school.getBean(GoogleAuthorizations.class)
                .save(
                        Actor.teacher(teacher),
                        Person.TINA.id(),
                        Person.TINA.email(),
                        Set.of(GoogleClassFixture.SCOPES),
                        refreshToken);
        school.getBean(CourseLinking.class).link(teacher, room, ClassroomSandbox.ROOM_12, Map.of());
    }

    /** Linked to a course of which nothing was asked yet, by a consent that was never used. */
    public static void linkUnasked(
            ApplicationContext school, StaffId teacher, ClassId room, String course, Map<String, StudentId> people) {
        consent(school, teacher);
        var linked = school.getBean(LinkedCourses.class).link(room, course, "Room 5", teacher);
        people.forEach((id, student) ->
                school.getBean(ExternalIds.class).save(LinkedCourse.SYSTEM, linked.nameOf(id), student));
    }

    /** Another consent, as no token of an earlier one is known for it. */
    public static void consent(ApplicationContext school, StaffId teacher) {
        school.getBean(GoogleAuthorizations.class)
                .save(
                        Actor.teacher(teacher),
                        "g-" + teacher.value(),
                        "teacher@school.example",
                        Set.of(GoogleClassFixture.SCOPES),
                        UUID.randomUUID().toString());
    }

    /** The gradebook as it would be with other settings. */
    public static Gradebook gradebook(ApplicationContext school, Map<String, String> settings) {
        var bound = new Binder(new MapConfigurationPropertySource(settings))
                .bind("classroom", ClassroomSettings.class)
                .get();
        return RebuiltBeans.of(
                        school,
                        Map.of(school.getBeanNamesForType(ClassroomSettings.class)[0], bound),
                        List.of(GoogleClients.class, CourseSync.class, ClassroomGradebook.class))
                .getBean(ClassroomGradebook.class);
    }
}
