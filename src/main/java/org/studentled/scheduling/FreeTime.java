package org.studentled.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A start that is still free. */
public record FreeTime(NightId night, LocalDate evening, LocalTime start) {

    /** As a button or a choice of a list sends it. */
    public String key() {
        return Key.of(night, start);
    }

    /** The evening and start behind a button. */
    public record Key(NightId night, LocalTime start) {

        static String of(NightId night, LocalTime start) {
            return night + "@" + start;
        }

        /** @throws Unreadable when no button of ours sends such a thing */
        public static Key parse(String sent) {
            String[] parts = sent.split("@", 2);
            try {
                return new Key(NightId.of(parts[0]), LocalTime.parse(parts.length < 2 ? "" : parts[1]));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new Unreadable();
            }
        }
    }

    /** Someone sent what no button of ours sends. */
    public static class Unreadable extends IllegalArgumentException {}
}
