package org.studentled.takehome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.RoundId;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** The packet's way home and back. */
@FullApplication
class PacketPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Packets packets;

    @Autowired
    Conferences conferences;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient teacher;
    ConferenceId bens;
    String pages;

    @BeforeEach
    void nobody_came_for_ben() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        bens = school.conference(school.ben, school.nana);
        pages = "/conferences/" + bens;
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void without_a_packet_there_is_a_sentence() {
        var answer = teacher.open(pages + "/packet");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no packet for this conference.");
    }

    @Test
    void a_packet_goes_out_once_with_the_promised_call() {
        Packet packet = packets.pack(bens);
        var past = teacher.send(pages + "/packet/hand-out", "day", "2020-01-01", "time", "17:00");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("This time has passed.");
        String later = clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10);
        teacher.send(pages + "/packet/hand-out", "day", later, "time", "18:15");
        teacher.send(pages + "/packet/hand-out", "day", later, "time", "19:00");
        assertThat(teacher.open(pages + "/packet").body()).contains("Went home on", "6:15");
        assertThat(packets.get(packet.id()).isOut()).isTrue();
    }

    @Test
    void a_slip_comes_back_with_its_own_code_only() {
        Packet packet = out();
        var wrong = teacher.send(pages + "/packet/returned", "way", "SIGNED_SLIP", "code", "ZZZZZZ");
        assertThat(wrong.body()).contains("This code belongs to another packet.");
        String typed = packet.code().toLowerCase(java.util.Locale.ROOT).replaceFirst("(...)", "$1-");
        teacher.send(pages + "/packet/returned", "way", "SIGNED_SLIP", "code", typed, "signedBy", "R. Adler");
        teacher.send(pages + "/packet/returned", "way", "WITHOUT_SIGNATURE");
        assertThat(packets.get(packet.id()).returnedBy()).isEqualTo(Packet.Way.SIGNED_SLIP);
        assertThat(teacher.open(pages + "/packet").body()).contains("Returned on", "by R. Adler");
    }

    @Test
    void a_pile_of_slips_is_ticked_off_code_by_code() {
        Packet packet = out();
        String pile = "/rounds/" + school.round + "/returns";
        assertThat(teacher.open(pile).body()).contains("Ben Adler", "Went home on");
        assertThat(teacher.send(pile, "code", "AAAAA1").body()).contains("No packet has this code.");
        var came = teacher.send(pile, "code", packet.code().toLowerCase(java.util.Locale.ROOT));
        assertThat(teacher.open(came.location()).body()).contains("packet is back", "Returned on");
        assertThat(packets.get(packet.id()).returnedBy()).isEqualTo(Packet.Way.SIGNED_SLIP);
    }

    @Test
    void a_packet_that_lies_ready_can_not_have_come_back() {
        Packet packet = packets.pack(bens);
        var early = teacher.send("/rounds/" + school.round + "/returns", "code", packet.code());
        assertThat(early.body()).contains("This packet has not gone home yet.");
        var unsigned = teacher.send(pages + "/packet/returned", "way", "WITHOUT_SIGNATURE");
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.body()).contains("This packet has not gone home yet.");
        assertThat(packets.get(packet.id())).isEqualTo(packet);
    }

    @Test
    void no_call_is_counted_before_the_packet_goes_home() {
        Packet packet = packets.pack(bens);
        assertThat(teacher.open(pages + "/call").body())
                .contains("This packet has not gone home yet.")
                .doesNotContain("Save the call");
        var early = teacher.send(pages + "/call", "outcome", "NO_ANSWER", "callsMade", "0");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("This packet has not gone home yet.");
        assertThat(packets.get(packet.id())).isEqualTo(packet);
    }

    @Test
    void a_slip_of_another_round_says_whose_it_is() {
        Packet packet = out();
        school.bean(org.studentled.round.Rounds.class).enter(school.round, org.studentled.round.Phase.CLOSED);
        RoundId next = school.bean(org.studentled.round.Rounds.class)
                .plan(
                        school.room,
                        "Spring conferences",
                        org.studentled.round.Band.GRADES_2_3,
                        org.studentled.round.RoundDates.usual(java.time.LocalDate.of(2027, 2, 1)))
                .id();
        var other = teacher.send("/rounds/" + next + "/returns", "code", packet.code());
        assertThat(other.body()).contains("This slip is from another round: Autumn conferences.");
        assertThat(packets.get(packet.id()).returnedAt()).isNull();
    }

    @Test
    void a_doubtful_signature_is_a_note_and_accuses_nobody() {
        Packet packet = out();
        teacher.send(pages + "/packet/returned", "way", "SIGNED_SLIP", "note", "Ask at the call who signed.");
        assertThat(packets.get(packet.id()).note()).isEqualTo("Ask at the call who signed.");
        assertThat(teacher.open(pages + "/packet").body()).contains("Ask at the call who signed.");
    }

    @Test
    void a_teacher_cannot_confirm_in_the_familys_name() {
        out();
        assertThat(teacher.send(pages + "/packet/returned", "way", "PERSONAL_LINK")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_call_told_twice_counts_once_and_the_next_is_a_day_later() {
        Packet packet = out();
        assertThat(teacher.open(pages + "/call").body()).contains("Ruth Adler", "tel:5550100");
        teacher.send(pages + "/call", "outcome", "NO_ANSWER", "callsMade", "0");
        teacher.send(pages + "/call", "outcome", "NO_ANSWER", "callsMade", "0");
        assertThat(packets.get(packet.id()).callsMade()).isEqualTo(1);
        assertThat(Duration.between(packet.callAt(), packets.get(packet.id()).callAt()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
        teacher.send(pages + "/call", "outcome", "LEFT_MESSAGE", "callsMade", "1");
        assertThat(teacher.open(pages + "/call").body()).contains("2 calls so far", "/hear");
    }

    @Test
    void an_adult_of_the_school_hears_it_and_it_counts() {
        out();
        assertThat(teacher.open(pages + "/hear").body()).contains("An adult at school listens to Ben");
        teacher.send(pages + "/hear");
        teacher.send(pages + "/hear");
        assertThat(conferences.get(bens).isHeld()).isTrue();
        assertThat(teacher.open(pages + "/hear").body()).contains("was held");
    }

    @Test
    void only_the_classs_teacher_opens_a_packet() {
        out();
        for (PageClient other : List.of(school.strangerAt(browser), school.studentAt(browser, school.ben))) {
            for (String page : List.of("/packet", "/call", "/hear")) {
                assertThat(other.open(pages + page).status()).isEqualTo(403);
            }
            assertThat(other.send(pages + "/hear").status()).isEqualTo(403);
        }
        assertThat(conferences.get(bens).isHeld()).isFalse();
    }

    @Test
    void the_office_too_notes_that_an_adult_of_the_school_heard_it_and_opens_nothing_else_of_the_child() {
        out();
        PageClient office = new PageClient(
                browser,
                context.getBean(Sessions.class)
                        .start(
                                Actor.office(context.getBean(Staff.class)
                                        .addOffice("Front Desk", null)
                                        .id()),
                                null));
        assertThat(office.open(pages + "/packet").status()).isEqualTo(403);
        assertThat(office.open(pages + "/call").status()).isEqualTo(403);
        assertThat(office.open(pages + "/hear").body())
                .contains("An adult at school listens to Ben")
                .doesNotContain(pages + "/packet", pages + "/call");
        office.send(pages + "/hear");
        assertThat(conferences.get(bens).isHeld()).isTrue();
        assertThat(office.open(pages + "/hear").body()).contains("was held");
    }

    private Packet out() {
        Packet packet = packets.pack(bens);
        packets.handOut(packet.id(), clock.instant().plus(Duration.ofDays(4)));
        return packets.get(packet.id());
    }
}
