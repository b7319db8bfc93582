package org.studentled.classroom;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.classroom.google.ClassroomException;

/** Says in plain words what is in the way and what to do next. */
@Component
class ProblemDescriptions {

    private final MessageSource messages;

    ProblemDescriptions(MessageSource messages) {
        this.messages = messages;
    }

    String describe(ClassroomException.Kind kind) {
        return message(kind.messageKey()) + " " + message(kind.messageKey() + ".next");
    }

    String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
