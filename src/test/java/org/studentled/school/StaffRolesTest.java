package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.MovableClock;

/** What the staff are, until when, and which classes that opens. */
abstract class StaffRolesTest {

    @Autowired
    Staff staff;

    @Autowired
    StaffRoles roles;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Caseloads caseloads;

    @Autowired
    SchoolZone zone;

    @Autowired
    MovableClock clock;

    private StaffId teacher = StaffId.random();
    private StaffId other = StaffId.random();
    private ClassId room = ClassId.random();

    @BeforeEach
    void a_class_and_someone_who_has_none() {
        teacher = staff.addTeacher("Ms. Rivera", null).id();
        other = staff.addForRoles("Sam Sub", null).id();
        room = classes.create("Room 5", 2, teacher).id();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_role_ends_on_the_morning_after_its_last_day_and_nobody_presses_anything() {
        roles.grant(other, StaffRole.COUNSELOR, today(), Actor.system());
        roles.grant(other, StaffRole.OFFICE, null, Actor.system());
        assertThat(roles.rolesOf(other)).containsExactly(Role.OFFICE, Role.COUNSELOR);
        clock.forward(Duration.ofDays(1));
        assertThat(roles.rolesOf(other)).containsExactly(Role.OFFICE);
        assertThat(roles.mayAct(Actor.counselor(other))).isFalse();
        roles.end(other, StaffRole.OFFICE);
        assertThat(roles.rolesOf(other)).isEmpty();
        assertThat(staff.isVouchedFor(other)).isFalse();
        roles.grant(other, StaffRole.COUNSELOR, null, Actor.office(teacher));
        assertThat(roles.rolesOf(other)).containsExactly(Role.COUNSELOR);
    }

    @Test
    void a_substitute_teaches_from_the_first_day_to_the_last() {
        assign(TeachingKind.SUBSTITUTE, today().plusDays(1), today().plusDays(2));
        assertThat(classes.teaches(other, room)).isFalse();
        assertThat(roles.rolesOf(other)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(classes.teaches(other, room)).isTrue();
        assertThat(classes.taughtBy(other)).extracting(SchoolClass::id).containsExactly(room);
        assertThat(classes.teachersOf(room)).containsExactly(teacher, other);
        clock.forward(Duration.ofDays(2));
        assertThat(classes.teaches(other, room)).isFalse();
        assertThat(classes.taughtBy(other)).isEmpty();
        assertThat(classes.teachersOf(room)).containsExactly(teacher);
        assertThat(roles.mayAct(Actor.teacher(other))).isFalse();
    }

    @Test
    void a_specialist_works_in_the_class_and_does_not_teach_it() {
        assign(TeachingKind.SPECIALIST, null, null);
        assertThat(roles.rolesOf(other)).containsExactly(Role.SPECIALIST);
        assertThat(classes.teaches(other, room)).isFalse();
        assertThat(classes.kindOf(other, room)).hasValue(TeachingKind.SPECIALIST);
        assertThat(classes.assistedBy(other)).extracting(SchoolClass::id).containsExactly(room);
        assertThat(classes.taughtBy(other)).isEmpty();
        assertThat(classes.teachersOf(room)).containsExactly(teacher);
    }

    @Test
    void the_lead_stands_for_the_class_whoever_else_comes_and_the_next_one_when_the_lead_goes() {
        for (int number = 0; number < 3; number++) {
            classes.addTeacher(room, staff.addTeacher("Co " + number, null).id());
        }
        assertThat(classes.leadOf(room)).hasValue(teacher);
        classes.endTeaching(room, teacher);
        assertThat(classes.leadOf(room)).isPresent().get().isNotEqualTo(teacher);
        assertThat(classes.teaches(teacher, room)).isFalse();
        classes.addTeacher(room, other);
        assertThat(classes.leadOf(room)).as("who comes when no one leads").hasValue(other);
    }

    @Test
    void what_the_school_has_ended_no_lms_begins_again_and_a_colleague_may() {
        classes.addTeacher(room, other, TeachingSource.LMS);
        classes.endTeaching(room, other);
        classes.addTeacher(room, other, TeachingSource.LMS);
        assertThat(classes.teaches(other, room)).isFalse();
        classes.addTeacher(room, other);
        assertThat(classes.teaches(other, room)).isTrue();
        assertThat(classes.leadOf(room)).hasValue(teacher);
    }

    @Test
    void whom_the_school_named_as_a_teacher_is_one_until_the_day_it_said() {
        StaffId named = staff.addTeacher("Ms. New", null).id();
        assertThat(roles.rolesOf(named)).containsExactly(Role.TEACHER);
        staff.nameTeacher(named, today());
        clock.forward(Duration.ofDays(1));
        assertThat(roles.rolesOf(named)).isEmpty();
        StaffId launched = staff.addTeacher("Mr. Launched", null).id();
        staff.cameFromLms(launched);
        assertThat(roles.rolesOf(launched)).isEmpty();
        assertThat(roles.mayAct(Actor.teacher(launched)))
                .as("by a launch, before there is a class")
                .isTrue();
    }

    @Test
    void a_counselors_students_are_those_who_were_chosen_and_are_here() {
        StudentId ada = students.enroll(room, "Ada Okafor", null).id();
        StudentId ben = students.enroll(room, "Ben Okafor", null).id();
        caseloads.add(other, ben);
        caseloads.add(other, ada);
        caseloads.add(other, ada);
        assertThat(caseloads.studentsOf(other)).containsExactly(ada, ben);
        students.leave(ben);
        assertThat(caseloads.studentsOf(other)).containsExactly(ada);
        caseloads.remove(other, ada);
        assertThat(caseloads.includes(other, ada)).isFalse();
    }

    private LocalDate today() {
        return zone.today();
    }

    private void assign(TeachingKind kind, @Nullable LocalDate first, @Nullable LocalDate last) {
        classes.assign(new Teaching(room, other, kind, first, last));
    }
}
