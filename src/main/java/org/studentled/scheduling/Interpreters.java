package org.studentled.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.NotFoundException;

/** The school's interpreters: shared by all classes, each with one family at a time. */
@Component
public class Interpreters {

    private final InterpreterTable table;
    private final BookingTable bookings;
    private final EveningTable evenings;
    private final Households households;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interpreters(
            InterpreterTable table,
            BookingTable bookings,
            EveningTable evenings,
            Households households,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.bookings = bookings;
        this.evenings = evenings;
        this.households = households;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Families who are booked already and have no one to speak for them get this one, where the times fit. */
    @Transactional
    public Interpreter arrange(String name, String language, LocalDate evening, LocalTime from, LocalTime until) {
        Interpreter interpreter = table.save(Interpreter.of(name, language, evening, from, until));
        withoutOne(evening).forEach(this::engage);
        return interpreter;
    }

    /** Someone else of the same language takes over where that is possible; a second call changes nothing. */
    @Transactional
    public void cancel(InterpreterId id) {
        Interpreter interpreter =
                table.findById(id).orElseThrow(() -> new NotFoundException("interpreter", id.value()));
        if (!interpreter.isComing()) {
            return;
        }
        List<Booking> theirs = bookings.spokenForBy(id.value());
        table.save(interpreter.canceled(clock.instant()));
        db.sql("delete from interpreter_slot where interpreter_id = :id")
                .param("id", id.value())
                .update();
        List<BookingId> alone =
                theirs.stream().filter(each -> !engage(each)).map(Booking::id).toList();
        events.publishEvent(new Interpreter.Canceled(id, alone));
    }

    /** From today on, by evening. */
    public List<Interpreter> from(LocalDate day) {
        return table.findByEveningGreaterThanEqualOrderByEveningAscStartsAtAsc(day);
    }

    /** Who speaks for the family of this booking; no one where none is needed or none is left. */
    public Optional<Interpreter> findByBooking(BookingId booking) {
        return db.sql("select distinct interpreter_id from interpreter_slot where booking_id = :booking")
                .param("booking", booking.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> table.findById(new InterpreterId(id)));
    }

    /** The starts at which the household can come: it needs no one, no one is asked yet, or someone is free. */
    Predicate<AvailableSlot> suiting(HouseholdId household) {
        Map<LocalDate, OnEvening> evenings = new HashMap<>();
        return households
                .interpreterFor(household)
                .<Predicate<AvailableSlot>>map(language ->
                        time -> evenings.computeIfAbsent(time.date(), evening -> on(evening, language))
                                .suits(time.start()))
                .orElse(time -> true);
    }

    private OnEvening on(LocalDate evening, String language) {
        List<Interpreter> coming = speaking(language, evening).stream()
                .filter(Interpreter::isComing)
                .toList();
        Map<InterpreterId, Set<LocalTime>> taken = new HashMap<>();
        if (!coming.isEmpty()) {
            db.sql("select interpreter_id, starts_at from interpreter_slot where interpreter_id in (:coming)")
                    .param(
                            "coming",
                            coming.stream().map(each -> each.id().value()).toList())
                    .query(row -> {
                        taken.computeIfAbsent(new InterpreterId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                                .add(row.getTime(2).toLocalTime());
                    });
        }
        return new OnEvening(coming, taken);
    }

    /** Who speaks a language on an evening, and which quarters of an hour of theirs are taken. */
    private record OnEvening(List<Interpreter> coming, Map<InterpreterId, Set<LocalTime>> taken) {

        /** Where the school has asked no one, any start does. */
        boolean suits(LocalTime start) {
            return coming.isEmpty() || coming.stream().anyMatch(each -> each.covers(start) && isFree(each, start));
        }

        private boolean isFree(Interpreter interpreter, LocalTime start) {
            return Collections.disjoint(taken.getOrDefault(interpreter.id(), Set.of()), Interpreter.quarters(start));
        }
    }

    /** Whether the household needs no one, or someone was found. The database keeps two families from the same hour. */
    boolean engage(Booking booking) {
        Optional<String> language = households.interpreterFor(booking.householdId());
        if (language.isEmpty()) {
            return true;
        }
        LocalDate evening = evenings.findById(booking.eveningId()).orElseThrow().date();
        Optional<Interpreter> free = free(language.get(), evening, booking.startsAt());
        free.ifPresent(interpreter -> Interpreter.quarters(booking.startsAt())
                .forEach(quarter -> db.sql("insert into interpreter_slot (interpreter_id, starts_at, booking_id)"
                                + " values (:interpreter, :quarter, :booking)")
                        .param("interpreter", interpreter.id().value())
                        .param("quarter", quarter)
                        .param("booking", booking.id().value())
                        .update()));
        return free.isPresent();
    }

    /** The evening was moved: who spoke on the old one is free again, and the new one is asked. */
    @EventListener
    @Transactional
    public void askAgain(Evening.Moved moved) {
        List<Booking> booked = bookings.findByEveningIdOrderByStartsAt(moved.evening());
        booked.forEach(booking -> db.sql("delete from interpreter_slot where booking_id = :booking")
                .param("booking", booking.id().value())
                .update());
        booked.forEach(this::engage);
    }

    private Optional<Interpreter> free(String language, LocalDate evening, LocalTime start) {
        return speaking(language, evening).stream()
                .filter(each -> each.isComing() && each.covers(start) && isFree(each, start))
                .findFirst();
    }

    private List<Interpreter> speaking(String language, LocalDate evening) {
        return table.findByEveningOrderByStartsAt(evening).stream()
                .filter(each -> each.language().equals(language))
                .toList();
    }

    private boolean isFree(Interpreter interpreter, LocalTime start) {
        return db.sql("select count(*) from interpreter_slot where interpreter_id = :id and starts_at in (:quarters)")
                        .param("id", interpreter.id().value())
                        .param("quarters", Interpreter.quarters(start))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private List<Booking> withoutOne(LocalDate evening) {
        return bookings.onEvening(evening).stream()
                .filter(booking ->
                        households.interpreterFor(booking.householdId()).isPresent())
                .filter(booking -> findByBooking(booking.id()).isEmpty())
                .toList();
    }
}
