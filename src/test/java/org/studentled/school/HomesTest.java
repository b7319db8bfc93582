package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.access.AuditLog;

/** Children, their homes and the adults there, without a screen. */
abstract class HomesTest {

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Staff staff;

    @Autowired
    Households households;

    @Autowired
    ClassHouseholds classHouseholds;

    @Autowired
    ClassFamilies families;

    @Autowired
    HouseholdAdministration administration;

    @Autowired
    OfficeAdministration office;

    @Autowired
    ExternalIds externalIds;

    @Autowired
    AuditLog auditLog;

    private Actor teacher;
    private Actor officeMember;
    private Student ada;
    private Student ben;

    @BeforeEach
    void twoStudents() {
        StaffId id = staff.addTeacher("Ms. Rivera", null).id();
        teacher = Actor.teacher(id);
        officeMember = Actor.office(staff.addOffice("The office", null).id());
        ClassId room = classes.create("Room 5", 2, id).id();
        ada = students.enroll(room, "Ada Okafor", null);
        ben = students.enroll(room, "Ben Okafor", null);
    }

    @Test
    void a_home_with_two_students_is_one_home_and_has_the_adults_of_both() {
        HouseholdId home =
                households.create("Okafor", List.of(ada.id(), ben.id())).id();
        AdultId aunt = households.include(home, contact("Aunt Ngozi", null)).id();
        assertThat(classHouseholds.withSeveralStudents().get(home)).containsExactlyInAnyOrder(ada.id(), ben.id());
        assertThat(households.adultIdsOf(ada.id())).containsExactly(aunt);
        assertThat(households.adultIdsOnlyOf(ada.id())).isEmpty();

        households.removeStudent(home, ben.id());
        assertThat(classHouseholds.withSeveralStudents()).doesNotContainKey(home);
        assertThat(households.adultIdsOnlyOf(ada.id())).containsExactly(aunt);
    }

    @Test
    void a_blocked_adult_ends_what_would_arrive_at_the_same_address_and_the_office_is_on_record() {
        String address = UUID.randomUUID() + "@family.example";
        HouseholdId home = households.create("Okafor", List.of(ada.id())).id();
        HouseholdId other = households.create("Nwosu", List.of(ada.id())).id();
        AdultId blocked =
                households.include(home, contact("Uncle Obi", address)).id();
        AdultId same =
                households.include(other, contact("Someone else", address)).id();

        office.block(blocked, "A paper of the court", null, officeMember);
        assertThat(households.adult(same).mayBeInvited()).isFalse();
        assertThat(auditLog.findBySubject(same.value()))
                .extracting(AuditLog.Entry::what)
                .containsExactly("adult-blocked");
        assertThatThrownBy(() -> office.unblock(same, officeMember)).isInstanceOfSatisfying(ChangeRefused.class, no -> {
            assertThat(no.kind()).isEqualTo(ChangeRefused.Kind.CONFLICT);
            assertThat(no.messageKey()).isEqualTo("school.office.sameAddress");
        });
    }

    @Test
    void a_block_needs_a_reason_and_no_day_that_is_over() {
        HouseholdId home = households.create("Okafor", List.of(ada.id())).id();
        AdultId adult = households.include(home, contact("Aunt Ngozi", null)).id();
        assertThatThrownBy(() -> office.block(adult, " ", null, officeMember)).isInstanceOf(ChangeRefused.class);
        assertThatThrownBy(() -> office.block(adult, "Why", java.time.LocalDate.EPOCH, officeMember))
                .isInstanceOf(ChangeRefused.class);
        assertThat(households.adult(adult).mayBeInvited()).isTrue();
        assertThat(auditLog.findBySubject(adult.value())).isEmpty();
    }

    @Test
    void a_teacher_changes_the_homes_of_their_own_students_and_asks_about_others() {
        HouseholdId home = households.create("Okafor", List.of(ada.id())).id();
        assertThat(administration.change(HouseholdChange.rename(ada.id(), home, "The Okafors"), teacher))
                .isTrue();
        Actor another = Actor.teacher(staff.addTeacher("Mr. Stone", null).id());
        assertThat(administration.change(HouseholdChange.rename(ada.id(), home, "Mine"), another))
                .isFalse();
        assertThat(households.get(home).name()).isEqualTo("The Okafors");
        assertThatThrownBy(() -> administration.change(HouseholdChange.rename(ben.id(), home, "x"), teacher))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> administration.change(
                        HouseholdChange.join(ada.id(), UUID.randomUUID() + "@no.example"), officeMember))
                .isInstanceOfSatisfying(
                        ChangeRefused.class, no -> assertThat(no.messageKey()).isEqualTo("school.family.join.noOne"));
    }

    @Test
    void a_family_is_reached_when_someone_may_be_invited_and_has_a_way() {
        HouseholdId home = households.create("Okafor", List.of(ada.id())).id();
        AdultId adult = households.include(home, contact("Aunt Ngozi", null)).id();
        assertThat(families.assemble(List.of(ada, ben)))
                .extracting(ClassFamilies.StudentFamilies::isReached)
                .containsExactly(true, false);
        households.block(adult);
        assertThat(families.assemble(List.of(ada)).get(0).isReached()).isFalse();
    }

    @Test
    void names_of_a_system_that_becomes_another_move_and_one_that_is_there_already_stays() {
        String gone = "gone-" + UUID.randomUUID();
        String kept = "kept-" + UUID.randomUUID();
        externalIds.save(gone, "7", ada.id());
        externalIds.save(kept, "7", ben.id());
        externalIds.save(gone, "8", ada.id());
        assertThat(externalIds.studentsKnownAlike(gone, kept)).isEqualTo(Map.of(ada.id(), ben.id()));

        externalIds.moveStudents(gone, kept);
        assertThat(externalIds.namesOf(gone, ada.id())).isEmpty();
        assertThat(externalIds.studentOf(kept, "7")).contains(ben.id());
        assertThat(externalIds.studentOf(kept, "8")).contains(ada.id());
    }

    @Test
    void who_left_is_told_apart_from_who_is_here() {
        students.leave(ben.id());
        assertThat(students.departedOf(List.of(ada.id(), ben.id(), StudentId.random())))
                .containsExactly(ben.id());
        assertThat(students.idsEverIn(ada.classId())).containsExactlyInAnyOrder(ada.id(), ben.id());
    }

    private static Adult.Contact contact(String name, @Nullable String mail) {
        return new Adult.Contact(
                name, "family", "en", mail == null ? Adult.Channel.PAPER : Adult.Channel.MAIL, mail, null);
    }
}
