package org.studentled.portfolio;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one piece for good, whatever it is called later. */
public record PieceId(UUID value) {

    public static PieceId random() {
        return new PieceId(RandomIds.next());
    }

    public static PieceId of(String text) {
        return new PieceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
