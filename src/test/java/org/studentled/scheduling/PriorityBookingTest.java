package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** Families who need an interpreter or come with several children choose before the others. */
@FullApplication
class PriorityBookingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient family;

    @BeforeEach
    void others_choose_in_two_days() {
        school = new EveningFixture(context);
        family = new PageClient(browser, "");
        LocalDate day = context.getBean(SchoolZone.class).today().plusDays(2);
        school.teacherAt(browser).send("/rounds/" + school.round + "/schedule/head-start", "othersOn", day.toString());
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void all_others_read_their_day_and_choose_from_then_on() {
        String link = school.linkOf(school.ada);
        assertThat(family.open(link).body())
                .contains("You can choose your time starting")
                .doesNotContain("@16:00");
        assertThat(book(link, school.amara).status()).isEqualTo(409);
        assertThat(book(link, school.amara).body()).contains("Other families choose first.");
        clock.forward(Duration.ofDays(2));
        assertThat(family.open(link).body()).contains("@16:00");
        assertThat(book(link, school.amara).location()).endsWith("?told=booked");
    }

    @Test
    void who_needs_an_interpreter_or_has_two_children_here_chooses_now() {
        context.getBean(Households.class).describe(school.nana, Adult.Basis.PARENT, true);
        assertThat(book(school.linkOf(school.nana), school.ben).location()).endsWith("?told=booked");
        StudentId leo = school.student("Leo Dupont");
        context.getBean(Households.class).addStudent(school.householdOf(school.mia), leo);
        assertThat(family.open(school.linkOf(school.mia)).body()).contains("@16:15");
    }

    @Test
    void the_teacher_places_whom_she_likes_and_may_open_it_to_all() {
        PageClient teacher = school.teacherAt(browser);
        String schedule = "/rounds/" + school.round + "/schedule";
        assertThat(teacher.open(schedule).body()).contains("Everyone can choose starting");
        teacher.send(schedule + "/head-start", "othersOn", "");
        assertThat(teacher.open(schedule).body()).contains("Who chooses first?");
        assertThat(family.open(school.linkOf(school.ada)).body()).contains("@16:00");
        assertThat(school.strangerAt(browser)
                        .send(schedule + "/head-start", "othersOn", "")
                        .status())
                .isEqualTo(403);
    }

    private PageClient.Answer book(String link, StudentId student) {
        return family.send(
                link + "/times",
                "participation",
                school.participation(student).toString(),
                "at",
                school.evening + "@16:00");
    }
}
