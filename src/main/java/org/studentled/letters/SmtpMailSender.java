package org.studentled.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sends mail through the school's mail server, where one is configured. */
@Component
public class SmtpMailSender {

    private final @Nullable JavaMailSenderImpl sender;
    private final ITemplateEngine templates;
    private final String from;

    @Autowired
    SmtpMailSender(
            ObjectProvider<JavaMailSenderImpl> sender,
            ITemplateEngine templates,
            @Value("${spring.mail.host:}") String host,
            @Value("${school.letters-from:school@localhost}") String from) {
        this(host.isBlank() ? null : sender.getIfAvailable(), templates, from);
    }

    SmtpMailSender(@Nullable JavaMailSenderImpl sender, ITemplateEngine templates, String from) {
        this.sender = sender;
        this.templates = templates;
        this.from = from;
    }

    public boolean isConfigured() {
        return sender != null;
    }

    /**
     * Hands the letter over.
     *
     * @param mayGo asked immediately before the server takes the letter; false calls it off
     * @return whether the server has taken it; false when it was called off
     * @throws DeliveryUnknownException when no one can tell whether the server has taken it
     * @throws MessagingException when the server certainly has not
     * @throws MailPreparationException when no server could take it, as with an address that is none
     */
    boolean send(Letter letter, String link, BooleanSupplier mayGo) throws MessagingException {
        if (sender == null) {
            throw new IllegalStateException("No mail server is set");
        }
        return SmtpHandover.send(sender, message(sender, letter, link), mayGo);
    }

    private MimeMessage message(JavaMailSenderImpl server, Letter letter, String link) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(from);
            parts.setTo(letter.to() == null ? "" : letter.to());
            parts.setSubject(letter.subject());
            parts.setText(letter.body().replace(Letter.LINK, link), html(letter, link));
            String calendar = letter.calendar();
            if (calendar != null) {
                String method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "PUBLISH";
                parts.addAttachment(
                        "conference.ics",
                        new ByteArrayResource(calendar.getBytes(StandardCharsets.UTF_8)),
                        Appointment.TYPE + method);
            }
            // The same letter always has the same name, so that a double one can be told by a mail program.
            message.setHeader("X-Letter", letter.id().toString());
            message.saveChanges();
            message.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException("Letter " + letter.id(), e);
        }
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replaceAll("[^\\w.-]", "");
    }

    private String html(Letter letter, String link) {
        Context context = new Context(letter.locale());
        context.setVariable("paragraphs", paragraphs(letter));
        context.setVariable("subject", letter.subject());
        context.setVariable("link", link);
        return templates.process("letters/mail", context);
    }

    static List<String> paragraphs(Letter letter) {
        return List.of(letter.body().split("\n\n"));
    }
}
