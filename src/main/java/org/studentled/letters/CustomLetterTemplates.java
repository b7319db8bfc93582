package org.studentled.letters;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.TextRules;

/** The school's own wording of letters, by kind and language. */
@Component
public class CustomLetterTemplates {

    private final JdbcClient db;
    private final MessageSource messages;

    CustomLetterTemplates(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    Optional<LetterTemplates.Text> find(Letter.Kind kind, Locale locale) {
        return db.sql("select subject, body from letter_wording where kind = :kind and language = :language")
                .param("kind", kind.name())
                .param("language", locale.getLanguage())
                .query((row, number) -> new LetterTemplates.Text(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The letter as it is now, for someone who wants to change it. */
    public Shown shown(Letter.Kind kind, Locale locale) {
        return find(kind, locale)
                .map(text -> shown(text, true))
                .orElseGet(() -> shown(
                        new LetterTemplates.Text(
                                messages.getMessage("letters." + kind + ".subject", null, locale),
                                messages.getMessage("letters." + kind + ".body", null, locale)),
                        false));
    }

    private static Shown shown(LetterTemplates.Text text, boolean own) {
        return new Shown(text.subject().replace("''", "'"), text.body().replace("''", "'"), own);
    }

    /** @throws RequestRefused when a blank is not one of this letter's, so that no letter with a hole is ever sent */
    @Transactional
    public void save(Letter.Kind kind, Locale locale, String subject, String body) {
        String checkedSubject = checked(TextRules.required(subject, 150), locale);
        String checkedBody = checked(TextRules.required(body, 3500).replace("\r\n", "\n"), locale);
        delete(kind, locale);
        db.sql("insert into letter_wording (kind, language, subject, body) values (:kind, :language, :subject, :body)")
                .param("kind", kind.name())
                .param("language", locale.getLanguage())
                .param("subject", checkedSubject)
                .param("body", checkedBody)
                .update();
    }

    /** Back to the words of the house. */
    @Transactional
    public void delete(Letter.Kind kind, Locale locale) {
        db.sql("delete from letter_wording where kind = :kind and language = :language")
                .param("kind", kind.name())
                .param("language", locale.getLanguage())
                .update();
    }

    /** An apostrophe means something else to the form: it is written twice. */
    private static String checked(String pattern, Locale locale) {
        String kept = pattern.replaceAll("(?<!')'(?!')", "''");
        try {
            String filled = new MessageFormat(kept, locale).format(new Object[] {"", "", "", "", 0, ""});
            if (filled.contains("{")) {
                throw RequestRefused.invalid("letters.template.blank");
            }
            return kept;
        } catch (IllegalArgumentException e) {
            throw RequestRefused.invalid("letters.template.blank");
        }
    }

    /** A letter with its blanks, and whether the words are the school's own. */
    public record Shown(String subject, String body, boolean own) {}
}
