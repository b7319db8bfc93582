package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

@FullApplication
class AccessPolicyTest {

    @Autowired
    AccessPolicy accessPolicy;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    HandOver handOver;

    @Autowired
    Sessions sessions;

    @Autowired
    AuditLog auditLog;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Households households;

    @Autowired
    MovableClock clock;

    private StaffId teacher = StaffId.random();
    private ClassId room = ClassId.random();
    private StudentId amara = StudentId.random();
    private StudentId ben = StudentId.random();

    @BeforeEach
    void a_class_of_two() {
        teacher = staff.addTeacher("Ms. Okafor", null).id();
        room = classes.create("Room 12", 5, teacher).id();
        amara = students.enroll(room, "Amara Nwosu", null).id();
        ben = students.enroll(room, "Ben Adler", null).id();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_teacher_opens_her_own_class_only() {
        accessPolicy.requireTeacherOfClass(Actor.teacher(teacher), room);
        Actor other = Actor.teacher(staff.addTeacher("Mr. Lind", null).id());
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.class",
                () -> accessPolicy.requireTeacherOfClass(other, room));
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.student",
                () -> accessPolicy.requireStudentOrTeacher(other, amara));
    }

    @Test
    void a_pupil_opens_their_own_pages_only() {
        accessPolicy.requireStudentOrTeacher(Actor.student(amara), amara);
        accessPolicy.requireMemberOfClass(Actor.student(amara), room);
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.student",
                () -> accessPolicy.requireStudentOrTeacher(Actor.student(ben), amara));
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.class",
                () -> accessPolicy.requireTeacherOfClass(Actor.student(ben), room));
    }

    @Test
    void a_child_who_left_is_no_part_of_the_class() {
        students.leave(ben);
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.class",
                () -> accessPolicy.requireMemberOfClass(Actor.student(ben), room));
    }

    @Test
    void the_office_sees_no_portfolio() {
        Actor office = Actor.office(teacher);
        accessPolicy.requireTeacherOfClassOrOffice(office, room);
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.student",
                () -> accessPolicy.requireStudentOrTeacher(office, amara));
    }

    @Test
    void a_link_opens_one_adults_pages_until_it_ends() {
        AdultId adult = adultOf(amara);
        String token = familyLinks.issue(adult, Duration.ofDays(30));
        assertThat(familyLinks.open(token, true).adult()).isEqualTo(adult);
        familyLinks.open(token, true);
        assertThat(auditLog.findBySubject(adult.value()))
                .extracting(AuditLog.Entry::what)
                .containsExactly("link-opened");
        accessPolicy.requireFamilyOf(adult, amara);
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.family",
                () -> accessPolicy.requireFamilyOf(adult, ben));
        refused(RequestRefused.Kind.NOT_FOUND, "access.link.unknown", () -> familyLinks.open("guessed", true));
        clock.forward(Duration.ofDays(30));
        refused(RequestRefused.Kind.ENDED, "access.link.ended", () -> familyLinks.open(token, true));
    }

    @Test
    void a_link_taken_back_is_unknown_at_once() {
        AdultId adult = adultOf(amara);
        String token = familyLinks.issue(adult, Duration.ofDays(30));
        familyLinks.endAllOf(adult);
        refused(RequestRefused.Kind.NOT_FOUND, "access.link.unknown", () -> familyLinks.open(token, true));
    }

    @Test
    void a_device_handed_over_shows_the_child_and_is_noted() {
        String key = handOver.to(amara, room, Actor.teacher(teacher), "key");
        Session session = sessions.find(key).orElseThrow();
        assertThat(session.actor()).isEqualTo(Actor.student(amara));
        assertThat(session.handedOverBy()).isEqualTo(teacher);
        assertThat(auditLog.findBySubject(amara.value()))
                .extracting(AuditLog.Entry::what)
                .containsExactly("handed-over");
    }

    @Test
    void nobody_hands_over_a_child_of_another_class() {
        ClassId other = classes.create("Room 13", 5, teacher).id();
        refused(
                RequestRefused.Kind.NOT_FOUND,
                "access.error.notAtThisSchool",
                () -> handOver.to(amara, other, Actor.teacher(teacher), "key"));
        refused(
                RequestRefused.Kind.NOT_ALLOWED,
                "access.denied.class",
                () -> handOver.to(amara, room, Actor.student(ben), "key"));
    }

    private AdultId adultOf(StudentId student) {
        Household household = households.create("Nwosu", List.of(student));
        return households
                .include(household.id(), new Adult.Contact("Ada Nwosu", "aunt", "en", Adult.Channel.PAPER, null, null))
                .id();
    }

    private static void refused(RequestRefused.Kind kind, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RequestRefused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.messageKey()).isEqualTo(key);
        });
    }
}
