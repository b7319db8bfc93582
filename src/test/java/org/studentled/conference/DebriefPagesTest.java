package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.round.ParticipationId;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;

/** What follows the evening. */
@FullApplication
class DebriefPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Conferences conferences;

    @Autowired
    Debriefs debriefs;

    @Autowired
    FamilyFeedback families;

    EveningFixture school;
    PageClient teacher;
    ParticipationId amara;
    ParticipationId ben;

    @BeforeEach
    void the_morning_after() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        amara = school.participation(school.amara);
        ben = school.participation(school.ben);
        conferences.held(school.conference(school.amara, school.ada), Conference.Place.TABLE);
        conferences.held(school.conference(school.ben, school.nana), Conference.Place.HOME);
    }

    @Test
    void the_child_says_how_it_went_and_the_teacher_reads_it() {
        PageClient student = school.studentAt(browser, school.amara);
        String page = "/participations/" + amara + "/student-debrief";
        assertThat(student.open(page).body()).contains("How did it go?", "I am proud of");
        String done = student.send(page, "proudOf", "my charts", "felt", "tall").location();
        assertThat(student.open(done).body()).contains("Saved.", "my charts");
        assertThat(teacher.open("/participations/" + amara + "/debrief").body()).contains("my charts", "tall");
    }

    @Test
    void an_empty_or_over_long_answer_gets_a_sentence() {
        PageClient student = school.studentAt(browser, school.amara);
        String page = "/participations/" + amara + "/student-debrief";
        assertThat(student.send(page).body()).contains("The field is empty");
        assertThat(student.send(page, "proudOf", "x".repeat(501)).body()).contains("The limit is 500 characters");
        assertThat(debriefs.studentAnswers(amara)).isEmpty();
    }

    @Test
    void the_teacher_writes_her_minute_for_one_child() {
        teacher.send("/participations/" + amara + "/debrief", "ledAlone", "true", "followUp", "call about reading");
        assertThat(debriefs.teacherAnswers(amara)).contains(new Debrief.TeacherAnswers(true, "call about reading"));
    }

    @Test
    void the_whole_class_is_written_down_in_one_go() {
        String page = "/rounds/" + school.round + "/debriefs";
        assertThat(teacher.open(page).body()).contains("Save all 2", "Not held yet", "Chloé Dupont");
        teacher.send(page, "ledAlone-" + amara, "true", "followUp-" + amara, "", "followUp-" + ben, "needs time");
        assertThat(debriefs.teacherAnswers(amara)).contains(new Debrief.TeacherAnswers(true, ""));
        assertThat(debriefs.teacherAnswers(ben)).contains(new Debrief.TeacherAnswers(false, "needs time"));
        assertThat(teacher.open(page).body()).contains("Every conference has been recorded.", "needs time");
    }

    @Test
    void one_text_too_long_keeps_the_whole_class_unsaved() {
        String page = "/rounds/" + school.round + "/debriefs";
        var answer = teacher.send(page, "followUp-" + amara, "fine", "followUp-" + ben, "x".repeat(501));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(debriefs.teacherAnswers(amara)).isEmpty();
    }

    @Test
    void the_office_hears_what_families_say_once_five_have_answered_and_never_who() {
        PageClient office = school.officeAt(browser);
        assertThat(office.open("/office").body()).contains("What families say");
        AdultId another =
                school.adult(school.household("Adler-Cruz", school.ben), "Lou Cruz", "", Adult.Channel.PAPER, null);
        conferences.expect(ben, List.of(school.householdOf(another)));
        ConferenceId fifth = school.conference(school.ben, another);
        FamilyFeedback.Answers answers = new FamilyFeedback.Answers(true, true, true, true, "More snacks");
        for (ConferenceId each : List.of(
                school.conference(school.amara, school.ada),
                school.conference(school.amara, school.paul),
                school.conference(school.ben, school.nana),
                school.conference(school.chloe, school.mia))) {
            families.answer(each, answers);
        }
        assertThat(office.open("/office/feedback").body()).doesNotContain("More snacks");
        families.answer(fifth, new FamilyFeedback.Answers(true, true, true, false, "A longer evening"));
        String page = office.open("/office/feedback").body();
        assertThat(page).contains("Room 12", "Autumn conferences", "More snacks", "A longer evening", "<dd>5</dd>");
        assertThat(page).as("who would not come again").contains("<dd>·</dd>").doesNotContain("Cruz", "Nwosu");
        assertThat(teacher.open("/office/feedback").status()).isEqualTo(403);
    }
}
