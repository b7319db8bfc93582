package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.studentled.page.RequestRefused;

/** A damaged database is answered with a sentence, and a fault of our own stays a fault. */
class LostProcessErrorMessagesTest {

    private final LostProcessErrorMessages lostProcessErrorMessages = new LostProcessErrorMessages();

    @Test
    void what_the_engine_stumbles_over_is_told_in_a_sentence() {
        assertThat(lostProcessErrorMessages.messageFor(thrownIn(TaskEntity.class)))
                .map(RequestRefused::messageKey)
                .contains("workflow.lostPlace");
    }

    @Test
    void a_fault_of_our_own_stays_one() {
        assertThat(lostProcessErrorMessages.messageFor(thrownIn(Inbox.class))).isEmpty();
        assertThat(lostProcessErrorMessages.messageFor(new IllegalStateException()))
                .isEmpty();
    }

    private static NullPointerException thrownIn(Class<?> where) {
        NullPointerException thrown = new NullPointerException();
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(where.getName(), "some", null, 1)});
        return thrown;
    }
}
