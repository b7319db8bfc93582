package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.school.Actor;
import org.studentled.school.Caseloads;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Inviting to the staff, what may be given by whom, and its end. */
@FullApplication
class StaffPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Staff staff;

    @Autowired
    StaffRoles roles;

    @Autowired
    Classes classes;

    @Autowired
    Sessions sessions;

    @Autowired
    SchoolZone zone;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    private final String run = UUID.randomUUID().toString();
    private final String email = "sam-" + run + "@school.example";
    private StaffId teacher = StaffId.random();
    private StaffId hall = StaffId.random();
    private StaffId admin = StaffId.random();
    private ClassId room = ClassId.random();
    private String roomStaff = "";

    @BeforeEach
    void a_class_an_office_and_an_administrator() {
        teacher = staff.addTeacher("Ms. Okafor", null).id();
        room = classes.create("Room " + run, 5, teacher).id();
        roomStaff = "/classes/" + room + "/staff";
        hall = staff.addOffice("Mrs. Hall", null).id();
        admin = staff.addAdministrator("Mx. Ada", null).id();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_teacher_invites_a_substitute_with_a_last_day_and_a_letter_says_where_to_sign_in() {
        PageClient own = as(Actor.teacher(teacher));
        assertThat(invite(own, "SUBSTITUTE", "").status()).isEqualTo(422);
        assertThat(invite(own, "SUBSTITUTE", zone.today().minusDays(1).toString())
                        .body())
                .contains("The last day is already over.");
        assertThat(invite(own, "SUBSTITUTE", zone.today().toString()).location())
                .isEqualTo(roomStaff);
        invite(own, "SUBSTITUTE", zone.today().toString());
        StaffId sam = sam();
        assertThat(classes.teaches(sam, room)).isTrue();
        assertThat(own.open(roomStaff).body()).contains("Sam Lee", "Substitute", "until");
        assertThat(letters())
                .as("the second press sends nothing")
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("Substitute, Room " + run, "/sign-in\n", "Your last day: ")
                        .doesNotContain("/sign-in/"));
        PageClient substitute = as(Actor.teacher(sam));
        assertThat(substitute.open(roomStaff).body()).doesNotContain("Send invitation", "Yes, end it");
        assertThat(invite(substitute, "CO_TEACHER", "").status()).isEqualTo(403);
        assertThat(substitute.send(roomStaff + "/" + teacher + "/end").status()).isEqualTo(403);
        clock.forward(Duration.ofDays(1));
        assertThat(classes.teaches(sam, room)).isFalse();
    }

    @Test
    void a_teacher_ends_a_co_teacher_and_only_the_office_ends_the_lead() {
        invite(as(Actor.teacher(teacher)), "CO_TEACHER", "");
        StaffId sam = sam();
        String key = sessions.start(Actor.teacher(sam), null);
        PageClient coTeacher = new PageClient(browser, key);
        assertThat(coTeacher.send(roomStaff + "/" + teacher + "/end").status()).isEqualTo(403);
        assertThat(coTeacher.send(roomStaff + "/" + sam + "/end").status()).isEqualTo(409);
        String device = context.getBean(ClassDevices.class).start(room, Actor.teacher(sam));
        as(Actor.teacher(teacher)).send(roomStaff + "/" + sam + "/end");
        assertThat(sessions.find(key)).isEmpty();
        assertThat(new PageClient(browser, "").open("/device/" + device).status())
                .isEqualTo(410);
        assertThat(classes.leadOf(room)).hasValue(teacher);
        as(Actor.office(hall)).send(roomStaff + "/" + teacher + "/end");
        assertThat(classes.teaches(teacher, room)).isFalse();
    }

    @Test
    void a_teacher_invites_for_their_own_class_only_and_gives_nothing_of_the_school() {
        PageClient own = as(Actor.teacher(teacher));
        for (String position : List.of("SPECIALIST", "TEACHER", "OFFICE", "ADMINISTRATOR", "PRINCIPAL", "COUNSELOR")) {
            assertThat(invite(own, position, "").status()).as(position).isEqualTo(403);
        }
        StaffId other = staff.addTeacher("Mr. Lind", null).id();
        assertThat(invite(as(Actor.teacher(other)), "CO_TEACHER", "").status()).isEqualTo(403);
        assertThat(own.open("/office/staff").status()).isEqualTo(403);
        assertThat(own.send("/office/staff", "name", "X", "email", email, "position", "OFFICE")
                        .status())
                .isEqualTo(403);
        assertThat(staff.findByEmail(email)).isEmpty();
    }

    @Test
    void the_office_gives_what_is_in_classes_and_an_administrator_what_opens_more() {
        PageClient office = as(Actor.office(hall));
        PageClient administrator = as(Actor.administrator(admin));
        for (String position : List.of("OFFICE", "ADMINISTRATOR", "PRINCIPAL", "COUNSELOR")) {
            assertThat(give(office, position, "").status()).as(position).isEqualTo(403);
            assertThat(give(administrator, position, "").status()).as(position).isEqualTo(302);
        }
        for (String position : List.of("TEACHER", "CO_TEACHER", "SUBSTITUTE", "SPECIALIST")) {
            assertThat(give(administrator, position, "Room " + run).status())
                    .as(position)
                    .isEqualTo(403);
        }
        assertThat(give(office, "SPECIALIST", "").status()).isEqualTo(422);
        assertThat(give(office, "SPECIALIST", "room " + run).status()).isEqualTo(302);
        assertThat(roles.rolesOf(sam()))
                .containsExactlyInAnyOrder(
                        Role.OFFICE, Role.ADMINISTRATOR, Role.PRINCIPAL, Role.COUNSELOR, Role.SPECIALIST);
        String page = administrator.open("/office/staff/" + sam()).body();
        assertThat(page).contains("Office", "Administrator", "Principal", "Counselor", "Specialist", "Room " + run);
        assertThat(office.send("/office/staff/" + sam() + "/roles/PRINCIPAL/end")
                        .status())
                .isEqualTo(403);
        administrator.send("/office/staff/" + sam() + "/roles/PRINCIPAL/end");
        assertThat(roles.holds(sam(), StaffRole.PRINCIPAL)).isFalse();
        assertThat(administrator.open("/office/staff/" + sam()).body()).contains("ended ");
    }

    @Test
    void no_one_raises_themselves_and_no_office_ends_an_administrator() {
        String key = sessions.start(Actor.office(hall), null);
        PageClient office = new PageClient(browser, key);
        PageClient administrator = as(Actor.administrator(admin));
        assertThat(office.send("/office/staff/" + hall + "/roles", "position", "CO_TEACHER", "class", "Room " + run)
                        .status())
                .isEqualTo(409);
        assertThat(administrator
                        .send("/office/staff/" + admin + "/roles", "position", "OFFICE")
                        .status())
                .isEqualTo(409);
        assertThat(administrator
                        .send("/office/staff/" + admin + "/roles/ADMINISTRATOR/end")
                        .status())
                .isEqualTo(409);
        assertThat(office.send("/office/staff/" + admin + "/end-access").status())
                .isEqualTo(403);
        assertThat(office.open("/office/staff/" + admin).body()).doesNotContain("end-access");
        administrator.send("/office/staff/" + hall + "/end-access");
        assertThat(sessions.find(key)).isEmpty();
        assertThat(administrator
                        .send("/office/staff/" + hall + "/roles", "position", "PRINCIPAL")
                        .status())
                .as("to someone without access")
                .isEqualTo(409);
    }

    @Test
    void the_schools_list_is_taken_whole_or_stands_there_again_with_a_sentence_for_each_bad_line() {
        PageClient office = as(Actor.office(hall));
        String good = "Name,Email,Role,Class,Kind,Last day\n" + "\"Lee, Sam\"," + email + ",teacher,Room " + run
                + ",substitute,12/18/2099\n";
        String bad = good + "Kim,not an address,teacher,,,\n"
                + "Kim,kim@x.example,king,,,\n"
                + "Kim,kim@x.example,specialist,No such room,,\n"
                + "Kim,kim@x.example,principal,,,\n"
                + "Kim,kim@x.example,teacher,,,18.12.\n"
                + "Kim,kim@x.example,substitute,Room " + run + ",,\n";
        String page = office.send("/office/staff/list", "text", bad).body();
        assertThat(page)
                .contains(
                        "6 lines need a change",
                        "Line 3: This doesn’t look like an email address.",
                        "Line 4: “king” is not a role",
                        "Line 5: There is no class called “No such room”.",
                        "Line 6: You can’t give or end this role.",
                        "Line 7: “18.12.” is not a date",
                        "Line 8: A substitute needs a last day.",
                        "kim@x.example,king");
        assertThat(staff.findByEmail(email)).isEmpty();
        assertThat(office.send("/office/staff/list", "text", good).location())
                .isEqualTo("/office/staff?done=staffInvited");
        office.send("/office/staff/list", "text", good);
        assertThat(staff.get(sam()).name()).isEqualTo("Lee, Sam");
        assertThat(classes.teaches(sam(), room)).isTrue();
        assertThat(letters()).as("the second time sends nothing").hasSize(1);
        assertThat(office.send("/office/staff/list", "text", " \n").body()).contains("There is no one on this list.");
    }

    @Test
    void the_office_chooses_a_counselors_students() {
        PageClient office = as(Actor.office(hall));
        StudentId amara = context.getBean(Students.class)
                .enroll(room, "Amara " + run, null)
                .id();
        StaffId counselor =
                staff.add("Cora Counselor", null, StaffRole.COUNSELOR).id();
        String at = "/office/staff/" + counselor + "/students";
        assertThat(office.open(at + "?who=" + run).body()).contains("Amara " + run);
        office.send(at, "student", amara.toString());
        context.getBean(AccessPolicy.class).requireCounselorOf(Actor.counselor(counselor), amara);
        assertThat(office.send("/office/staff/" + teacher + "/students", "student", amara.toString())
                        .status())
                .as("who is no counselor has no students")
                .isEqualTo(409);
        assertThat(as(Actor.administrator(admin)).open(at).status())
                .as("an administrator sees no children")
                .isEqualTo(403);
        office.send(at + "/" + amara + "/remove");
        assertThat(context.getBean(Caseloads.class).includes(counselor, amara)).isFalse();
    }

    private PageClient.Answer invite(PageClient inviter, String position, String last) {
        return inviter.send(roomStaff, "name", "Sam Lee", "email", email, "position", position, "last", last);
    }

    private PageClient.Answer give(PageClient giver, String position, String className) {
        return giver.send(
                "/office/staff",
                "name",
                "Sam Lee",
                "email",
                email,
                "position",
                position,
                "class",
                className,
                "last",
                position.equals("SUBSTITUTE") ? zone.today().toString() : "");
    }

    private PageClient as(Actor actor) {
        return new PageClient(browser, sessions.start(actor, null));
    }

    private StaffId sam() {
        return staff.findByEmail(email).map(StaffMember::id).orElseThrow();
    }

    private List<String> letters() {
        return db.sql("select body from letter where kind = 'STAFF_INVITATION' and to_address = :email")
                .param("email", email)
                .query(String.class)
                .list();
    }
}
