package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.conference.Conferences;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.Outcome;
import org.studentled.outbox.ScriptedHandler;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;

/** What families are told, in their language and by their channel, and what they are spared. */
@FullApplication
class FamilyLettersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Bookings bookings;

    @Autowired
    Letters letters;

    @Autowired
    CustomLetterTemplates own;

    EveningFixture school;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
    }

    @Test
    void a_first_time_is_confirmed_a_new_one_told_and_a_cancelled_one_taken_out_of_the_calendar() {
        book(school.ada, "16:00");
        Letter first = letterTo(school.ada, Letter.Kind.CONFIRMATION);
        assertThat(first.body()).contains("4:00");
        assertThat(first.calendar()).contains("METHOD:PUBLISH", "SUMMARY:Amara’s conference");
        book(school.ada, "16:15");
        assertThat(letterTo(school.ada, Letter.Kind.CONFIRMATION).failure())
                .as("the letter of the old time had not left yet")
                .isEqualTo(Letter.DeliveryFailure.WITHDRAWN);
        assertThat(letterTo(school.ada, Letter.Kind.TIME_CHANGED).subject()).contains("4:15");
        bookings.decline(school.participation(school.amara), school.householdOf(school.ada), Booking.Wish.OTHER_TIME);
        assertThat(letterTo(school.ada, Letter.Kind.CANCELLATION).calendar()).contains("METHOD:CANCEL");
        assertThat(letters.findByRound(school.round))
                .as("nothing of it is told to the other household")
                .filteredOn(letter -> letter.kind() != Letter.Kind.INVITATION)
                .noneMatch(letter -> school.paul.equals(letter.adult()))
                .as("who gave a time back is not offered it")
                .noneMatch(letter -> letter.kind() == Letter.Kind.TIME_FREE);
    }

    @Test
    void a_round_closed_early_tells_each_family_with_a_time_once_and_the_teacher_how_many_before() {
        book(school.ada, "16:00");
        var page = school.teacherAt(browser).open("/rounds/" + school.round).body();
        assertThat(page).contains("One conference is still scheduled");

        school.teacherAt(browser).send("/rounds/" + school.round + "/close");
        school.teacherAt(browser).send("/rounds/" + school.round + "/close");

        assertThat(letterTo(school.ada, Letter.Kind.CONFIRMATION).failure())
                .isEqualTo(Letter.DeliveryFailure.WITHDRAWN);
        assertThat(letters.findByRound(school.round))
                .filteredOn(letter -> letter.kind() == Letter.Kind.CALLED_OFF)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.adult()).isEqualTo(school.ada);
                    assertThat(letter.calendar()).contains("METHOD:CANCEL");
                    assertThat(letter.body()).contains("4:00", "will not take place");
                });
        assertThat(letters.findByRound(school.round))
                .as("no one is offered a time of a round that is closed")
                .noneMatch(letter -> letter.kind() == Letter.Kind.TIME_FREE);
        assertThat(school.teacherAt(browser).open("/rounds/" + school.round).body())
                .doesNotContain("still scheduled");
    }

    @Test
    void the_room_stands_in_the_letter_and_whoever_waited_longest_hears_of_a_free_time_first() {
        school.bean(Evenings.class)
                .arrange(
                        school.evening,
                        new org.studentled.scheduling.Evening.Plan(
                                LocalTime.of(16, 0), LocalTime.of(16, 0), 15, 5, 1, "Library", List.of()));
        book(school.ada, "16:00");
        assertThat(letterTo(school.ada, Letter.Kind.CONFIRMATION).body()).contains(", in Library");
        bookings.decline(school.participation(school.ben), school.householdOf(school.nana), Booking.Wish.OTHER_TIME);
        bookings.decline(school.participation(school.chloe), school.householdOf(school.mia), Booking.Wish.OTHER_TIME);
        bookings.decline(school.participation(school.amara), school.householdOf(school.ada), Booking.Wish.HOME);
        assertThat(letterTo(school.nana, Letter.Kind.TIME_FREE).isOnPaper()).isTrue();
        assertThat(letters.findByRound(school.round))
                .noneMatch(letter -> letter.kind() == Letter.Kind.TIME_FREE && school.mia.equals(letter.adult()));
    }

    @Test
    void each_adult_reads_the_own_language_and_a_text_goes_to_the_telephone() {
        Households households = school.bean(Households.class);
        AdultId lucia = include("Lucía Nwosu", "es", Adult.Channel.SMS, null);
        AdultId omar = include("عمر", "ar", Adult.Channel.MAIL, "omar@family.example");
        AdultId none = include("Nobody", "en", Adult.Channel.NONE, null);
        school.bean(Conferences.class).invite(school.conference(school.amara, school.ada));
        Letter spanish = letterTo(lucia, Letter.Kind.INVITATION);
        assertThat(spanish.subject()).isEqualTo("Invitación a la reunión de Amara");
        assertThat(spanish.to()).isEqualTo("555 0100");
        assertThat(spanish.channel()).isEqualTo(Adult.Channel.SMS);
        assertThat(letterTo(omar, Letter.Kind.INVITATION).body()).contains("لقاء يقوده الطلاب");
        assertThat(letters.findByRound(school.round)).noneMatch(letter -> none.equals(letter.adult()));
        assertThat(households.adult(lucia).language()).isEqualTo("es");
    }

    @Test
    void a_school_may_say_it_in_its_own_words_but_never_with_a_hole() {
        own.save(Letter.Kind.INVITATION, Locale.ENGLISH, "{1}'s big evening", "Dear {0}, come on {2}!\n\n[link]");
        try {
            school.bean(Conferences.class).invite(school.conference(school.amara, school.ada));
            Letter letter = letterTo(school.ada, Letter.Kind.INVITATION);
            assertThat(letter.subject()).isEqualTo("Amara's big evening");
            assertThat(letter.body()).startsWith("Dear Ada Nwosu, come on ");
            assertThatThrownBy(() -> own.save(Letter.Kind.INVITATION, Locale.ENGLISH, "x", "Dear {9}"))
                    .isInstanceOf(RequestRefused.class);
            assertThatThrownBy(() -> own.save(Letter.Kind.INVITATION, Locale.ENGLISH, "x", "Dear {name}"))
                    .isInstanceOf(RequestRefused.class);
        } finally {
            own.delete(Letter.Kind.INVITATION, Locale.ENGLISH);
        }
    }

    @Test
    void nobody_is_written_to_at_night() {
        QuietHours quiet = new QuietHours(school.bean(SchoolZone.class), school.bean(Clock.class), "20:30-07:00");
        assertThat(quiet.after(Instant.parse("2026-12-03T23:00:00Z"))).isEqualTo("2026-12-03T23:00:00Z");
        assertThat(quiet.after(Instant.parse("2026-12-04T02:00:00Z"))).isEqualTo("2026-12-04T12:00:00Z");
        assertThat(quiet.after(Instant.parse("2026-12-04T08:00:00Z"))).isEqualTo("2026-12-04T12:00:00Z");
        assertThat(quiet.after(Instant.parse("2026-11-01T03:30:00Z")))
                .as("the clocks go back that night")
                .isEqualTo("2026-11-01T12:00:00Z");
    }

    @Test
    void a_letter_that_did_not_arrive_becomes_a_task_until_somebody_takes_care_of_it() {
        school.bean(Conferences.class).invite(school.conference(school.amara, school.ada));
        Letter letter = letterTo(school.ada, Letter.Kind.INVITATION);
        school.bean(Outbox.class)
                .dispatch(
                        ScriptedHandler.of(
                                school.bean(LetterDispatcher.class),
                                lease -> Outcome.dead(Failure.of(Letter.DeliveryFailure.ADDRESS_REFUSED))),
                        letter.id().value());
        assertThat(waiting()).isEqualTo(1);
        var teacher = school.teacherAt(browser);
        assertThat(teacher.open("/rounds/" + school.round + "/letters").body()).contains("We reached them another way");
        teacher.send("/rounds/" + school.round + "/letters/" + letter.id() + "/care");
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return school.bean(JdbcClient.class)
                .sql(
                        "select count(*) from inbox_item where task = 'reachFamily' and round_id = :round and over_at is null")
                .param("round", school.round.value())
                .query(Integer.class)
                .single();
    }

    private AdultId include(String name, String language, Adult.Channel channel, @Nullable String mail) {
        return school.bean(Households.class)
                .include(
                        school.householdOf(school.ada),
                        new Adult.Contact(name, "", language, channel, mail, "555 0100"))
                .id();
    }

    private void book(AdultId adult, String start) {
        bookings.book(
                school.evening, LocalTime.parse(start), school.participation(school.amara), school.householdOf(adult));
    }

    private Letter letterTo(AdultId adult, Letter.Kind kind) {
        return letters.findByRound(school.round).stream()
                .filter(letter -> letter.kind() == kind && adult.equals(letter.adult()))
                .findFirst()
                .orElseThrow();
    }
}
