package org.studentled.classroom;

import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

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
}
