package org.studentled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.school.Actor;
import org.studentled.school.PersonalData;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.takehome.Packets;

/** What is stored about a child in the middle of a round, on the evening of their conference. */
abstract class StudentRecordsTest {

    /** A household is forgotten with its last child; a hold ends before the child is. */
    private static final Set<String> ASIDE = Set.of("household", "legal_hold");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    StudentRecords studentRecords;

    @Autowired
    DataExport pack;

    @Autowired
    LegalHolds legalHolds;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    StaffId officer;
    Actor office;

    @BeforeEach
    void a_class_on_its_evening() {
        school = new EveningFixture(context);
        school.bean(AutoAssignment.class).placeAll(school.round);
        school.bean(Packets.class).pack(school.conference(school.ben, school.nana));
        school.linkOf(school.nana);
        school.studentAt(browser, school.ben);
        officer = school.bean(Staff.class)
                .addOffice("Ms. Quill", "quill" + System.nanoTime() + "@school.example")
                .id();
        office = Actor.office(officer);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void every_table_that_leads_to_a_child_or_its_family_is_told_and_forgotten() {
        Set<String> remembered = context.getBeansOfType(PersonalData.class).values().stream()
                .flatMap(personalData -> personalData.export(school.ben).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> leading = new TreeSet<>();
        EveryTable tables = new EveryTable(db);
        for (String root : List.of("student", "household", "adult")) {
            leading.addAll(tables.thatLeadTo(root));
        }
        leading.removeAll(ASIDE);
        assertThat(remembered).containsAll(leading);
    }

    @Test
    void an_erased_child_is_nowhere_in_the_database_and_the_others_stay() {
        school.bean(GoogleAuthorizations.class)
                .save(Actor.student(school.ben), "1", "ben@school.example", Set.of(), "a refresh token");
        List<String> traces = traces();
        EveryTable tables = new EveryTable(db);
        assertThat(tables.thatHold(traces))
                .contains("student", "adult", "booking", "packet", "oauth_grant", "act_ru_execution");

        studentRecords.erase(school.ben, office, StudentRecords.Why.FAMILY);

        assertThat(tables.thatHold(traces)).isSubsetOf("audit_event");
        assertThat(school.bean(Students.class).in(school.room)).hasSize(2);
        assertThat(school.conference(school.amara, school.paul)).isNotNull();
    }

    @Test
    void a_household_stays_with_a_brother_or_sister() {
        var sister = school.student("Tova Adler");
        school.household("Adler", sister);
        context.getBean(org.studentled.school.Households.class).addStudent(school.householdOf(school.nana), sister);

        studentRecords.erase(school.ben, office, StudentRecords.Why.FAMILY);

        assertThat(school.householdOf(school.nana)).isNotNull();
    }

    @Test
    void what_the_law_holds_is_not_erased() {
        legalHolds.place(school.ben, "Order 17 of the county court", officer);

        assertThatThrownBy(() -> studentRecords.erase(school.ben, office, StudentRecords.Why.FAMILY))
                .isInstanceOf(RequestRefused.class);

        assertThat(school.bean(Students.class).get(school.ben).isHere()).isTrue();
        legalHolds.lift(school.ben);
        studentRecords.erase(school.ben, office, StudentRecords.Why.FAMILY);
        assertThat(school.bean(Students.class).find(school.ben)).isEmpty();
    }

    @Test
    void the_pack_tells_what_each_part_of_the_house_keeps() throws IOException {
        var out = new ByteArrayOutputStream();
        pack.write(school.ben, out);

        Map<String, String> files = unzip(out.toByteArray());
        assertThat(files).containsKeys("school.json", "scheduling.json", "takehome.json", "workflow.json");
        assertThat(files.get("school.json")).contains("Ben Adler").contains("Ruth Adler");
        assertThat(files.values()).noneMatch(text -> text.contains("Amara"));
    }

    @Test
    void children_who_left_long_ago_are_let_go_in_the_night_but_not_those_of_last_month() {
        school.bean(Students.class).leave(school.chloe);
        clock.forward(Duration.ofDays(340));
        school.bean(Students.class).leave(school.ben);
        clock.forward(Duration.ofDays(30));

        retention.deleteExpired();

        assertThat(school.bean(Students.class).find(school.chloe)).isEmpty();
        assertThat(school.bean(Students.class).find(school.ben)).isPresent();
        assertThat(new EveryTable(db).thatHold(List.of(school.nana.toString()))).contains("adult");
    }

    @Test
    void what_a_brother_shares_is_told_with_each_of_them_and_stays_with_the_other() {
        var households = school.bean(org.studentled.school.Households.class);
        households.addStudent(school.householdOf(school.nana), school.chloe);
        assertThat(told(school.ben, "school"))
                .extractingByKey("adult")
                .asString()
                .contains("Ruth Adler");
        assertThat(told(school.ben, "school"))
                .extractingByKey("household")
                .asString()
                .contains("Adler");
        assertThat(told(school.ben, "access"))
                .extractingByKey("family_link")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty();

        studentRecords.erase(school.ben, office, StudentRecords.Why.FAMILY);

        assertThat(households.adult(school.nana).name()).isEqualTo("Ruth Adler");
        assertThat(told(school.chloe, "school"))
                .extractingByKey("adult")
                .asString()
                .contains("Ruth Adler");
    }

    private Map<String, List<Map<String, Object>>> told(StudentId student, String module) {
        return Objects.requireNonNull(studentRecords.export(student).get(module));
    }

    @Test
    void no_word_that_staff_typed_about_an_erased_child_stays() {
        String typed = "Typed" + System.nanoTime();
        PageClient desk = new PageClient(browser, school.bean(Sessions.class).start(office, null));
        String path = "/office/records/" + school.ben;
        desk.send(path + "/hold", "reason", typed);
        desk.send(path + "/lift");
        school.bean(org.studentled.access.AuditLog.class).record(office, "photo-deleted", school.ben.value(), typed);
        assertThat(told(school.ben, "audit").toString()).contains(typed);
        studentRecords.erase(school.ben, office, StudentRecords.Why.FAMILY);
        assertThat(new EveryTable(db).thatHold(List.of(typed))).isEmpty();
    }

    @Test
    void the_office_finds_a_child_downloads_and_erases_and_nobody_else_may() {
        String path = "/office/records/" + school.ben;
        assertThat(school.teacherAt(browser).open(path).status()).isEqualTo(403);
        PageClient desk = new PageClient(browser, school.bean(Sessions.class).start(office, null));
        assertThat(desk.open("/office/records?name=ben adl").body()).contains("Ben Adler");
        assertThat(desk.open(path).body()).contains("Download everything");
        assertThat(desk.send(path + "/erase", "name", "Ben Miller", "reason", "FAMILY")
                        .status())
                .isEqualTo(422);
        assertThat(desk.send(path + "/hold", "reason", "Order 17").location()).isEqualTo(path);
        assertThat(desk.open(path).body()).contains("Order 17").doesNotContain("Erase everything");
        assertThat(desk.send(path + "/erase", "name", "Ben Adler", "reason", "FAMILY")
                        .status())
                .isEqualTo(409);
        desk.send(path + "/lift");

        assertThat(desk.send(path + "/erase", "name", "ben adler", "reason", "FAMILY")
                        .location())
                .isEqualTo("/office/records?erased=true");

        assertThat(desk.open(path).status()).isEqualTo(404);
    }

    /** Everything by which the child could be found. */
    private List<String> traces() {
        String unmistakable = "Ben " + school.ben;
        school.bean(Students.class).correct(school.ben, unmistakable, null);
        List<String> traces = new ArrayList<>(List.of(unmistakable));
        traces.add(school.ben.toString());
        traces.add(school.nana.toString());
        traces.add(school.participation(school.ben).toString());
        traces.add(school.conference(school.ben, school.nana).toString());
        return traces;
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
