package org.studentled.goals;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one goal for good, whatever it is called later. */
public record GoalId(UUID value) {

    public static GoalId random() {
        return new GoalId(RandomIds.next());
    }

    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
