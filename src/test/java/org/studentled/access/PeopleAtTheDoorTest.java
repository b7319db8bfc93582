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
import org.studentled.MovableClock;
import org.studentled.WholeHouse;
import org.studentled.page.Refusal;
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
import org.studentled.school.Who;

@WholeHouse
class PeopleAtTheDoorTest {

    @Autowired
    Doors doors;

    @Autowired
    Links links;

    @Autowired
    HandOver handOver;

    @Autowired
    Sessions sessions;

    @Autowired
    Audit audit;

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
        teacher = staff.welcomeTeacher("Ms. Okafor", null).id();
        room = classes.open("Room 12", 5, teacher).id();
        amara = students.enrol(room, "Amara Nwosu", null).id();
        ben = students.enrol(room, "Ben Adler", null).id();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_teacher_opens_her_own_class_only() {
        doors.teachesClass(Who.teacher(teacher), room);
        Who other = Who.teacher(staff.welcomeTeacher("Mr. Lind", null).id());
        refused(403, "access.denied.class", () -> doors.teachesClass(other, room));
        refused(403, "access.denied.student", () -> doors.isPupilOrTeaches(other, amara));
    }

    @Test
    void a_pupil_opens_their_own_pages_only() {
        doors.isPupilOrTeaches(Who.pupil(amara), amara);
        doors.belongsToClass(Who.pupil(amara), room);
        refused(403, "access.denied.student", () -> doors.isPupilOrTeaches(Who.pupil(ben), amara));
        refused(403, "access.denied.class", () -> doors.teachesClass(Who.pupil(ben), room));
    }

    @Test
    void a_child_who_left_is_no_part_of_the_class() {
        students.leave(ben);
        refused(403, "access.denied.class", () -> doors.belongsToClass(Who.pupil(ben), room));
    }

    @Test
    void the_office_sees_no_portfolio() {
        Who office = Who.office(teacher);
        doors.teachesClassOrIsOffice(office, room);
        refused(403, "access.denied.student", () -> doors.isPupilOrTeaches(office, amara));
    }

    @Test
    void a_link_opens_one_adults_pages_until_it_ends() {
        AdultId adult = adultOf(amara);
        String token = links.issue(adult, Duration.ofDays(30));
        assertThat(links.open(token, true).adult()).isEqualTo(adult);
        links.open(token, true);
        assertThat(audit.about(adult.value())).extracting(Audit.Noted::what).containsExactly("link-opened");
        doors.isFamilyOf(adult, amara);
        refused(403, "access.denied.family", () -> doors.isFamilyOf(adult, ben));
        refused(404, "access.link.unknown", () -> links.open("guessed", true));
        clock.forward(Duration.ofDays(30));
        refused(410, "access.link.ended", () -> links.open(token, true));
    }

    @Test
    void a_link_taken_back_is_unknown_at_once() {
        AdultId adult = adultOf(amara);
        String token = links.issue(adult, Duration.ofDays(30));
        links.endAllOf(adult);
        refused(404, "access.link.unknown", () -> links.open(token, true));
    }

    @Test
    void a_device_handed_over_shows_the_child_and_is_noted() {
        String key = handOver.to(amara, room, Who.teacher(teacher), "key");
        Visit visit = sessions.find(key).orElseThrow();
        assertThat(visit.who()).isEqualTo(Who.pupil(amara));
        assertThat(visit.handedOverBy()).isEqualTo(teacher);
        assertThat(audit.about(amara.value())).extracting(Audit.Noted::what).containsExactly("handed-over");
    }

    @Test
    void nobody_hands_over_a_child_of_another_class() {
        ClassId other = classes.open("Room 13", 5, teacher).id();
        refused(404, "access.error.notAtThisSchool", () -> handOver.to(amara, other, Who.teacher(teacher), "key"));
        refused(403, "access.denied.class", () -> handOver.to(amara, room, Who.pupil(ben), "key"));
    }

    private AdultId adultOf(StudentId child) {
        Household household = households.found("Nwosu", List.of(child));
        return households
                .include(household.id(), new Adult.Contact("Ada Nwosu", "aunt", "en", Adult.Channel.PAPER, null, null))
                .id();
    }

    private static void refused(int status, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.messageKey()).isEqualTo(key);
        });
    }
}
