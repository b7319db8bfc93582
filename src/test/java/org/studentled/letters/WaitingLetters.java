package org.studentled.letters;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.studentled.access.FamilyLinks;
import org.studentled.outbox.Outbox;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.thymeleaf.ITemplateEngine;

/** Letters that all wait for a mail server which counts what it gets, for tests of several nodes. */
public final class WaitingLetters implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String domain = UUID.randomUUID() + ".example";

    public WaitingLetters(ApplicationContext node, int count) {
        server.start();
        Letters letters = node.getBean(Letters.class);
        for (int each = 0; each < count; each++) {
            letters.enqueue(
                    new Letter.Draft(
                            Letter.Kind.REMINDER_DAY,
                            null,
                            null,
                            null,
                            Adult.Channel.MAIL,
                            "family" + each + "@" + domain,
                            "en",
                            "Tomorrow",
                            "See you.",
                            null),
                    node.getBean(Clock.class).instant());
        }
    }

    /** What the job of a node does. */
    public void send(ApplicationContext node) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        new LetterDispatcher(
                        node.getBean(Outbox.class),
                        node.getBean(Letters.class),
                        node.getBean(FailedLetters.class),
                        new QuietHours(node.getBean(SchoolZone.class), node.getBean(Clock.class), ""),
                        new SmtpMailSender(sender, node.getBean(ITemplateEngine.class), "room12@school.example"),
                        node.getBean(Sms.class),
                        node.getBean(FamilyLinks.class),
                        node.getBean(FamilyVisitors.class),
                        node.getBean(Households.class),
                        node.getBean(Clock.class))
                .dispatch();
    }

    /** Whom the letters reached, each as often as they did. */
    public List<String> reached() {
        return Arrays.stream(server.getReceivedMessages())
                .map(WaitingLetters::to)
                .filter(address -> address.endsWith(domain))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
