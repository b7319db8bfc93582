package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.AtScreen;
import org.studentled.EveningSchool;
import org.studentled.MovableClock;
import org.studentled.access.Links;
import org.studentled.access.Sessions;
import org.studentled.conference.Conferences;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.Who;
import org.thymeleaf.ITemplateEngine;

/** A letter whose answer never came is neither lost nor sent twice: someone who can find out is asked. */
abstract class HandedOverTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Letters letters;

    @Autowired
    LetterOutbox outbox;

    @Autowired
    MovableClock clock;

    final ForgetfulMailServer server = new ForgetfulMailServer();
    EveningSchool school;

    @BeforeEach
    void a_class_whose_letters_are_written() {
        school = new EveningSchool(context);
        context.getBean(JdbcClient.class).sql("delete from letter").update();
        context.getBean(Conferences.class).invite(school.conference(school.amara, school.ada));
        clock.forward(Duration.between(clock.instant(), noon()));
    }

    @AfterEach
    void close() {
        server.close();
        clock.reset();
    }

    @Test
    void a_letter_whose_answer_never_came_is_shown_to_the_office_and_sent_again_when_it_says_so() {
        server.hangUpAfterTheData();
        post("").walk();
        server.answer();
        clock.forward(Duration.ofDays(3));
        post("").walk();
        assertThat(server.received())
                .as("taken by the server, and not sent again")
                .hasSize(1);
        AtScreen office = office();
        assertThat(office.open("/office").body())
                .contains("tell whether one letter was sent", "/office/letters/unclear");
        assertThat(office.open("/office/letters/unclear").body()).contains("Ada Nwosu", "Invitation", "It arrived");
        assertThat(teacherSees()).contains("may or may not have arrived");
        office.send("/office/letters/unclear/" + letter().id() + "/again");
        assertThat(office.open("/office").body()).doesNotContain("/office/letters/unclear");
        post("").walk();
        assertThat(server.received()).hasSize(2);
        assertThat(letter().sentAt()).isNotNull();
        assertThat(server.received().get(0)).contains("Message-ID: <" + letter().id() + "@school.example>");
        assertThat(server.received().get(1)).contains("Message-ID: <" + letter().id() + "@school.example>");
    }

    @Test
    void a_letter_that_the_office_found_out_about_counts_as_sent() {
        server.hangUpAfterTheData();
        post("").walk();
        server.answer();
        assertThat(school.teacherAt(browser)
                        .send("/office/letters/unclear/" + letter().id() + "/arrived")
                        .status())
                .isEqualTo(403);
        assertThat(letter().sentAt()).isNull();
        office().send("/office/letters/unclear/" + letter().id() + "/arrived");
        assertThat(letter().sentAt()).isNotNull();
        office().send("/office/letters/unclear/" + letter().id() + "/again");
        post("").walk();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void what_ended_between_handing_over_and_the_answer_is_found_after_a_restart() {
        LetterOutbox.Claim claim = outbox.claim(letter()).orElseThrow();
        assertThat(outbox.handOver(claim)).isTrue();
        post("").walk();
        assertThat(letters.countUnclear())
                .as("the other node may still be at it")
                .isZero();
        clock.forward(Duration.ofMinutes(3));
        post("").walk();
        assertThat(letters.countUnclear()).isEqualTo(1);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void what_ended_before_it_was_handed_over_is_simply_sent_again() {
        outbox.claim(letter());
        clock.forward(Duration.ofMinutes(2));
        post("").walk();
        assertThat(server.received()).hasSize(1);
        assertThat(letters.countUnclear()).isZero();
    }

    @Test
    void of_two_nodes_only_the_last_to_claim_hands_over_and_what_was_withdrawn_stays() {
        LetterOutbox.Claim slow = outbox.claim(letter()).orElseThrow();
        clock.forward(Duration.ofMinutes(2));
        LetterOutbox.Claim quick = outbox.claim(letter()).orElseThrow();
        assertThat(outbox.handOver(slow)).isFalse();
        assertThat(outbox.handOver(quick)).isTrue();
        assertThat(outbox.handOver(quick)).isFalse();
    }

    @Test
    void a_letter_that_may_have_left_stays_in_doubt_when_the_time_it_speaks_of_is_changed() {
        context.getBean(JdbcClient.class)
                .sql("update letter set kind = 'CONFIRMATION'")
                .update();
        server.hangUpAfterTheData();
        post("").walk();
        letters.withdraw(school.participation(school.amara), List.of(school.ada));
        assertThat(letter().trouble()).isEqualTo(Letter.Trouble.UNCLEAR);
        assertThat(letters.countUnclear()).isEqualTo(1);
    }

    @Test
    void a_letter_called_off_while_it_is_handed_over_is_not_delivered() {
        server.whenTheDataComes(() -> context.getBean(JdbcClient.class)
                .sql("update letter set next_try_at = null, last_error = 'WITHDRAWN'")
                .update());
        post("").walk();
        assertThat(server.received()).isEmpty();
        assertThat(letter().sentAt()).isNull();
        assertThat(letter().trouble()).isEqualTo(Letter.Trouble.WITHDRAWN);
    }

    @Test
    void a_letter_refused_after_its_data_did_certainly_not_leave_and_is_tried_again() {
        server.refuseTheData();
        post("").walk();
        assertThat(letter().trouble()).isEqualTo(Letter.Trouble.SERVER_SILENT);
        server.answer();
        clock.forward(Duration.ofMinutes(2));
        post("").walk();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_letter_tried_again_at_night_waits_for_the_morning() {
        server.refuseTheData();
        post("20:30-07:00").walk();
        server.answer();
        clock.forward(Duration.ofHours(10));
        post("20:30-07:00").walk();
        assertThat(server.received()).as("at ten in the evening").isEmpty();
        clock.forward(Duration.ofHours(10));
        post("20:30-07:00").walk();
        assertThat(server.received()).as("at eight in the morning").hasSize(1);
    }

    private PostRound post(String quietHours) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return new PostRound(
                outbox,
                new QuietHours(context.getBean(SchoolZone.class), clock, quietHours),
                new Mailbox(sender, context.getBean(ITemplateEngine.class), "room12@school.example"),
                context.getBean(Sms.class),
                context.getBean(Links.class),
                context.getBean(InvitedFamilies.class),
                context.getBean(Households.class));
    }

    private Instant noon() {
        SchoolZone zone = context.getBean(SchoolZone.class);
        return zone.at(zone.today().plusDays(1), java.time.LocalTime.NOON);
    }

    private Letter letter() {
        List<Letter> all = letters.of(school.round);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private AtScreen office() {
        var member = context.getBean(Staff.class).welcomeOffice("Mrs. Desk", null);
        return new AtScreen(browser, context.getBean(Sessions.class).open(Who.office(member.id()), null));
    }

    private String teacherSees() {
        return school.teacherAt(browser)
                .open("/rounds/" + school.round + "/letters")
                .body();
    }
}
