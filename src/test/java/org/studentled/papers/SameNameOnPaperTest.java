package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.printing.Paper;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.PrintOptions;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ExternalIds;
import org.studentled.school.HouseholdId;
import org.studentled.school.StudentId;
import org.studentled.takehome.Packets;

/** Two children of one name in a class: whoever hands out, hangs up or takes in a paper, or looks around the room, sees whose it is. */
@FullApplication
class SameNameOnPaperTest {

    private static final PrintOptions LETTER = new PrintOptions(PrintOptions.Format.LETTER, false);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    EveningFixture school;
    PageClient teacher;
    StudentId one;
    StudentId other;
    ConferenceId expected;

    @BeforeEach
    void two_of_a_name() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        one = school.student("Eli Smith");
        other = school.student("Eli Smith");
        expected = family(one, "7");
        family(other, "12");
    }

    @Test
    void every_paper_a_child_owns_tells_whose_it_is() {
        for (StudentPaper kind : List.of(
                StudentPaper.BOOK,
                StudentPaper.SCRIPT,
                StudentPaper.STEP_CARD,
                StudentPaper.FAMILY_WORDS,
                StudentPaper.THANK_YOU_CARD,
                StudentPaper.TWO_WEEKS,
                StudentPaper.INVITATION)) {
            assertThat(text(paper(kind, one))).as(kind.name()).contains("Eli Smith · 7");
        }
        assertThat(text(paper(StudentPaper.STEP_CARD, school.ben)))
                .contains("Ben")
                .doesNotContain("Adler");
        assertThat(paper(StudentPaper.BOOK, other).title()).startsWith("Eli Smith · 12");
    }

    @Test
    void the_list_at_the_door_and_a_packet_tell_which_of_the_two() {
        LocalTime start = school.bean(Evenings.class).get(school.evening).firstStart();
        Conference conference = school.bean(Conferences.class).get(expected);
        school.bean(Bookings.class)
                .bookIn(
                        school.round,
                        new AvailableSlot.Key(school.evening, start),
                        conference.participationId(),
                        conference.householdId());
        Paper door = school.bean(RoundPapers.class).render(ClassPaper.DOOR_LIST, school.round, Locale.ENGLISH, LETTER);
        assertThat(text(door)).contains("Eli Smith · 7");
        school.bean(Packets.class).pack(expected);
        assertThat(text(school.bean(PacketPapers.class).render(expected, Locale.ENGLISH, LETTER)))
                .contains("Eli Smith · 7");
    }

    @Test
    void cards_to_cut_out_show_which_is_which() {
        assertThat(teacher.send("/classes/" + school.room + "/cards").body())
                .contains("<h2><bdi>Eli Smith · 7</bdi></h2>", "<h2><bdi>Eli Smith · 12</bdi></h2>")
                .contains("<h2><bdi>Ben</bdi></h2>");
    }

    @Test
    void tiles_of_the_board_and_a_table_that_is_taken_tell_who_sits_there() {
        String board = "/rounds/" + school.round + "/board";
        assertThat(teacher.open(board).body()).contains("<bdi>Eli Smith · 7</bdi>", "<bdi>Eli Smith · 12</bdi>");
        school.bean(Conferences.class).arrive(expected, 1, 2, Conference.Place.TABLE);
        assertThat(teacher.open(board + "/tables").body())
                .contains("<span class=\"tile-who\"><bdi>Eli Smith · 7</bdi>");
    }

    @Test
    void the_office_sees_who_of_the_two_has_no_time_yet() {
        PageClient office = school.officeAt(browser);
        List<String> pages = new ArrayList<>();
        // Evenings of other tests may come before.
        do {
            pages.add(office.open("/office/evenings?page=" + pages.size()).body());
        } while (pages.get(pages.size() - 1).contains("page=" + pages.size()));

        assertThat(pages)
                .anySatisfy(page ->
                        assertThat(page).contains("<bdi>Eli Smith · ID 7</bdi>", "<bdi>Eli Smith · ID 12</bdi>"));
    }

    /** A family that is to come. */
    private ConferenceId family(StudentId student, String number) {
        school.bean(ExternalIds.class).save("lms:" + school.room, number, student);
        HouseholdId household = school.household("Smith", student);
        AdultId adult = school.adult(household, "Eve Smith", "mother", Adult.Channel.PAPER, null);
        school.bean(Conferences.class).expect(school.participation(student), List.of(household));
        return school.conference(student, adult);
    }

    private Paper paper(StudentPaper kind, StudentId student) {
        return school.bean(Papers.class).render(kind, school.participation(student), Locale.ENGLISH, LETTER);
    }

    private String text(Paper paper) {
        return school.bean(PaperRenderer.class).page(paper);
    }
}
