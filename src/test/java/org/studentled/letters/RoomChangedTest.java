package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.EveningFixture;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;

/** A room that changes after families chose their times is told to exactly those families. */
abstract class RoomChangedTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Letters letters;

    @Autowired
    Bookings bookings;

    @Autowired
    MovableClock clock;

    EveningFixture school;

    @BeforeEach
    void an_evening_with_two_booked_families() {
        school = new EveningFixture(context);
        book(school.ada, "16:00");
        bookings.book(
                school.evening,
                LocalTime.of(16, 15),
                school.participation(school.ben),
                school.householdOf(school.nana));
        clock.forward(Duration.ofMinutes(5));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_room_that_changes_is_told_once_to_the_families_who_booked_and_to_no_one_else() {
        AdultId omar = include("عمر", "ar", Adult.Channel.MAIL);
        AdultId lucia = include("Lucía", "es", Adult.Channel.SMS);
        moveTo("Library");
        moveTo(" Library ");
        assertThat(told()).extracting(Letter::adult).containsExactlyInAnyOrder(school.ada, omar, lucia, school.nana);
        Letter english = to(school.ada);
        assertThat(english.subject()).startsWith("New room for Amara’s conference on ");
        assertThat(english.body()).contains("4:00", "in this room: Library", "[link]");
        assertThat(to(omar).body()).contains("في هذه القاعة: Library");
        assertThat(to(lucia).body()).contains("en esta sala: Library");
        assertThat(to(lucia).channel()).isEqualTo(Adult.Channel.SMS);
        assertThat(to(school.nana).isOnPaper()).isTrue();
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/letters")
                        .body())
                .contains("New room");
    }

    @Test
    void the_calendar_and_the_page_of_the_family_follow_the_room_back_and_forth() {
        String first = calendar(letter(school.ada, Letter.Kind.CONFIRMATION));
        assertThat(page()).doesNotContain("Room: ");
        moveTo("Library");
        String second = calendar(to(school.ada));
        assertThat(line(second, "UID")).isEqualTo(line(first, "UID"));
        assertThat(sequence(second)).isGreaterThan(sequence(first));
        assertThat(second).contains("METHOD:PUBLISH", "LOCATION:Library");
        assertThat(letter(school.ada, Letter.Kind.CONFIRMATION).failure())
                .as("a letter that names the earlier room and has not left yet")
                .isEqualTo(Letter.DeliveryFailure.WITHDRAWN);
        assertThat(page()).contains("Room: Library");
        clock.forward(Duration.ofMinutes(5));
        moveTo("");
        Letter back = to(school.ada);
        assertThat(back.body()).contains("in the classroom");
        assertThat(sequence(calendar(back))).isGreaterThan(sequence(second));
        assertThat(calendar(back)).doesNotContain("LOCATION");
        assertThat(page()).doesNotContain("Room: ");
    }

    @Test
    void nothing_is_told_of_a_change_that_was_not_saved_of_other_changes_and_after_the_evening() {
        context.getBean(TransactionTemplate.class).executeWithoutResult(change -> {
            moveTo("Library");
            change.setRollbackOnly();
        });
        arrange("", LocalTime.of(20, 0));
        bookings.decline(school.participation(school.ben), school.householdOf(school.nana), Booking.Wish.HOME);
        clock.forward(Duration.ofDays(30));
        moveTo("Gym");
        assertThat(told()).isEmpty();
    }

    private void moveTo(String room) {
        arrange(room, LocalTime.of(19, 0));
    }

    private void arrange(String room, LocalTime last) {
        context.getBean(Evenings.class)
                .arrange(school.evening, new Evening.Plan(LocalTime.of(16, 0), last, 15, 5, 1, room, List.of()));
    }

    private void book(AdultId adult, String start) {
        bookings.book(
                school.evening, LocalTime.parse(start), school.participation(school.amara), school.householdOf(adult));
    }

    private AdultId include(String name, String language, Adult.Channel channel) {
        return context.getBean(Households.class)
                .include(
                        school.householdOf(school.ada),
                        new Adult.Contact(name, "", language, channel, "other@family.example", "555 0100"))
                .id();
    }

    private String page() {
        return new PageClient(browser, "").open(school.linkOf(school.ada)).body();
    }

    private List<Letter> told() {
        return letters.findByRound(school.round).stream()
                .filter(letter -> letter.kind() == Letter.Kind.ROOM_CHANGED)
                .toList();
    }

    /** The newest one. */
    private Letter to(AdultId adult) {
        return letter(adult, Letter.Kind.ROOM_CHANGED);
    }

    private Letter letter(AdultId adult, Letter.Kind kind) {
        return letters.findByRound(school.round).stream()
                .filter(letter -> letter.kind() == kind && adult.equals(letter.adult()))
                .findFirst()
                .orElseThrow();
    }

    private static String calendar(Letter letter) {
        String file = letter.calendar();
        assertThat(file).isNotNull();
        return String.valueOf(file);
    }

    private static int sequence(String calendar) {
        return Integer.parseInt(line(calendar, "SEQUENCE"));
    }

    private static String line(String calendar, String name) {
        return calendar.replace("\r\n ", "")
                .lines()
                .filter(each -> each.startsWith(name + ":"))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
