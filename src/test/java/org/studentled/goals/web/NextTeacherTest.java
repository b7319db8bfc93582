package org.studentled.goals.web;

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
import org.studentled.access.Sessions;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.round.Band;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolPolicies;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Whoever takes over a class sees what children set themselves before only if the school says so. */
@FullApplication
class NextTeacherTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    StaffId next;
    RoundId spring;
    String longView;
    String goalsNow;

    @BeforeEach
    void a_teacher_takes_over_after_the_round() {
        school = new EveningFixture(context);
        school.bean(Goals.class)
                .set(
                        school.participation(school.ben),
                        new Goal.Wish("swim a length", "", "", "", LocalDate.of(2027, 3, 1), "", ""));
        school.bean(Rounds.class).enter(school.round, Phase.CLOSED);
        clock.forward(Duration.ofDays(30));
        next = school.bean(Staff.class).addTeacher("Mr. Next", null).id();
        school.bean(Classes.class).addTeacher(school.room, next);
        spring = school.bean(Rounds.class)
                .plan(
                        school.room,
                        "Spring conferences",
                        Band.GRADES_2_3,
                        RoundDates.usual(school.bean(SchoolZone.class).today()))
                .id();
        school.bean(Participations.class).joinAll(spring);
        longView = "/students/" + school.ben + "/goals";
        goalsNow = "/participations/"
                + school.bean(Participations.class)
                        .findByStudentAndRound(school.ben, spring)
                        .orElseThrow()
                        .id() + "/goals";
    }

    @AfterEach
    void wind_the_clock_back() {
        school.bean(SchoolPolicies.class).nextTeacherSeesGoals(false);
        clock.reset();
    }

    @Test
    void without_the_schools_word_earlier_goals_stay_with_the_child() {
        assertThat(at(next).open(longView).body())
                .contains("Goals from earlier rounds stay private", "Spring conferences")
                .doesNotContain("swim a length", "Autumn conferences");
        assertThat(at(next).open(goalsNow).body()).doesNotContain("swim a length");
        assertThat(at(school.teacher).open(longView).body()).contains("swim a length", "Autumn conferences");
        assertThat(at(school.teacher).open(goalsNow).body()).contains("swim a length");
        assertThat(school.studentAt(browser, school.ben).open(longView).body())
                .contains("swim a length")
                .doesNotContain("has not shared them");
    }

    @Test
    void an_administrator_says_so_and_takes_it_back_and_nobody_else_does() {
        assertThat(at(next).send("/settings/policies", "nextTeacherSeesGoals", "true")
                        .status())
                .isEqualTo(403);
        PageClient administrator = school.someoneAt(browser, Role.ADMINISTRATOR);
        assertThat(administrator.open("/settings").body())
                .contains("The next teacher can see goals from earlier rounds");
        administrator.send("/settings/policies", "nextTeacherSeesGoals", "true");
        assertThat(at(next).open(longView).body()).contains("swim a length");
        assertThat(at(next).open(goalsNow).body()).contains("swim a length");
        administrator.send("/settings/policies");
        assertThat(at(next).open(longView).body()).doesNotContain("swim a length");
    }

    private PageClient at(StaffId teacher) {
        return new PageClient(browser, school.bean(Sessions.class).start(Actor.teacher(teacher), school.room));
    }
}
