package org.studentled.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The school's way to the mail server, where one is set. */
@Component
public class Mailbox {

    private final @Nullable JavaMailSender sender;
    private final ITemplateEngine templates;
    private final String from;

    @Autowired
    Mailbox(
            ObjectProvider<JavaMailSender> sender,
            ITemplateEngine templates,
            @Value("${spring.mail.host:}") String host,
            @Value("${school.letters-from:school@localhost}") String from) {
        this(host.isBlank() ? null : sender.getIfAvailable(), templates, from);
    }

    Mailbox(@Nullable JavaMailSender sender, ITemplateEngine templates, String from) {
        this.sender = sender;
        this.templates = templates;
        this.from = from;
    }

    public boolean isSet() {
        return sender != null;
    }

    void send(Letter letter, String link) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is set");
        }
        sender.send(message(sender, letter, link));
    }

    private MimeMessage message(JavaMailSender server, Letter letter, String link) {
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
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException("Letter " + letter.id(), e);
        }
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
