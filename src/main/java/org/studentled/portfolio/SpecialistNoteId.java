package org.studentled.portfolio;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one specialist note for good. */
public record SpecialistNoteId(UUID value) {

    public static SpecialistNoteId random() {
        return new SpecialistNoteId(RandomIds.next());
    }

    public static SpecialistNoteId of(String text) {
        return new SpecialistNoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
