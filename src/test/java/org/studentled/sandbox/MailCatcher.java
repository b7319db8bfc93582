package org.studentled.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Catches every mail the application sends; nothing ever leaves the machine. */
public final class MailCatcher {

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    public static MailCatcher on(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    public void stop() {
        server.stop();
    }

    /** One caught mail, as plain text. */
    public record Mail(String to, String subject, String text) {}

    /** The newest first. */
    public List<Mail> mails() {
        var all = Arrays.stream(server.getReceivedMessages())
                .map(MailCatcher::read)
                .toList();
        return all.stream()
                .sorted((one, other) -> all.indexOf(other) - all.indexOf(one))
                .toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            var to = Arrays.stream(message.getAllRecipients())
                    .map(Object::toString)
                    .toList();
            return new Mail(String.join(", ", to), String.valueOf(message.getSubject()), text(message));
        } catch (MessagingException | IOException unreadable) {
            return new Mail("?", "?", "This mail cannot be read: " + unreadable.getMessage());
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var number = 0; number < parts.getCount(); number++) {
                BodyPart inner = parts.getBodyPart(number);
                var found = text(inner);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
