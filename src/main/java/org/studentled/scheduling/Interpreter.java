package org.studentled.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.studentled.school.TextRules;

/** Someone who speaks for families on an evening, in one language (a signed one counts the same), in any room. */
public record Interpreter(
        @Id InterpreterId id,
        String name,
        String language,
        LocalDate evening,
        LocalTime startsAt,
        LocalTime endsAt,
        @Column("cancelled_at") @Nullable Instant canceledAt,
        @Version int version) {

    static Interpreter of(String name, String language, LocalDate evening, LocalTime from, LocalTime until) {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("An interpreter leaves after coming");
        }
        return new Interpreter(
                InterpreterId.random(), TextRules.required(name, 120), language, evening, from, until, null, 0);
    }

    Interpreter canceled(Instant at) {
        return new Interpreter(id, name, language, evening, startsAt, endsAt, at, version);
    }

    public boolean isComing() {
        return canceledAt == null;
    }

    boolean covers(LocalTime start) {
        return !start.isBefore(startsAt)
                && !start.plusMinutes(Evening.USUAL_STAY).isAfter(endsAt)
                && start.plusMinutes(Evening.USUAL_STAY).isAfter(start);
    }

    /** The quarters of an hour a family that comes at this start needs. */
    static List<LocalTime> quarters(LocalTime start) {
        LocalTime first = start.withMinute(start.getMinute() / 15 * 15).withSecond(0);
        return java.util.stream.Stream.iterate(first, quarter -> quarter.plusMinutes(15))
                .limit(Evening.USUAL_STAY / 15 + (start.equals(first) ? 0 : 1))
                .toList();
    }

    /** The interpreter can't come; those families had no one else to speak for them. */
    public record Canceled(InterpreterId interpreter, List<BookingId> withoutOne) {}
}
