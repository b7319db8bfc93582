package org.studentled.classroom;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Tina's class, connected to Google and linked to its course, as each test finds it. */
record Room12(ClassId id, StaffId tina, String refreshToken) {

    static final String[] SCOPES = {"courses.readonly", "rosters.readonly", "profile.emails", "coursework.students"};

    /** Makes it anew; what an earlier test linked is let go. */
    record Maker(
            ClassroomSandbox sandbox,
            Staff staff,
            Classes classes,
            Connections connections,
            Linking linking,
            JdbcClient db) {

        Room12 make() {
            db.sql("delete from classroom_task").update();
            db.sql("delete from classroom_course").update();
            db.sql("delete from known_as").update();
            sandbox.startOver();
            StaffId tina = staff.welcomeTeacher("Tina Teacher", null).id();
            ClassId room12 = classes.open("Room 12", 3, tina).id();
            String token = sandbox.refreshTokenOf(Person.TINA, SCOPES);
            connections.keep(tina, Person.TINA.id(), Person.TINA.email(), token);
            linking.link(tina, room12, ClassroomSandbox.ROOM_12, Map.of());
            sandbox.calm();
            return new Room12(room12, tina, token);
        }
    }
}
