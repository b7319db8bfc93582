package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.google.AddOnApi;
import org.studentled.classroom.google.AddOnItem;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.guardians.Guardians;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Guardians are invited once each, whatever happens on the way, and it is seen who accepted. */
@WithGoogleSandbox
class GuardiansTest {

    private static final String MAIL = "lucia@family.example";

    @Autowired
    Guardians guardians;

    @Autowired
    PermissionCheck check;

    @Autowired
    GoogleClients googleClients;

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    Students students;

    @Autowired
    Households households;

    @Autowired
    JdbcClient db;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    GoogleClassFixture room;
    StudentId ana;
    AdultId lucia;

    @BeforeEach
    void anas_mother_has_an_address() {
        db.sql("delete from classroom_guardian").update();
        db.sql("delete from classroom_authorization").update();
        room = maker.make();
        allow("guardianlinks.students", "coursework.students", "addons.teacher");
        ana = students.in(room.id()).stream()
                .filter(student -> student.callName().equals("Ana"))
                .map(Student::id)
                .findFirst()
                .orElseThrow();
        var household = households.create("Álvarez", List.of(ana)).id();
        lucia = households
                .include(household, new Adult.Contact("Lucia", "mother", "es", Adult.Channel.MAIL, MAIL, null))
                .id();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "UNAVAILABLE",
                "UNAVAILABLE_AFTER_THE_WRITE",
                "CONNECTION_RESET_AFTER_THE_WRITE",
                "SLOW",
                "HALF_A_PAGE",
                "TOO_MANY_REQUESTS"
            })
    void an_adult_is_invited_once_whatever_happens_on_the_way(Fault mishap) {
        sandbox.mishap(mishap, 1, "POST", ".*/guardianInvitations");
        guardians.invite(room.tina(), room.id(), ana, lucia);
        guardians.invite(room.tina(), room.id(), ana, lucia);
        clock.forward(Duration.ofHours(1));
        guardians.sendWaiting();
        assertThat(sandbox.invitations()).isEqualTo(1);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void who_accepted_is_seen_and_one_that_ran_out_may_be_invited_again() {
        guardians.invite(room.tina(), room.id(), ana, lucia);
        sandbox.calm();
        guardians.checkAccepted(room.tina(), room.id());
        assertThat(state()).isEqualTo("SENT");
        assertThat(sandbox.calls("GET", "/v1/userProfiles/.*")).isEqualTo(2);
        sandbox.happens().runOut(MAIL);
        guardians.checkAccepted(room.tina(), room.id());
        assertThat(state()).isEqualTo("ENDED");
        guardians.invite(room.tina(), room.id(), ana, lucia);
        sandbox.happens().accept(MAIL);
        guardians.checkAccepted(room.tina(), room.id());
        assertThat(state()).isEqualTo("ACCEPTED");
    }

    @Test
    void without_the_permission_the_invitation_waits_with_a_sentence() {
        allow("coursework.students");
        guardians.invite(room.tina(), room.id(), ana, lucia);
        assertThat(sandbox.invitations()).isZero();
        assertThat(guardians.findByClass(room.id()))
                .extracting(Guardians.Contact::problem)
                .containsExactly("classroom.error.SCOPES_MISSING");
    }

    @Test
    void the_office_sees_which_permission_works_by_a_real_call() {
        allow("coursework.students", "guardianlinks.students", "addons.teacher");
        check.run();
        assertThat(findings()).allMatch(finding -> finding.problem() == null).hasSize(7);
        assertThat(sandbox.ownWork(ClassroomSandbox.ROOM_12)).isEmpty();
        sandbox.mishap(Fault.API_DISABLED, 9, "GET", ".*/students");
        allow("coursework.students.readonly");
        check.run();
        assertThat(findings())
                .filteredOn(finding -> finding.problem() != null)
                .containsExactly(
                        new PermissionCheck.Finding("classroom.check.people", "classroom.error.API_DISABLED"),
                        new PermissionCheck.Finding("classroom.check.addOn", "classroom.check.addOn.notAllowed"));
    }

    @Test
    void what_googles_published_client_lacks_is_asked_all_the_same() {
        AddOnApi addOn = googleClients.as(room.tina()).addOn();
        var item = new AddOnItem(ClassroomSandbox.ROOM_12, "courseWork", "719000000001");
        assertThat(addOn.open(item, null, null).teacher()).isTrue();
        assertThat(addOn.gradingPeriods(ClassroomSandbox.ROOM_12)).containsExactly("Term 1", "Term 2");
        sandbox.pages(1, true);
        assertThat(addOn.studentGroups(ClassroomSandbox.ROOM_12)).containsExactly("Table 1", "Table 2", "Table 3");
        addOn.attach(item, "Conference", "https://c.example/t", "https://c.example/s", "add-on-token");
        addOn.attach(item, "Conference", "https://c.example/t", "https://c.example/s", "add-on-token");
        assertThat(sandbox.calls("POST", "/v1/courses/.*/addOnAttachments"))
                .as("pressed twice, it is attached once")
                .isEqualTo(1);
        assertThatThrownBy(() -> addOn.attach(item, "Conference", "https://c.example/o", "https://c.example/s", "old"))
                .hasMessage("ADD_ON_ENDED");
        assertThatThrownBy(() -> new AddOnItem("1", "../x", "2")).isInstanceOf(ClassroomException.class);
    }

    @Test
    void a_pupil_is_told_from_a_teacher_by_googles_own_word() {
        String token = sandbox.refreshTokenOf(Person.ANA, "addons.student");
        var item = new AddOnItem(ClassroomSandbox.ROOM_12, "courseWork", "719000000001");
        AddOnApi.OpenedAddOn openedAddOn =
                googleClients.withToken(token).addOn().open(item, "att1", null);
        assertThat(openedAddOn.teacher()).isFalse();
        assertThat(openedAddOn.submission()).startsWith("Cg");
    }

    private String state() {
        return guardians.findByClass(room.id()).stream()
                .map(Guardians.Contact::state)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private List<PermissionCheck.Finding> findings() {
        return check.last().orElseThrow().people().get(0).findings();
    }

    private void allow(String... more) {
        String[] scopes = Stream.concat(
                        Stream.of("courses.readonly", "rosters.readonly", "profile.emails"), Stream.of(more))
                .toArray(String[]::new);
        connections.save(
                Actor.teacher(room.tina()),
                Person.TINA.id(),
                Person.TINA.email(),
                Set.of(scopes),
                sandbox.refreshTokenOf(Person.TINA, scopes));
    }
}
