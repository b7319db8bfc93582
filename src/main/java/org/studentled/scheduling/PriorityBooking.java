package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;

/** Families who need an interpreter, or come with several children, choose first if the teacher says so. */
@Component
public class PriorityBooking {

    private final JdbcClient db;
    private final Households households;
    private final Students students;
    private final Rounds rounds;
    private final SchoolZone zone;

    PriorityBooking(JdbcClient db, Households households, Students students, Rounds rounds, SchoolZone zone) {
        this.db = db;
        this.households = households;
        this.students = students;
        this.rounds = rounds;
        this.zone = zone;
    }

    /** @param othersOn nothing: everyone may choose as soon as they are invited */
    @Transactional
    public void save(RoundId round, @Nullable LocalDate othersOn) {
        db.sql("delete from priority_booking where round_id = :round")
                .param("round", round.value())
                .update();
        if (othersOn != null) {
            db.sql("insert into priority_booking (round_id, opens_to_all_on) values (:round, :day)")
                    .param("round", round.value())
                    .param("day", othersOn)
                    .update();
        }
    }

    public Optional<LocalDate> findByRound(RoundId round) {
        return db.sql("select opens_to_all_on from priority_booking where round_id = :round")
                .param("round", round.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The day from which the household may choose, where that is still to come. */
    public Optional<LocalDate> findWaitingUntil(RoundId round, HouseholdId household) {
        return findByRound(round).filter(day -> zone.today().isBefore(day)).filter(day -> !isFirst(household));
    }

    /** @throws RequestRefused (conflict) when others choose first */
    public void requireTurn(RoundId round, HouseholdId household) {
        if (findWaitingUntil(round, household).isPresent()) {
            throw RequestRefused.conflict("scheduling.notYet");
        }
    }

    private boolean isFirst(HouseholdId household) {
        long siblings = households.studentsOf(household).stream()
                .map(students::get)
                .filter(student ->
                        student.isHere() && rounds.running(student.classId()).isPresent())
                .count();
        return siblings > 1 || households.interpreterFor(household).isPresent();
    }
}
