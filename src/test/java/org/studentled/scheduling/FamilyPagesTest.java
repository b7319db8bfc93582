package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
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
import org.studentled.access.FamilyLinks;
import org.studentled.round.Participations;
import org.studentled.school.AdultId;
import org.studentled.takehome.Packets;

/** What families see at their links. */
@FullApplication
class FamilyPagesTest {

    private static final int OLD_PHONE = 100_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Bookings bookings;

    @Autowired
    Packets packets;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient family;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        family = new PageClient(browser, "");
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_family_is_greeted_and_chooses_from_real_buttons() {
        String link = school.linkOf(school.ada);
        var page = family.open(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("action=\"" + link + "/times\"", "action=\"" + link + "/declines\"", link + "/reflection/")
                .contains("Hello, Ada Nwosu", "Amara’s conference", "Come at 4:00", school.evening + "@16:00");
    }

    @Test
    void a_chosen_time_is_confirmed_with_its_day_and_the_local_time() {
        String link = school.linkOf(school.ada);
        var answer = book(link, school.ada, "16:15");
        assertThat(answer.location()).isEqualTo(link + "?told=booked");
        assertThat(family.open(answer.location()).body())
                .contains("You’re booked.", "at 4:15", "Change the time", "We can’t come");
    }

    @Test
    void the_same_press_twice_and_a_changed_mind_leave_one_booking() {
        String link = school.linkOf(school.ada);
        book(link, school.ada, "16:15");
        book(link, school.ada, "16:15");
        book(link, school.ada, "16:30");
        assertThat(bookings.on(school.evening)).extracting(Booking::startsAt).containsExactly(LocalTime.of(16, 30));
    }

    @Test
    void whoever_is_second_hears_it_and_sees_the_near_times() {
        book(school.linkOf(school.ada), school.ada, "16:15");
        var answer = family.send(
                school.linkOf(school.nana) + "/times",
                "participation",
                school.participation(school.ben).toString(),
                "at",
                school.evening + "@16:15");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Someone just took this time.", "closest open times", "@16:00", "@16:30")
                .doesNotContain("@16:15");
    }

    @Test
    void who_cannot_come_says_what_suits_and_the_start_is_free_again() {
        String link = school.linkOf(school.ada);
        book(link, school.ada, "16:15");
        var answer = family.send(
                link + "/declines",
                "participation",
                school.participation(school.amara).toString(),
                "wish",
                "PHONE");
        assertThat(family.open(answer.location()).body())
                .contains("let the teacher know.", "rather talk by phone", "@16:15");
        assertThat(bookings.freeStarts(school.evening)).contains(LocalTime.of(16, 15));
    }

    @Test
    void once_everything_is_done_for_the_child_nothing_is_asked_and_no_time_is_given() {
        String link = school.linkOf(school.ada);
        var amara = school.participation(school.amara);
        school.bean(Participations.class).finish(amara);
        assertThat(family.open(link).body())
                .contains("All done: Amara’s conference for this round is over.")
                .doesNotContain("/times\"", "/declines\"");
        var late = book(link, school.ada, "16:15");
        var declined = family.send(link + "/declines", "participation", amara.toString(), "wish", "OTHER_TIME");
        for (var answer : List.of(late, declined)) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("no longer taking part in this round.", "Nothing was changed.");
        }
        assertThat(bookings.on(school.evening)).isEmpty();
        assertThat(school.bean(Declines.class).findByParticipationAndHousehold(amara, school.householdOf(school.ada)))
                .isEmpty();
    }

    @Test
    void two_households_of_one_child_see_nothing_of_each_other() {
        book(school.linkOf(school.paul), school.paul, "16:15");
        String pauls = "" + school.conference(school.amara, school.paul);
        String adas = family.open(school.linkOf(school.ada)).body();
        assertThat(adas).doesNotContain("Paul", "Lindqvist", pauls, "at 4:15", "@16:15");
        for (String path : List.of("/reflection/" + pauls, "/packet/" + pauls)) {
            var answer = family.open(school.linkOf(school.ada) + path);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("This link is for another family.")
                    .doesNotContain("Paul", "Amara");
        }
    }

    @Test
    void a_family_books_for_its_own_child_only() {
        var answer = family.send(
                school.linkOf(school.ada) + "/times",
                "participation",
                school.participation(school.ben).toString(),
                "at",
                school.evening + "@16:15");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(bookings.on(school.evening)).isEmpty();
    }

    @Test
    void a_blocked_adults_link_opens_no_more_than_a_strangers() {
        var blocked = family.open(school.linkOf(school.max));
        var strangers = family.open("/f/somebody-guessed-this");
        assertThat(blocked.status()).isEqualTo(404);
        assertThat(blocked.body())
                .contains("We don’t recognize this link.", "ask the teacher for a new one")
                .doesNotContain("Chlo", "Max")
                .isEqualTo(strangers.body());
    }

    @Test
    void a_link_that_ended_or_was_taken_back_says_so() {
        String link = school.linkOf(school.ada);
        clock.forward(Duration.ofDays(60));
        assertThat(family.open(link).status()).isEqualTo(410);
        assertThat(family.open(link).body()).contains("This link has expired.");
        clock.reset();
        context.getBean(FamilyLinks.class).endAllOf(school.ada);
        assertThat(family.open(link).status()).isEqualTo(404);
    }

    @Test
    void a_time_that_is_over_is_neither_offered_nor_given() {
        String link = school.linkOf(school.ada);
        clock.forward(Duration.ofDays(6));
        assertThat(family.open(link).body()).doesNotContain("@16:15").contains("There are no times to choose");
        assertThat(book(link, school.ada, "16:15").status()).isEqualTo(409);
    }

    @Test
    void a_crooked_time_gets_a_sentence() {
        var answer = book(school.linkOf(school.ada), school.ada, "teatime");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("couldn’t read");
    }

    @Test
    void every_family_page_is_light_and_needs_no_script() throws Exception {
        var conference = school.conference(school.amara, school.ada);
        packets.handOut(packets.pack(conference).id(), clock.instant().plus(Duration.ofDays(3)));
        String link = school.linkOf(school.ada);
        for (String path : List.of(link, link + "/reflection/" + conference, link + "/packet/" + conference)) {
            String page = family.open(path).body();
            assertThat(page).doesNotContain("<script").contains("<form").contains("method=\"post\"");
            assertThat(weight(page)).isLessThan(OLD_PHONE);
        }
    }

    /** The page with all it loads. */
    private int weight(String page) throws Exception {
        int weight = page.getBytes(StandardCharsets.UTF_8).length;
        var loaded = Pattern.compile("href=\"(/[^\"]+\\.(?:css|svg))\"").matcher(page);
        while (loaded.find()) {
            weight += browser.perform(
                            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(loaded.group(1)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray()
                    .length;
        }
        return weight;
    }

    private PageClient.Answer book(String link, AdultId adult, String start) {
        var student = adult.equals(school.nana) ? school.ben : school.amara;
        return family.send(
                link + "/times",
                "participation",
                school.participation(student).toString(),
                "at",
                school.evening + "@" + start);
    }
}
