package org.studentled.school.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.AuditLog;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** A home that has children of several classes: no teacher reaches, changes or diverts another class's family. */
@FullApplication
class SharedHouseholdTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Households households;

    @Autowired
    AuditLog auditLog;

    @Autowired
    JdbcClient db;

    EveningFixture school;
    PageClient office;
    PageClient lind;
    StaffId lindId;
    ClassId lindsRoom;
    StudentId trojan;
    String page;
    String adas;
    HouseholdId nwosus;

    @BeforeEach
    void a_family_of_room_12_and_a_teacher_of_room_13() {
        school = new EveningFixture(context);
        adas = "ada" + UUID.randomUUID() + "@family.example";
        nwosus = school.householdOf(school.ada);
        households.correct(
                school.ada, new Adult.Contact("Ada Nwosu", "mother", "en", Adult.Channel.MAIL, adas, "555 0100"));
        lindId = context.getBean(Staff.class).addTeacher("Mr. Lind", null).id();
        lindsRoom = context.getBean(Classes.class).create("Room 13", 3, lindId).id();
        trojan = context.getBean(Students.class)
                .enroll(lindsRoom, "Trojan Horse", null)
                .id();
        lind = at(Actor.teacher(lindId));
        office = at(Actor.office(
                context.getBean(Staff.class).addOffice("Mrs. Hall", null).id()));
        page = "/classes/" + lindsRoom + "/students/" + trojan;
    }

    @Test
    void joining_another_classs_family_asks_the_office_and_the_answer_tells_nothing() {
        var known = lind.send(page + "/households/join", "email", adas);
        var unknown = lind.send(page + "/households/join", "email", "nobody@family.example");
        assertThat(known).isEqualTo(unknown);
        assertThat(known.location()).isEqualTo(page + "?asked=true");
        assertThat(households.studentsOf(nwosus)).doesNotContain(trojan);
        String shown = lind.open(page + "?asked=true").body();
        assertThat(shown)
                .contains(
                        "We sent your request to the office.", adas, "nobody@family.example", "waiting for the office");
        assertThat(shown).doesNotContain("Ada Nwosu", "Amara");
    }

    @Test
    void the_office_answers_on_its_home_with_one_button() {
        lind.send(page + "/households/join", "email", adas);
        lind.send(page + "/households/join", "email", adas);
        String home = office.open("/office").body();
        assertThat(home)
                .contains("Trojan Horse lives in the household with the address " + adas, "Amara Nwosu (Room 12)");
        String request = request("/grant", home);
        assertThat(office.send(request).location()).isEqualTo("/office");
        assertThat(households.studentsOf(nwosus)).contains(trojan, school.amara);
        assertThat(office.send(request).status()).isEqualTo(409);
        assertThat(lind.open(page).body()).contains("done");
    }

    @Test
    void the_office_declines_and_nothing_has_changed() {
        lind.send(page + "/households/join", "email", adas);
        office.send(request("/decline", office.open("/office").body()));
        assertThat(households.studentsOf(nwosus)).doesNotContain(trojan);
        assertThat(lind.open(page).body()).contains("declined").doesNotContain("Ada Nwosu");
    }

    @Test
    void true_siblings_each_teacher_sees_names_only_and_every_change_is_the_offices() {
        households.addStudent(nwosus, trojan);
        String homes = page + "/households/";
        assertThat(lind.open(page).body()).contains("Ada Nwosu").doesNotContain(adas, "555 0100");
        var before = households.adultsOf(nwosus);
        for (String[] change : new String[][] {
            {homes + nwosus + "/adults/" + school.ada, "adult", "Ada", "channel", "MAIL", "email", "evil@lind.example"},
            {homes + nwosus + "/adults", "adult", "Evil", "channel", "MAIL", "email", "evil@lind.example"},
            {homes, "name", households.get(nwosus).name(), "adult", "Evil", "channel", "PAPER"},
            {homes + nwosus, "name", "Mine"},
            {homes + nwosus + "/part"}
        }) {
            var answer =
                    lind.send(change[0].replaceAll("/$", ""), java.util.Arrays.copyOfRange(change, 1, change.length));
            assertThat(answer.location()).as(change[0]).isEqualTo(page + "?asked=true");
        }
        assertThat(households.adultsOf(nwosus)).isEqualTo(before);
        assertThat(households.get(nwosus).name()).isNotEqualTo("Mine");
        assertThat(households.studentsOf(nwosus)).contains(trojan);
        assertThat(office.open("/office").body()).contains("evil@lind.example");
    }

    @Test
    void a_request_that_leaves_the_hidden_address_empty_keeps_it() {
        households.addStudent(nwosus, trojan);
        lind.send(
                page + "/households/" + nwosus + "/adults/" + school.ada,
                "adult",
                "Ada N. Nwosu",
                "channel",
                "MAIL",
                "email",
                "");
        office.send(request("/grant", office.open("/office").body()));
        assertThat(households.adult(school.ada))
                .extracting(Adult::name, Adult::email)
                .containsExactly("Ada N. Nwosu", adas);
    }

    @Test
    void a_link_made_by_staff_shows_this_rounds_children_only_and_is_noted_under_their_name() {
        households.addStudent(nwosus, trojan);
        var rounds = context.getBean(org.studentled.round.Rounds.class);
        var second = rounds.plan(
                        lindsRoom,
                        "Autumn",
                        org.studentled.round.Band.GRADES_2_3,
                        rounds.get(school.round).dates())
                .id();
        context.getBean(org.studentled.round.Participations.class).joinAll(second);
        String made = lind.send("/rounds/" + second + "/families/" + school.ada + "/link")
                .body();
        String link = found("(/f/[\\w-]{43})", made);
        String code = found("([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})", made);
        PageClient family = new PageClient(browser, "");
        assertThat(family.open(link).body()).contains("Trojan").doesNotContain("Amara");
        String typed = family.send("/f", "code", code, "name", "Trojan").location();
        assertThat(family.open(typed).body()).contains("Trojan").doesNotContain("Amara");
        assertThat(family.send("/f", "code", code, "name", "Amara").status()).isEqualTo(422);
        String amaras = "" + school.participation(school.amara);
        for (String part : List.of("/book/", "/pack/")) {
            assertThat(family.open(link + part + amaras).status()).isIn(403, 404);
        }
        assertThat(family.open(link + "/reflection/" + school.conference(school.amara, school.ada))
                        .status())
                .isIn(403, 404);
        assertThat(auditLog.findBySubject(school.ada.value()))
                .filteredOn(entry -> entry.what().contains("link"))
                .isNotEmpty()
                .allMatch(entry -> entry.actor().id().equals(lindId.value()))
                .noneMatch(entry -> entry.actor().is(Role.ADULT));
        assertThat(db.sql("select to_address from letter where kind = 'LINK_MADE' and adult_id = :ada")
                        .param("ada", school.ada.value())
                        .query(String.class)
                        .list())
                .containsExactly(adas);
        assertThat(new PageClient(browser, "").open(school.linkOf(school.ada)).body())
                .as("the family's own letter shows both")
                .contains("Trojan", "Amara");
    }

    @Test
    void a_block_binds_the_address_whatever_name_home_or_way_it_is_typed_in() {
        PageClient teacher = school.teacherAt(browser);
        String chloes = "/classes/" + school.room + "/students/" + school.chloe;
        HouseholdId duponts = school.householdOf(school.mia);
        for (String mail : List.of("MAX@Family.example", " max@family.example", "max+1@family.example")) {
            var added = teacher.send(
                    chloes + "/households", "adult", "Uncle", "name", "Other", "channel", "MAIL", "email", mail);
            assertThat(added.location()).as(mail).isEqualTo(chloes + "?asked=true");
        }
        assertThat(teacher.send(
                                chloes + "/households/" + duponts + "/adults",
                                "adult",
                                "Uncle",
                                "channel",
                                "PAPER",
                                "phone",
                                "+1 (555) 0100")
                        .location())
                .isEqualTo(chloes + "?asked=true");
        assertThat(teacher.send(
                                chloes + "/households/" + duponts + "/adults/" + school.mia,
                                "adult",
                                "Mia Dupont",
                                "channel",
                                "MAIL",
                                "email",
                                "max@family.example")
                        .location())
                .isEqualTo(chloes + "?asked=true");
        assertThat(households.findByStudent(school.chloe)).hasSize(1);
        assertThat(households.adultsOf(duponts)).hasSize(2);
        String request = request("/grant", office.open("/office").body());
        assertThat(office.send(request).status()).isEqualTo(409);
        assertThat(households.adultsOf(duponts)).hasSize(2);
    }

    @Test
    void blocking_ends_letters_to_the_same_address_in_the_childs_other_home_until_it_changes() {
        AdultId again = school.adult(
                school.household("Second", school.chloe), "M. D.", "uncle", Adult.Channel.MAIL, "Mia@family.example");
        String mias = "/classes/" + school.room + "/students/" + school.chloe + "/households/"
                + school.householdOf(school.mia) + "/adults/" + school.mia;
        office.send(mias + "/block", "reason", "Court paper");
        assertThat(households.adult(again).mayBeInvited()).isFalse();
        String other = mias.replace(school.householdOf(school.mia) + "/adults/" + school.mia, "")
                + school.householdOf(again) + "/adults/" + again;
        assertThat(office.send(other + "/unblock").status()).isEqualTo(409);
        office.send(mias + "/unblock");
        office.send(other + "/unblock");
        assertThat(households.adult(again).mayBeInvited()).isTrue();
    }

    private String request(String way, String officeHome) {
        return found("action=\"(/office/requests/[0-9a-f-]{36}" + way + ")\"", officeHome);
    }

    /** The last one: the office's home lists what other tests have left before it. */
    private static String found(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        assertThat(last).as(pattern + " in " + page).isNotEmpty();
        return last;
    }

    private PageClient at(Actor actor) {
        return new PageClient(browser, context.getBean(Sessions.class).start(actor, null));
    }
}
