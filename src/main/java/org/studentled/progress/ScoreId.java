package org.studentled.progress;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one score for good, whatever it is called later. */
public record ScoreId(UUID value) {

    public static ScoreId random() {
        return new ScoreId(RandomIds.next());
    }

    public static ScoreId of(String text) {
        return new ScoreId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
