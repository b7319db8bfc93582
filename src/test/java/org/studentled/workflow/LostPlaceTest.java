package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.studentled.page.Refusal;

/** A damaged database is answered with a sentence, and a fault of our own stays a fault. */
class LostPlaceTest {

    private final LostPlace lostPlace = new LostPlace();

    @Test
    void what_the_engine_stumbles_over_is_told_in_a_sentence() {
        assertThat(lostPlace.refusalOf(thrownIn(TaskEntity.class)))
                .map(Refusal::messageKey)
                .contains("workflow.lostPlace");
    }

    @Test
    void a_fault_of_our_own_stays_one() {
        assertThat(lostPlace.refusalOf(thrownIn(Inbox.class))).isEmpty();
        assertThat(lostPlace.refusalOf(new IllegalStateException())).isEmpty();
    }

    private static NullPointerException thrownIn(Class<?> where) {
        NullPointerException thrown = new NullPointerException();
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(where.getName(), "some", null, 1)});
        return thrown;
    }
}
