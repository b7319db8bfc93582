package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.FamilyLinks;
import org.studentled.access.Sessions;
import org.studentled.conference.Conferences;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.ScriptedHandler;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Actor;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
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
    Outbox outbox;

    @Autowired
    MovableClock clock;

    final ForgetfulMailServer server = new ForgetfulMailServer();
    EveningFixture school;

    @BeforeEach
    void a_class_whose_letters_are_written() {
        school = new EveningFixture(context);
        context.getBean(JdbcClient.class).sql("delete from letter").update();
        context.getBean(JdbcClient.class).sql("delete from outbox_entry").update();
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
        post("").dispatch();
        server.answer();
        clock.forward(Duration.ofDays(3));
        post("").dispatch();
        assertThat(server.received())
                .as("taken by the server, and not sent again")
                .hasSize(1);
        PageClient office = office();
        assertThat(office.open("/office").body()).contains("One thing wasn’t sent.", "/office/not-sent");
        assertThat(office.open("/office/not-sent").body())
                .contains("Ada Nwosu", "Room 12", "Invitation", "The connection dropped", "It arrived");
        assertThat(teacherSees()).contains("may or may not have arrived");
        office.send("/office/not-sent/LETTER/" + letter().id() + "/retry");
        assertThat(office.open("/office").body()).doesNotContain("/office/not-sent");
        post("").dispatch();
        assertThat(server.received()).hasSize(2);
        assertThat(letter().sentAt()).isNotNull();
        assertThat(server.received().get(0)).contains("Message-ID: <" + letter().id() + "@school.example>");
        assertThat(server.received().get(1)).contains("Message-ID: <" + letter().id() + "@school.example>");
    }

    @Test
    void a_letter_that_the_office_found_out_about_counts_as_sent() {
        server.hangUpAfterTheData();
        post("").dispatch();
        server.answer();
        assertThat(school.teacherAt(browser)
                        .send("/office/not-sent/LETTER/" + letter().id() + "/dismiss")
                        .status())
                .isEqualTo(403);
        assertThat(letter().sentAt()).isNull();
        office().send("/office/not-sent/LETTER/" + letter().id() + "/dismiss");
        assertThat(letter().sentAt()).isNotNull();
        office().send("/office/not-sent/LETTER/" + letter().id() + "/retry");
        post("").dispatch();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void what_ended_between_handing_over_and_the_answer_is_found_after_a_restart() {
        killed(lease -> assertThat(lease.handOver()).isTrue());
        post("").dispatch();
        assertThat(letter().failure()).as("the other node may still be at it").isNull();
        clock.forward(Duration.ofMinutes(3));
        post("").dispatch();
        assertThat(letter().failure()).isEqualTo(Letter.DeliveryFailure.UNCLEAR);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void what_ended_before_it_was_handed_over_is_simply_sent_again() {
        killed(lease -> {});
        clock.forward(Duration.ofMinutes(2));
        post("").dispatch();
        assertThat(server.received()).hasSize(1);
        assertThat(letter().sentAt()).isNotNull();
    }

    @Test
    void a_letter_that_may_have_left_stays_in_doubt_when_the_time_it_speaks_of_is_changed() {
        context.getBean(JdbcClient.class)
                .sql("update letter set kind = 'CONFIRMATION'")
                .update();
        server.hangUpAfterTheData();
        post("").dispatch();
        letters.withdraw(school.participation(school.amara), List.of(school.ada));
        assertThat(letter().failure()).isEqualTo(Letter.DeliveryFailure.UNCLEAR);
    }

    @Test
    void a_letter_called_off_while_it_is_handed_over_is_not_delivered() {
        server.whenTheDataComes(
                () -> outbox.withdraw("LETTER", List.of(letter().id().value())));
        post("").dispatch();
        assertThat(server.received()).isEmpty();
        assertThat(letter().sentAt()).isNull();
        assertThat(letter().failure()).isEqualTo(Letter.DeliveryFailure.WITHDRAWN);
    }

    @Test
    void a_letter_refused_after_its_data_did_certainly_not_leave_and_is_tried_again() {
        server.refuseTheData();
        post("").dispatch();
        assertThat(letter().failure()).isEqualTo(Letter.DeliveryFailure.SERVER_SILENT);
        server.answer();
        clock.forward(Duration.ofMinutes(2));
        post("").dispatch();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_letter_tried_again_at_night_waits_for_the_morning() {
        server.refuseTheData();
        post("20:30-07:00").dispatch();
        server.answer();
        clock.forward(Duration.ofHours(10));
        post("20:30-07:00").dispatch();
        assertThat(server.received()).as("at ten in the evening").isEmpty();
        clock.forward(Duration.ofHours(10));
        post("20:30-07:00").dispatch();
        assertThat(server.received()).as("at eight in the morning").hasSize(1);
    }

    /** A node claims the letter, does this, and lives no longer. */
    private void killed(Consumer<OutboxLease> act) {
        ScriptedHandler dying = ScriptedHandler.dying(context.getBean(LetterDispatcher.class), act);
        assertThatThrownBy(() -> outbox.dispatch(dying, letter().id().value()))
                .isInstanceOf(ScriptedHandler.Killed.class);
    }

    private LetterDispatcher post(String quietHours) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return new LetterDispatcher(
                outbox,
                letters,
                context.getBean(FailedLetters.class),
                new QuietHours(context.getBean(SchoolZone.class), clock, quietHours),
                new SmtpMailSender(sender, context.getBean(ITemplateEngine.class), "room12@school.example"),
                context.getBean(Sms.class),
                context.getBean(FamilyLinks.class),
                context.getBean(FamilyVisitors.class),
                context.getBean(Households.class),
                clock);
    }

    private Instant noon() {
        SchoolZone zone = context.getBean(SchoolZone.class);
        return zone.at(zone.today().plusDays(1), java.time.LocalTime.NOON);
    }

    private Letter letter() {
        List<Letter> all = letters.findByRound(school.round);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private PageClient office() {
        var member = context.getBean(Staff.class).addOffice("Mrs. Desk", null);
        return new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(member.id()), null));
    }

    private String teacherSees() {
        return school.teacherAt(browser)
                .open("/rounds/" + school.round + "/letters")
                .body();
    }
}
