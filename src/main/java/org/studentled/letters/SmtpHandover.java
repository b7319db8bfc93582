package org.studentled.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands one message to the mail server and asks, immediately before the end of its data, whether it may go.
 *
 * <p>Until a server has read the end of the data it delivers nothing (RFC 5321, section 4.1.1.4); from then on only its
 * answer tells whether it has.
 */
final class SmtpHandover extends SMTPTransport {

    private static final int FIRST_FAILURE = 400;

    private final BooleanSupplier mayGo;
    private boolean gone;
    private boolean answered;

    private SmtpHandover(Session session, URLName server, boolean encrypted, BooleanSupplier mayGo) {
        super(session, server, server.getProtocol(), encrypted);
        this.mayGo = mayGo;
    }

    /**
     * Sends the message.
     *
     * @param mayGo asked once, when all but the end of the data is at the server; false calls it off
     * @return whether the server has taken it; false when it was called off
     * @throws DeliveryUnknownException when the end of the data was sent and no answer came
     * @throws MessagingException when the server certainly has not taken it
     */
    static boolean send(JavaMailSenderImpl server, MimeMessage message, BooleanSupplier mayGo)
            throws MessagingException {
        String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        URLName name = new URLName(protocol, server.getHost(), server.getPort(), null, null, null);
        SmtpHandover handover = new SmtpHandover(server.getSession(), name, protocol.equals("smtps"), mayGo);
        try (handover) {
            handover.connect(
                    server.getHost(), server.getPort(), blankAsNull(server.getUsername()), server.getPassword());
            handover.sendMessage(message, message.getAllRecipients());
            return true;
        } catch (MessagingException e) {
            return handover.outcomeOf(e);
        }
    }

    private boolean outcomeOf(MessagingException e) throws MessagingException {
        if (answered && isAfterTheAnswer(e)) {
            // Taken; only the farewell failed.
            return true;
        }
        if (gone && !answered) {
            throw new DeliveryUnknownException(e);
        }
        if (e.getNextException() instanceof CalledOff) {
            return false;
        }
        throw e;
    }

    private static boolean isAfterTheAnswer(MessagingException e) {
        return !(e instanceof SMTPSendFailedException);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        askFirst();
        try {
            super.finishData();
            answered = true;
        } catch (SMTPSendFailedException refused) {
            answered = refused.getReturnCode() >= FIRST_FAILURE;
            throw refused;
        }
    }

    @Override
    protected void finishBdat() throws IOException, MessagingException {
        askFirst();
        super.finishBdat();
        answered = true;
    }

    private void askFirst() throws CalledOff {
        if (!mayGo.getAsBoolean()) {
            throw new CalledOff();
        }
        gone = true;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The connection is dropped without the end of the data, so the server forgets what it has read. */
    private static final class CalledOff extends IOException {
        CalledOff() {
            super("called off");
        }
    }
}
