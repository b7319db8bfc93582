package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.AtScreen;
import org.studentled.WholeHouse;
import org.studentled.access.Links;
import org.studentled.access.Sessions;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Who;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The evening on which nobody came for Ana, from the empty chair to what she says of it afterwards, screen by screen. */
@WholeHouse
class NobodyCameTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Term term;

    @Autowired
    MockMvc browser;

    @Autowired
    Clock clock;

    RoundId round;
    ParticipationId ana;
    StudentId child;
    ConferenceId conference;
    ClassId room;
    StaffId tina;
    AtScreen phone;
    String link;

    @BeforeEach
    void the_chair_stays_empty() {
        room = term.classOf("Ana Alvarez");
        tina = bean(Classes.class).teachersOf(room).get(0);
        Round planned = term.round(room);
        round = planned.id();
        ana = term.of("Ana Alvarez", round).id();
        child = term.of("Ana Alvarez", round).studentId();
        LocalDate night = planned.calendar().night();
        term.until(round, planned.calendar().invitationsOn(), LocalTime.of(7, 0));
        Conference expected = bean(Conferences.class).of(ana).get(0);
        conference = expected.id();
        Night evening = bean(Nights.class).of(round).get(0);
        LocalTime start = evening.starts().get(0);
        bean(Bookings.class).book(evening.id(), start, ana, expected.householdId());
        term.until(round, night, start.plusMinutes(21));
        Adult adult = bean(Households.class).adultsOf(expected.householdId()).get(0);
        String whole = bean(Links.class).address(adult.id(), clock.instant().plus(Duration.ofDays(30)));
        link = whole.substring(whole.indexOf("/f/"));
        phone = new AtScreen(browser, "");
    }

    @Test
    void the_packet_goes_home_a_phone_confirms_it_the_teacher_calls_when_promised_and_ana_says_how_it_was() {
        assertThat(teacher().open(pages() + "/instead").body()).contains("HOME", "REBOOK", "PHONE", "OTHER_ADULT");
        teacher().send(pages() + "/instead", "instead", "HOME");
        handOut();
        assertThat(phone.open(link).body()).contains("/packet/" + conference);
        phone.send(link + "/packet/" + conference, "name", "Parent", "led", "true");
        assertThat(packet().returnedBy()).isEqualTo(Packet.Way.PERSONAL_LINK);
        assertThat(term.waiting("take-home", conference.value())).containsExactly("promisedCall");

        term.forward(round, Duration.ofDays(4));
        assertThat(teacher().open(pages() + "/call").body()).contains("555 0100");
        teacher().send(pages() + "/call", "outcome", "REACHED", "callsMade", "0");

        assertThat(bean(Conferences.class).get(conference).place()).isEqualTo(Conference.Place.HOME);
        term.runWhatIsDue(round);
        assertThat(term.waiting("participation", ana.value())).contains("sayHowItWent");
        pupil().send("/participations/" + ana + "/afterwards", "proudOf", "that I read it all aloud");
        assertThat(term.waiting("participation", ana.value())).doesNotContain("sayHowItWent");
    }

    @Test
    void nobody_answers_three_times_so_an_adult_of_the_school_hears_ana_and_it_counts() {
        teacher().send(pages() + "/instead", "instead", "HOME");
        handOut();
        term.forward(round, Duration.ofDays(4));
        for (int made = 0; made < TakeHomeSteps.MOST_CALLS; made++) {
            teacher().send(pages() + "/call", "outcome", "NO_ANSWER", "callsMade", "" + made);
            term.forward(round, Duration.ofDays(1).plusMinutes(1));
        }
        assertThat(term.waiting("take-home", conference.value())).contains("hearAtSchool");
        teacher().send(pages() + "/hear");

        assertThat(bean(Conferences.class).get(conference).isHeld()).isTrue();
        assertThat(bean(Conferences.class).get(conference).place()).isEqualTo(Conference.Place.SCHOOL_ADULT);
        term.runWhatIsDue(round);
        assertThat(term.waiting("participation", ana.value())).contains("sayHowItWent");
    }

    private void handOut() {
        String day = bean(SchoolZone.class).today().plusDays(3).toString();
        teacher().send(pages() + "/packet/hand-out", "day", day, "time", "18:15");
        assertThat(packet().isOut()).isTrue();
    }

    private Packet packet() {
        return bean(Packets.class).of(conference).orElseThrow();
    }

    /** Days go by between two looks at the screen, and a visit ends by itself. */
    private AtScreen teacher() {
        return new AtScreen(browser, bean(Sessions.class).open(Who.teacher(tina), room));
    }

    private AtScreen pupil() {
        return new AtScreen(browser, bean(Sessions.class).open(Who.pupil(child), null));
    }

    private String pages() {
        return "/conferences/" + conference;
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
