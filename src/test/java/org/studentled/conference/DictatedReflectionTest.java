package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.school.SchoolZone;

/** A family's words on paper or said aloud, and the talk alone with the teacher. */
@FullApplication
class DictatedReflectionTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Conferences conferences;

    @Autowired
    FamilyReflections reflections;

    EveningFixture school;
    PageClient teacher;
    PageClient amara;
    ConferenceId adas;
    String words;
    String card;
    String debrief;

    @BeforeEach
    void amaras_family_is_at_its_turn() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        amara = school.studentAt(browser, school.amara);
        adas = school.conference(school.amara, school.ada);
        conferences.arrive(adas, 1, 2, Conference.Place.TABLE);
        conferences.reach(adas, 8);
        words = "/conferences/" + adas + "/words";
        card = "/conferences/" + adas + "/card";
        debrief = "/participations/" + school.participation(school.amara) + "/debrief";
    }

    @Test
    void what_the_paper_says_is_typed_and_marked_as_such() {
        assertThat(teacher.open(words).body()).contains("On paper", "I am proud that");
        var saved = teacher.send(words, "way", "PAPER", "proudThat", "you asked for help");
        assertThat(teacher.open(saved.location()).body()).contains("Saved. Amara can read it.", "you asked for help");
        assertThat(amara.open(card).body()).contains("you asked for help", "typed from paper");
        assertThat(teacher.open(debrief).body()).contains("you asked for help", "typed from paper");
    }

    @Test
    void the_child_may_type_what_its_family_says() {
        assertThat(amara.open(card).body())
                .contains("Type what your family says", "Questions your family may ask", "How can we help at home");
        amara.send(words, "way", "DICTATED", "grewIn", "patience");
        assertThat(amara.open(card).body()).contains("patience", "said out loud and typed");
        amara.send(words, "way", "DICTATED", "grewIn", "a lot of patience");
        assertThat(reflections.getByConference(adas).grewIn()).isEqualTo("a lot of patience");
    }

    @Test
    void what_the_family_began_at_its_own_link_is_neither_seen_nor_changed() {
        reflections.write(adas, new FamilyReflection("", "", "a secret", "", "", false));
        assertThat(teacher.open(words).body())
                .contains("The family has written on their own page.")
                .doesNotContain("a secret", "On paper");
        assertThat(teacher.send(words, "way", "PAPER", "proudThat", "mine").status())
                .isEqualTo(409);
        assertThat(reflections.getByConference(adas).proudThat()).isEqualTo("a secret");
    }

    @Test
    void typed_for_others_needs_the_right_hands_and_the_right_length() {
        assertThat(school.studentAt(browser, school.ben).open(words).status()).isEqualTo(403);
        assertThat(school.strangerAt(browser).send(words, "way", "PAPER").status())
                .isEqualTo(403);
        assertThat(teacher.send(words, "way", "LINK", "grewIn", "x").status()).isEqualTo(422);
        assertThat(teacher.send(words, "way", "PAPER", "grewIn", "x".repeat(1001))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_talk_alone_asked_for_twice_is_one_task_within_the_week() {
        FollowUps followUps = context.getBean(FollowUps.class);
        conferences.reach(adas, 9);
        amara.send(card + "/plan", "me", "read", "talkAlone", "true", "step", "10");
        String feedback = school.linkOf(school.ada) + "/how-it-was/" + adas;
        new PageClient(browser, "").send(feedback, "understood", "true", "talkAlone", "true");
        assertThat(followUps.findByParticipation(school.participation(school.amara)))
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.isTalkAlone()).isTrue();
                    assertThat(talk.dueOn())
                            .isEqualTo(context.getBean(SchoolZone.class).today().plusDays(7));
                });
        assertThat(teacher.open(debrief).body()).contains("A private conversation, as the family asked");
        assertThat(teacher.open(teacher.open("/").location()).body()).contains("Amara");
        assertThat(amara.open(card).body()).doesNotContain("as the family asked");
    }
}
