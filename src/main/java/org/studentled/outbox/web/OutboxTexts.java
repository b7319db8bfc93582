package org.studentled.outbox.web;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about failed entries in the reader's language: {@code ${@outboxTexts.message(x)}}. */
@Component("outboxTexts")
public class OutboxTexts {

    private final MessageSource messages;

    OutboxTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String message(MessageSourceResolvable text) {
        return messages.getMessage(text, LocaleContextHolder.getLocale());
    }
}
