package org.studentled.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A start that is still free. */
public record AvailableSlot(EveningId eveningId, LocalDate date, LocalTime start) {

    /** As a button or a choice of a list sends it. */
    public String key() {
        return Key.format(eveningId, start);
    }

    /** The evening and start behind a button. */
    public record Key(EveningId eveningId, LocalTime start) {

        static String format(EveningId evening, LocalTime start) {
            return evening + "@" + start;
        }

        /** @throws UnreadableSlotException when no button of ours sends such a thing */
        public static Key parse(String sent) {
            String[] parts = sent.split("@", 2);
            try {
                return new Key(EveningId.of(parts[0]), LocalTime.parse(parts.length < 2 ? "" : parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new UnreadableSlotException();
            }
        }
    }

    /** Someone sent what no button of ours sends. */
    public static class UnreadableSlotException extends IllegalArgumentException {}
}
