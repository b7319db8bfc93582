package org.studentled.school.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.CountedStatements;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.AuditLog;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What only the office knows of an adult, and an adult who may not be invited. */
@FullApplication
class OfficeFileTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient office;
    PageClient teacher;
    StaffId hall;
    String page;
    String mia;

    @BeforeEach
    void a_class_and_the_office() {
        school = new EveningFixture(context);
        hall = context.getBean(Staff.class).addOffice("Mrs. Hall", null).id();
        office = new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(hall), null));
        teacher = school.teacherAt(browser);
        page = "/classes/" + school.room + "/students/" + school.chloe;
        mia = page + "/households/" + school.householdOf(school.mia) + "/adults/" + school.mia;
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_note_is_the_offices_and_the_teacher_is_told_to_ask() {
        assertThat(teacher.open(page).body()).containsOnlyOnce("ask the office");
        office.send(mia + "/file", "basis", "GUARDIAN", "interpreter", "true", "note", "Call her sister first.");
        assertThat(office.open(page).body()).contains("Call her sister first.", "guardian");
        assertThat(teacher.open(page).body())
                .doesNotContain("Call her sister", "For the office")
                .contains("ask the office", "guardian");
        Adult kept = context.getBean(Households.class).adult(school.mia);
        assertThat(kept.basis()).isEqualTo(Adult.Basis.GUARDIAN);
        assertThat(kept.interpreter()).isTrue();
    }

    @Test
    void a_blocked_adults_link_ends_at_once_and_who_did_it_is_written_down_without_why() {
        String link = school.linkOf(school.mia);
        assertThat(office.send(mia + "/block", "reason", " ").status()).isEqualTo(422);
        assertThat(office.send(mia + "/block", "reason", "x".repeat(501)).status())
                .isEqualTo(422);
        assertThat(office.send(mia + "/block", "reason", "Court", "until", "2001-01-01")
                        .body())
                .contains("This date has passed.");
        office.send(mia + "/block", "reason", "Court paper of May", "until", "" + inTenDays());
        PageClient family = new PageClient(browser, "");
        assertThat(family.open(link).status()).isEqualTo(404);
        assertThat(family.open(school.linkOf(school.mia)).status()).isEqualTo(404);
        assertThat(office.open(page).body())
                .contains("Court paper of May", "not invited", "until ", "Entered by Mrs. Hall");
        assertThat(teacher.open(page).body()).doesNotContain("Court", "not invited");
        assertThat(teacher.open("/rounds/" + school.round + "/check-in").body()).doesNotContain("Mia Dupont");
        assertThat(context.getBean(AuditLog.class).findBySubject(school.mia.value()))
                .filteredOn(entry -> entry.what().equals("adult-blocked"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(Actor.office(hall));
                    assertThat(entry.why()).isNull();
                });
    }

    @Test
    void when_the_period_is_over_the_office_is_asked_and_nothing_opens_by_itself() {
        String name = "Zora " + java.util.UUID.randomUUID();
        AdultId zora = school.adult(school.householdOf(school.mia), name, "aunt", Adult.Channel.PAPER, null);
        String zoras = page + "/households/" + school.householdOf(zora) + "/adults/" + zora;
        office.send(zoras + "/block", "reason", "Court paper", "until", "" + inTenDays());
        assertThat(office.open("/office").body()).doesNotContain(name);
        clock.forward(Duration.ofDays(12));
        office = new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(hall), null));
        assertThat(office.open("/office").body())
                .contains("The period when " + name + " may not be invited has ended.", "href=\"" + page + "\"");
        assertThat(context.getBean(Households.class).adult(zora).mayBeInvited()).isFalse();
        office.send(zoras + "/unblock");
        assertThat(office.open("/office").body()).doesNotContain(name);
        assertThat(context.getBean(Households.class).adult(zora).mayBeInvited()).isTrue();
    }

    @Test
    void no_teacher_writes_in_it_and_no_adult_of_another_home_is_reached() {
        for (String path : new String[] {"/file", "/block", "/unblock"}) {
            assertThat(teacher.send(mia + path, "basis", "GUEST", "reason", "mine")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        String wrongHome = page + "/households/" + school.householdOf(school.mia) + "/adults/" + school.nana;
        assertThat(office.send(wrongHome + "/block", "reason", "mine").status()).isEqualTo(404);
        assertThat(context.getBean(Households.class).adult(school.nana).mayBeInvited())
                .isTrue();
    }

    @Test
    void a_childs_page_leads_the_office_to_siblings_photos_and_records_and_asks_as_often_for_many_at_home() {
        StudentId eli = student("Room 13", "Eli Dupont");
        context.getBean(Households.class).addStudent(school.householdOf(school.mia), eli);
        context.getBean(Households.class).describe(school.mia, Adult.Basis.PARENT, true);
        assertThat(office.open(page).body())
                .contains("Siblings at this school", "Eli Dupont", "Room 13", "interpreter: English")
                .contains("/classes/" + school.room + "/photos", "/office/records/" + school.chloe);
        assertThat(teacher.open(page).body()).doesNotContain("Siblings at this school", "Room 13", "interpreter: ");
        int few = statements();
        for (int number = 0; number < 4; number++) {
            var home = school.household("Home " + number, school.chloe);
            school.adult(home, "Adult " + number, "", Adult.Channel.PAPER, null);
            office.send(
                    page + "/households/" + home + "/adults/"
                            + school.adult(home, "B" + number, "", Adult.Channel.NONE, null) + "/block",
                    "reason",
                    "Court paper");
        }
        assertThat(statements()).isLessThanOrEqualTo(few + 2);
    }

    @Test
    void a_siblings_home_is_one_press_away_for_the_office_and_no_one_elses() {
        String name = "Quill" + UUID.randomUUID().toString().substring(0, 6);
        StudentId older = student("Room 14", "Ona " + name);
        StudentId other = student("Room 14", "Ona Not" + name);
        StudentId younger = school.student(name + ", Pim");
        HouseholdId home = school.household("Quills", older);
        school.household("Others", other);
        school.adult(home, "Pia Quill", "mother", Adult.Channel.PAPER, null);
        String pims = "/classes/" + school.room + "/students/" + younger;
        assertThat(office.open(pims).body())
                .contains("Quills", "Ona " + name, "value=\"" + home + "\"")
                .doesNotContain("Ona Not" + name);
        assertThat(teacher.open(pims).body()).doesNotContain("" + home);
        assertThat(teacher.send(pims + "/households/join", "home", "" + home).status())
                .isEqualTo(403);
        assertThat(office.send(pims + "/households/join", "home", "" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        office.send(pims + "/households/join", "home", "" + home);
        office.send(pims + "/households/join", "home", "" + home);
        assertThat(context.getBean(Households.class).studentsOf(home)).containsExactlyInAnyOrder(older, younger);
        assertThat(office.open(pims).body()).contains("Pia Quill").doesNotContain("value=\"" + home + "\"");
    }

    @Test
    void the_office_opens_no_ones_work_and_no_live_evening() {
        String round = "/rounds/" + school.round;
        String child = "/participations/" + school.participation(school.amara);
        String room = "/classes/" + school.room;
        for (String path : List.of(
                child,
                child + "/week",
                child + "/goals",
                child + "/book",
                child + "/script",
                "/students/" + school.amara + "/goals",
                room + "/measures",
                room + "/numbers",
                room + "/cards",
                room + "/pictures",
                round,
                round + "/prep",
                round + "/notes",
                round + "/debriefs",
                round + "/papers",
                round + "/board",
                round + "/check-in")) {
            assertThat(office.open(path).status()).as(path).isEqualTo(403);
        }
        assertThat(office.open(round + "/schedule").body()).doesNotContain("/check-in\"", "/board\"");
    }

    private StudentId student(String room, String name) {
        var lind = context.getBean(Staff.class).addTeacher("Mr. Lind", null).id();
        var id = context.getBean(Classes.class).create(room, 3, lind).id();
        return context.getBean(Students.class).enroll(id, name, null).id();
    }

    private int statements() {
        office.open(page);
        return CountedStatements.of(() -> office.open(page)).size();
    }

    private java.time.LocalDate inTenDays() {
        return context.getBean(SchoolZone.class).today().plusDays(10);
    }
}
