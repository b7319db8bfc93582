package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.FamilyLinks;
import org.studentled.access.SignIn;
import org.studentled.conference.Conferences;
import org.studentled.outbox.Outbox;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.takehome.Packets;
import org.thymeleaf.ITemplateEngine;

/** The post on its way to a real mail server that is sometimes down. */
@FullApplication
class LetterDispatcherTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Conferences conferences;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    LetterDispatcher post;
    GreenMail server;
    int port;

    @BeforeEach
    void a_mail_server_that_is_still_down() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        SmtpMailSender smtpMailSender =
                new SmtpMailSender(sender, context.getBean(ITemplateEngine.class), "room12@school.example");
        post = new LetterDispatcher(
                outbox,
                letters,
                context.getBean(FailedLetters.class),
                new QuietHours(context.getBean(SchoolZone.class), clock, ""),
                smtpMailSender,
                context.getBean(Sms.class),
                context.getBean(FamilyLinks.class),
                context.getBean(FamilyVisitors.class),
                context.getBean(Households.class),
                clock);
        school = new EveningFixture(context);
        context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("delete from letter")
                .update();
        context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("delete from outbox_entry where kind = 'LETTER'")
                .update();
    }

    @AfterEach
    void close() {
        server.stop();
        clock.reset();
    }

    @Test
    void an_invitation_arrives_with_the_readers_own_link() throws Exception {
        server.start();
        conferences.invite(school.conference(school.amara, school.ada));
        post.dispatch();
        MimeMessage letter = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(letter.getAllRecipients()[0]).hasToString("ada@family.example");
        assertThat(letter.getSubject()).isEqualTo("You’re invited to Amara’s conference");
        String text = textOf(letter);
        assertThat(text).contains("Dear Ada Nwosu").doesNotContain("[link]", "Paul", "{");
        var link = Pattern.compile("http://localhost:8080(/f/\\S+)").matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(new PageClient(browser, "").open(link.group(1)).body()).contains("Hello, Ada Nwosu");
    }

    @Test
    void while_the_server_is_down_nothing_is_lost_and_when_it_is_up_nothing_comes_twice() {
        conferences.invite(school.conference(school.amara, school.ada));
        conferences.invite(school.conference(school.amara, school.paul));
        post.dispatch();
        assertThat(letters.findByRound(school.round))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.failure()).isEqualTo(Letter.DeliveryFailure.SERVER_SILENT));
        server.start();
        post.dispatch();
        assertThat(received()).as("the pause of a minute is kept").isEmpty();
        clock.forward(Duration.ofSeconds(61));
        post.dispatch();
        post.dispatch();
        clock.forward(Duration.ofDays(2));
        post.dispatch();
        assertThat(received()).hasSize(2);
        assertThat(letters.findByRound(school.round)).allSatisfy(letter -> {
            assertThat(letter.sentAt()).isNotNull();
            assertThat(letter.failure()).isNull();
            assertThat(letter.attempts()).isEqualTo(2);
        });
    }

    @Test
    void pauses_grow_and_after_the_last_a_teacher_may_try_again() {
        conferences.invite(school.conference(school.amara, school.ada));
        for (int minutes : new int[] {0, 1, 5, 30, 120, 360, 720, 100_000}) {
            clock.forward(Duration.ofMinutes(minutes));
            post.dispatch();
        }
        Letter stuck = letters.findByRound(school.round).get(0);
        assertThat(stuck.attempts()).isEqualTo(7);
        server.start();
        var teacher = school.teacherAt(browser);
        assertThat(teacher.open("/rounds/" + school.round + "/letters").body()).contains("stopped trying");
        teacher.send("/rounds/" + school.round + "/letters/" + stuck.id() + "/again");
        post.dispatch();
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_letter_is_written_with_what_it_tells_of_or_not_at_all() {
        var transaction = context.getBean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            conferences.invite(school.conference(school.amara, school.ada));
            status.setRollbackOnly();
        });
        assertThat(letters.findByRound(school.round)).isEmpty();
    }

    @Test
    void a_blocked_adult_gets_no_letter_and_one_written_before_is_withdrawn() {
        server.start();
        conferences.invite(school.conference(school.chloe, school.mia));
        conferences.invite(school.conference(school.amara, school.ada));
        context.getBean(Households.class).block(school.ada);
        post.dispatch();
        assertThat(received())
                .singleElement()
                .satisfies(letter -> assertThat(letter.getAllRecipients()[0]).hasToString("mia@family.example"));
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/letters")
                        .body())
                .contains("not sent: ask the office");
    }

    @Test
    void everything_a_family_should_know_is_written() {
        server.start();
        context.getBean(Bookings.class)
                .book(
                        school.evening,
                        java.time.LocalTime.of(16, 15),
                        school.participation(school.amara),
                        school.householdOf(school.ada));
        post.dispatch();
        var evenings = context.getBean(Evenings.class);
        evenings.move(school.evening, evenings.get(school.evening).date().plusDays(1));
        Packets packets = context.getBean(Packets.class);
        var packet = packets.pack(school.conference(school.amara, school.ada)).id();
        packets.handOut(packet, clock.instant().plus(Duration.ofDays(3)));
        packets.remind(packet);
        post.dispatch();
        assertThat(received().stream().filter(letter -> to(letter).equals("ada@family.example")))
                .extracting(MimeMessage::getSubject)
                .hasSize(4)
                .anyMatch(subject -> subject.startsWith("You’re booked: Amara’s conference"))
                .anyMatch(subject -> subject.startsWith("Amara’s conference has moved to"))
                .anyMatch(subject -> subject.equals("Amara’s conference at home"))
                .anyMatch(subject -> subject.equals("Do you still have Amara’s packet?"));
        assertThat(received().stream().filter(letter -> to(letter).equals("paul@family.example")))
                .as("the other household hears of the evening only")
                .hasSize(1);
    }

    @Test
    void a_way_in_for_staff_is_mailed_and_not_kept_readable() throws Exception {
        server.start();
        String mail = java.util.UUID.randomUUID() + "@school.example";
        context.getBean(Staff.class).addTeacher("Mr. Otieno", mail);
        context.getBean(SignIn.class).sendLink(mail);
        post.dispatch();
        assertThat(textOf(received().get(0))).contains("http://localhost:8080/sign-in/", "Hello Mr. Otieno");
        assertThat(context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select body from letter where kind = 'SIGN_IN'")
                        .query(String.class)
                        .list())
                .containsOnly("");
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String textOf(MimeMessage letter) throws Exception {
        assertThat(letter.getContent()).isInstanceOf(MimeMultipart.class);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        part((MimeMultipart) letter.getContent(), whole);
        return whole.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void part(MimeMultipart parts, ByteArrayOutputStream into) throws Exception {
        for (int at = 0; at < parts.getCount(); at++) {
            Object content = parts.getBodyPart(at).getContent();
            if (content instanceof MimeMultipart inner) {
                part(inner, into);
            } else {
                into.write(String.valueOf(content).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
