package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.ltijava.LtiSettings;
import org.studentled.ltijava.Platforms;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.round.Band;
import org.studentled.round.Participations;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;
import org.studentled.sandbox.lms.ToolRegistration;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoinRefused;
import org.studentled.school.ClassJoining;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Households;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** One course that became two classes, because someone whom no one knew opened it by a second registration. */
abstract class DuplicateClassesTest {

    private static final List<String> STUDENTS = List.of("ms-11", "ms-12", "ms-13", "ms-14", "ms-15", "ms-16");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Students students;

    @Autowired
    private ClassJoining joining;

    @LocalServerPort
    private int port;

    private OtherSchool school;
    private ClassId first;
    private ClassId second;

    @BeforeEach
    void theCourseIsTwoClasses() {
        school = anotherSchool();
        school.visitor().launch("ms-1");
        first = taughtBy("ms-1").get(0);
        context.getBean(Platforms.class).admit(school.platform().id(), "maple-2");
        launchElsewhere("ms-2");
        second = taughtBy("ms-2").get(0);
        // Both lists are the course's: one was read, the other grows as its children come.
        for (String subject : STUDENTS) {
            launchElsewhere(subject);
        }
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_office_hears_of_it_and_both_classes_know_one_another() {
        assertThat(second).isNotEqualTo(first);
        assertThat(context.getBean(DuplicateCourseAlert.class).current())
                .anyMatch(item -> item.path() != null
                        && item.path().contains(first + "")
                        && item.path().contains(second + ""));
        assertThat(joining.twinsOf(first)).containsExactly(second);
        assertThat(joining.twinsOf(second)).containsExactly(first);
        var plan = joining.plan(first, second);
        assertThat(plan.students()).isEqualTo(6);
        assertThat(plan.same()).hasSize(6);
        assertThat(plan.obstacles()).isEmpty();
    }

    @Test
    void joined_they_are_one_class_with_everything_of_both() {
        RoundId round = round(first);
        StudentId kept = student(first, "ms-11");
        StudentId gone = student(second, "ms-11");
        var spelling = context.getBean(Measures.class).chart(first, "Spelling", "", null);
        var again = context.getBean(Measures.class).chart(second, "spelling", spelling.unit(), spelling.outOf());
        var reading = context.getBean(Measures.class).chart(second, "Reading", "pages", null);
        var today = context.getBean(SchoolZone.class).today();
        context.getBean(Scores.class).type(spelling, kept, today.minusDays(7), new BigDecimal(3), ScoreSource.TEACHER);
        context.getBean(Scores.class).type(again, gone, today, new BigDecimal(4), ScoreSource.TEACHER);
        context.getBean(Scores.class).type(reading, gone, today, new BigDecimal(20), ScoreSource.TEACHER);
        var households = context.getBean(Households.class);
        var household = households.create("Home", List.of(gone));
        households.include(household.id(), new Adult.Contact("Ada", "", "en", Adult.Channel.PAPER, null, null));
        StudentId typed = students.enroll(second, "Zoe Typed", null).id();

        theOfficeJoinsThem();

        assertThat(context.getBean(Classes.class).find(second)).isEmpty();
        assertThat(students.in(first))
                .hasSize(7)
                .extracting(student -> student.id())
                .contains(kept, typed);
        assertThat(taughtBy("ms-2")).containsExactly(first);
        assertThat(households.findByStudent(kept)).extracting(each -> each.id()).contains(household.id());
        assertThat(context.getBean(Scores.class).series(spelling.id(), kept)).hasSize(2);
        assertThat(context.getBean(Scores.class).series(reading.id(), kept)).hasSize(1);
        assertThat(context.getBean(Measures.class).findByClass(first))
                .extracting(measure -> measure.name())
                .contains("Spelling", "Reading");
        assertThat(context.getBean(Rounds.class).running(first))
                .get()
                .extracting(each -> each.id())
                .isEqualTo(round);
        assertThat(joining.twinsOf(first)).isEmpty();
        assertThatThrownBy(() -> joining.join(first, second)).isInstanceOf(NotFoundException.class);
        assertThat(launchElsewhere("ms-11").letIn()).isTrue();
        assertThat(student(first, "ms-11")).isEqualTo(kept);
        assertThat(students.in(first)).hasSize(7);
    }

    @Test
    void what_teachers_and_children_allowed_elsewhere_goes_on_in_the_class_that_stays() {
        StudentId kept = student(first, "ms-11");
        var allowed = new AllowedElsewhere(context, second, student(second, "ms-11"));

        joining.join(first, second);

        allowed.isKeptBy(first, kept);
    }

    /** What can't be undone is said and asked again, and on record afterwards. */
    private void theOfficeJoinsThem() {
        StaffId clerk =
                context.getBean(Staff.class).addOffice("Olga Office", null).id();
        PageClient office =
                new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(clerk), null));
        String gone = context.getBean(Classes.class).get(second).name();
        String path = "/classes/" + first + "/join/" + second;
        assertThat(office.open(path).body())
                .contains("will no longer exist. No one can undo this, not even the office.", "Merge permanently");
        assertThat(office.send(path).location()).isEqualTo("/classes/" + first);
        assertThat(office.open("/classes/" + first).body())
                .contains("“" + gone + "” was merged into this class on ", "Done by: Olga Office.");
    }

    @Test
    void a_round_of_the_class_that_goes_runs_on_in_the_one_that_stays_with_its_children() {
        RoundId round = round(second);
        StudentId kept = student(first, "ms-11");
        var participation = context.getBean(Participations.class)
                .findByStudentAndRound(student(second, "ms-11"), round)
                .orElseThrow()
                .id();
        joining.join(first, second);
        assertThat(context.getBean(Rounds.class).get(round).classId()).isEqualTo(first);
        assertThat(context.getBean(Participations.class).get(participation).studentId())
                .isEqualTo(kept);
    }

    @Test
    void with_a_round_running_in_each_of_them_one_is_closed_first() {
        round(first);
        round(second);
        assertThat(joining.plan(first, second).obstacles()).containsExactly("round.join.twoRunning");
        assertThatThrownBy(() -> joining.join(first, second)).isInstanceOf(ClassJoinRefused.class);
        assertThat(students.in(second)).hasSize(6);
    }

    @Test
    void two_classes_of_different_courses_are_never_joined() {
        try (var other = anotherSchool()) {
            other.visitor().launch("ms-1");
            var staff = context.getBean(ExternalIds.class)
                    .staffOf(other.platform().issuer(), "ms-1")
                    .orElseThrow();
            ClassId foreign =
                    context.getBean(Classes.class).taughtBy(staff).get(0).id();
            assertThat(joining.twinsOf(first)).doesNotContain(foreign);
            assertThatThrownBy(() -> joining.plan(first, foreign)).isInstanceOf(NotFoundException.class);
        }
    }

    /** Whoever adds a table that names a class or a student is reminded here that both may become another one. */
    @Test
    void every_table_that_names_a_class_or_a_student_is_moved() throws IOException {
        StringBuilder movers = new StringBuilder();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(DuplicateClassesTest::moves).toList()) {
                movers.append(Files.readString(source));
            }
        }
        List<String> tables = context.getBean(JdbcClient.class)
                .sql("select distinct lower(f.table_name) from information_schema.referential_constraints r"
                        + " join information_schema.table_constraints f on f.constraint_name = r.constraint_name"
                        + " join information_schema.table_constraints k on k.constraint_name = r.unique_constraint_name"
                        + " where lower(k.table_name) in ('student', 'school_class')")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(20);
        // Rows of it end with the student.
        assertThat(tables.stream().filter(table -> !table.equals("lms_departure")))
                .allMatch(table -> movers.toString().contains(table));
    }

    private OtherSchool anotherSchool() {
        return OtherSchool.beside(
                new ToolRegistration(
                        context.getBean(LtiSettings.class).address().toString(), "http://localhost:" + port),
                context.getBean(Clock.class),
                context.getBean(Platforms.class));
    }

    private static boolean moves(Path source) {
        return source.getFileName().toString().matches(".*ClassJoin.*|DuplicateCourses.java");
    }

    private Outcome launchElsewhere(String person) {
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "deployment_id", "maple-2"));
        var login = new HashMap<>(school.lms().launches().begin(person));
        login.remove("lti_deployment_id");
        var visitor = school.visitor();
        return visitor.post(visitor.ticket(visitor.begin(login)));
    }

    private RoundId round(ClassId room) {
        var today = context.getBean(SchoolZone.class).today();
        RoundId round = context.getBean(Rounds.class)
                .plan(
                        room,
                        "Autumn",
                        Band.GRADES_2_3,
                        new RoundDates(
                                today.minusDays(21),
                                today.minusDays(7),
                                today.plusDays(3),
                                today.minusDays(2),
                                today.plusDays(1),
                                today.plusDays(5),
                                today.plusDays(6),
                                today.plusDays(19)))
                .id();
        context.getBean(Participations.class).joinAll(round);
        return round;
    }

    private List<ClassId> taughtBy(String subject) {
        StaffId staff = context.getBean(ExternalIds.class)
                .staffOf(school.platform().issuer(), subject)
                .orElseThrow();
        return context.getBean(Classes.class).taughtBy(staff).stream()
                .map(room -> room.id())
                .toList();
    }

    private StudentId student(ClassId room, String subject) {
        return context.getBean(LtiStudents.class)
                .findBySubject(room, subject)
                .orElseThrow()
                .id();
    }
}
