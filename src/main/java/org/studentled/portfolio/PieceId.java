package org.studentled.portfolio;

import java.util.UUID;

/** Names one piece for good, whatever it is called later. */
public record PieceId(UUID value) {

    public static PieceId random() {
        return new PieceId(UUID.randomUUID());
    }

    public static PieceId of(String text) {
        return new PieceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
