package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.StudentId;

/** Families that need someone to interpret, and evenings with breaks, rooms and a pace. */
@FullApplication
class InterpretersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @Autowired
    Interpreters interpreters;

    EveningFixture school;
    PageClient family;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        evenings.arrange(school.evening, new Evening.Plan(LocalTime.of(16, 0), LocalTime.of(18, 0), 15, 5, 1));
        family = new PageClient(browser, "");
    }

    @Test
    void an_interpreter_is_with_one_family_at_a_time_and_the_others_see_only_what_is_left() {
        LocalDate evening = evenings.get(school.evening).date();
        AdultId one = speaking("Lam", "vi");
        AdultId other = speaking("Tran", "vi");
        interpreters.arrange("Ms. Vo", "vi", evening, LocalTime.of(16, 0), LocalTime.of(17, 30));
        assertThat(book(one, "16:00").location()).endsWith("told=booked");
        assertThat(family.open(school.linkOf(other)).body())
                .contains("@16:45")
                .doesNotContain("@16:00", "@16:15", "@16:30", "@17:00");
        assertThat(book(other, "16:15").status()).isEqualTo(409);
        assertThat(book(other, "16:45").location()).endsWith("told=booked");
    }

    @Test
    void when_an_interpreter_cannot_come_another_takes_over_or_the_schedule_says_so() {
        LocalDate evening = evenings.get(school.evening).date();
        // A language of this test alone: the school's interpreters are shared by all tests of the run.
        AdultId one = speaking("Haddad", "so");
        Interpreter ill = interpreters.arrange("Mr. Aziz", "so", evening, LocalTime.of(16, 0), LocalTime.of(19, 0));
        book(one, "16:00");
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/schedule")
                        .body())
                .contains("Somali: Mr. Aziz");
        Interpreter second = interpreters.arrange("Ms. Noor", "so", evening, LocalTime.of(16, 0), LocalTime.of(17, 0));
        interpreters.cancel(ill.id());
        BookingId booking = bookings.findByParticipationAndHousehold(participation(one), school.householdOf(one))
                .orElseThrow()
                .id();
        assertThat(interpreters.findByBooking(booking)).map(Interpreter::id).contains(second.id());
        interpreters.cancel(second.id());
        assertThat(interpreters.findByBooking(booking)).isEmpty();
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/schedule")
                        .body())
                .contains("Somali: no interpreter yet");
        interpreters.arrange("Mr. Saleh", "so", evening, LocalTime.of(15, 0), LocalTime.of(20, 0));
        assertThat(interpreters.findByBooking(booking)).map(Interpreter::name).contains("Mr. Saleh");
    }

    @Test
    void a_family_asks_for_an_interpreter_itself_and_names_another_adult() {
        String link = school.linkOf(school.ada);
        assertThat(family.open(family.send(link + "/interpreter", "needed", "true")
                                .location())
                        .body())
                .contains("We don’t need an interpreter after all");
        book(school.ada, school.amara, "16:15");
        var answer = family.send(
                link + "/declines",
                "participation",
                school.participation(school.amara).toString(),
                "wish",
                "OTHER_ADULT",
                "name",
                "Rosa Nwosu",
                "relation",
                "aunt");
        assertThat(family.open(answer.location()).body()).contains("Rosa Nwosu", "Your time stays the same");
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/schedule")
                        .body())
                .contains("also Rosa Nwosu (aunt)");
    }

    @Test
    void breaks_are_kept_free_and_the_calculator_proposes_a_pace() {
        PageClient teacher = school.teacherAt(browser);
        String page = "/rounds/" + school.round + "/schedule";
        teacher.send(
                page + "/arrange/" + school.evening,
                "first",
                "16:00",
                "last",
                "18:00",
                "every",
                "15",
                "tables",
                "4",
                "perStart",
                "1",
                "room",
                "Library",
                "rest",
                "17:00",
                "restEnds",
                "17:30");
        assertThat(evenings.get(school.evening).starts())
                .contains(LocalTime.of(16, 45), LocalTime.of(17, 30))
                .doesNotContain(LocalTime.of(17, 0), LocalTime.of(17, 15));
        assertThat(teacher.open(page).body()).contains("in Library", "no arrivals between");
        assertThat(teacher.open(page + "/advice?families=24").body()).contains("Use this for");
        assertThat(teacher.open(page + "/advice?families=24&from=20:00&until=16:00")
                        .status())
                .isEqualTo(422);
        LocalDate next = evenings.get(school.evening).date().plusDays(1);
        teacher.send(page + "/evenings", "evening", next.toString());
        assertThat(evenings.findByRound(school.round)).extracting(Evening::date).contains(next);
        assertThat(teacher.send(page + "/evenings", "evening", next.plusYears(1).toString())
                        .status())
                .isEqualTo(422);
    }

    private AdultId speaking(String name, String language) {
        StudentId student = join(school, "Kim " + name);
        AdultId adult = school.bean(Households.class)
                .include(
                        school.household(name, student),
                        new Adult.Contact("Mr. " + name, "father", language, Adult.Channel.PAPER, null, null))
                .id();
        school.bean(Households.class).describe(adult, Adult.Basis.PARENT, true);
        return adult;
    }

    private PageClient.Answer book(AdultId adult, String start) {
        return family.send(
                school.linkOf(adult) + "/times",
                "participation",
                participation(adult).toString(),
                "at",
                school.evening + "@" + start);
    }

    private PageClient.Answer book(AdultId adult, StudentId student, String start) {
        return family.send(
                school.linkOf(adult) + "/times",
                "participation",
                school.participation(student).toString(),
                "at",
                school.evening + "@" + start);
    }

    private org.studentled.round.ParticipationId participation(AdultId adult) {
        return school.participation(school.bean(Households.class)
                .studentsOf(school.householdOf(adult))
                .get(0));
    }

    private static StudentId join(EveningFixture at, String name) {
        StudentId student = at.student(name);
        at.bean(org.studentled.round.Participations.class).join(at.round, student);
        return student;
    }
}
