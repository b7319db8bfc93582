package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** The office looks after the evenings of the whole school. */
@FullApplication
class OfficeEveningsPageTest {

    private static final String PAGE = "/office/evenings";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Evenings evenings;

    @Autowired
    Bookings bookings;

    EveningFixture school;
    PageClient office;

    @BeforeEach
    void an_office_and_a_class_before_its_evening() {
        school = new EveningFixture(context);
        var member = context.getBean(Staff.class).addOffice("Front Desk", null);
        office = new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(member.id()), null));
    }

    @Test
    void a_whole_night_moves_in_one_action_and_everybody_is_told() {
        bookings.book(
                school.evening, LocalTime.of(16, 0), school.participation(school.ben), school.householdOf(school.nana));
        LocalDate later = evenings.get(school.evening).date().plusDays(2);
        office.send(PAGE + "/" + school.evening + "/move", "evening", later.toString());
        assertThat(evenings.get(school.evening).date()).isEqualTo(later);
        assertThat(bookings.on(school.evening)).extracting(Booking::startsAt).containsExactly(LocalTime.of(16, 0));
        int told = context.getBean(JdbcClient.class)
                .sql("select count(*) from letter where round_id = :round and kind = 'EVENING_MOVED'")
                .param("round", school.round.value())
                .query(Integer.class)
                .single();
        assertThat(told).isEqualTo(4);
        assertThat(office.send(PAGE + "/" + school.evening + "/move", "evening", "2020-01-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void interpreters_are_entered_and_cancelled_and_who_is_not_placed_is_seen() {
        String day = evenings.get(school.evening).date().toString();
        office.send(
                PAGE + "/interpreters",
                "name",
                "Ms. Noor",
                "language",
                "ar",
                "evening",
                day,
                "from",
                "16:00",
                "until",
                "19:00");
        String page = office.open(PAGE).body();
        assertThat(page).contains("Ms. Noor", "Room 12", "No time yet (4)", "Ben Adler", "Adler");
        String cancel = page.substring(page.indexOf(PAGE + "/interpreters/"));
        office.send(cancel.substring(0, cancel.indexOf('"')));
        assertThat(office.open(PAGE).body()).contains("not coming");
        assertThat(office.send(
                                PAGE + "/interpreters",
                                "name",
                                "X",
                                "language",
                                "Arabic!",
                                "evening",
                                day,
                                "from",
                                "16:00",
                                "until",
                                "15:00")
                        .body())
                .contains("This interpreter could not be added.");
    }

    @Test
    void the_office_changes_the_words_of_a_letter_and_takes_them_back() {
        assertThat(office.open("/office/letters?kind=REMINDER_DAY&language=es").body())
                .contains("Mañana a las {3}");
        office.send(
                "/office/letters",
                "kind",
                "REMINDER_DAY",
                "language",
                "de",
                "subject",
                "Morgen um {3}",
                "body",
                "Liebe/r {0}\n\n[link]");
        assertThat(office.open("/office/letters?kind=REMINDER_DAY&language=de").body())
                .contains("Morgen um {3}", "Go back to the standard letter");
        office.send("/office/letters/forget", "kind", "REMINDER_DAY", "language", "de");
        assertThat(office.open("/office/letters?kind=REMINDER_DAY&language=de").body())
                .doesNotContain("Morgen um {3}");
    }

    @Test
    void only_the_office_comes_in() {
        PageClient teacher = school.teacherAt(browser);
        assertThat(teacher.open(PAGE).status()).isEqualTo(403);
        assertThat(teacher.open("/office/letters").status()).isEqualTo(403);
        assertThat(teacher.send(PAGE + "/" + school.evening + "/move", "evening", "2099-01-01")
                        .status())
                .isEqualTo(403);
    }
}
