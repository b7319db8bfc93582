package org.studentled.classroom;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Tina's class, connected to Google and linked to its course, as each test finds it. */
public record GoogleClassFixture(ClassId id, StaffId tina, String refreshToken) {

    public static final String[] SCOPES = {
        "courses.readonly", "rosters.readonly", "profile.emails", "coursework.students"
    };

    /** Makes it again; what an earlier test linked is let go. */
    public record Maker(
            ClassroomSandbox sandbox,
            StoppedClock clock,
            Staff staff,
            Classes classes,
            GoogleAuthorizations connections,
            CourseLinking courseLinking,
            JdbcClient db) {

        public GoogleClassFixture make() {
            db.sql("delete from classroom_task").update();
            db.sql("delete from classroom_revocation").update();
            db.sql("delete from classroom_sync_result").update();
            db.sql("delete from classroom_submission").update();
            db.sql("delete from classroom_course_work").update();
            db.sql("delete from classroom_course").update();
            db.sql("delete from external_id").update();
            clock.reset();
            sandbox.startOver();
            StaffId tina = staff.addTeacher("Tina Teacher", null).id();
            ClassId room12 = classes.create("Room 12", 3, tina).id();
            String token = sandbox.refreshTokenOf(Person.TINA, SCOPES);
            connections.save(Actor.teacher(tina), Person.TINA.id(), Person.TINA.email(), Set.of(SCOPES), token);
            courseLinking.link(tina, room12, ClassroomSandbox.ROOM_12, Map.of());
            sandbox.calm();
            return new GoogleClassFixture(room12, tina, token);
        }

        /** The teacher presses "connect again", where that is needed. */
        void connectAgain(GoogleClassFixture room) {
            if (!connections.isConnected(room.tina())) {
                String token = sandbox.refreshTokenOf(Person.TINA, SCOPES);
                connections.save(
                        Actor.teacher(room.tina()), Person.TINA.id(), Person.TINA.email(), Set.of(SCOPES), token);
            }
        }
    }
}
