package org.studentled.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/**
 * One meeting of a student and a household.
 *
 * @param step 0 before it begins, then 1 to 11 of the agenda
 * @param table the table, counted from 1; 0 while none is given
 * @param adults how many came
 */
public record Conference(
        @Id ConferenceId id,
        ParticipationId participationId,
        HouseholdId householdId,
        Standing standing,
        int step,
        @Column("table_number") int table,
        int adults,
        @Nullable Instant arrivedAt,
        @Nullable Instant stepAt,
        @Nullable Instant heldAt,
        @Nullable Place place,
        @Version int version) {

    public static final int STEPS = 11;
    /** From the family's turn on, a table is nearly done. */
    public static final int FAMILY_STEP = 8;

    static Conference of(ParticipationId participation, HouseholdId household) {
        return new Conference(
                ConferenceId.random(), participation, household, Standing.EXPECTED, 0, 0, 0, null, null, null, null, 0);
    }

    public boolean isNearlyDone() {
        return standing == Standing.UNDER_WAY && step >= FAMILY_STEP;
    }

    /** On hold, and the family still sits at its table. */
    public boolean isPaused() {
        return standing == Standing.ON_HOLD && stepAt != null;
    }

    /** At a table, or on the phone. */
    public boolean sits() {
        return standing == Standing.UNDER_WAY || isPaused();
    }

    public boolean isHeld() {
        return standing == Standing.HELD;
    }

    Conference begun(int table, int people, Place where, Instant at) {
        return new Conference(
                id,
                participationId,
                householdId,
                Standing.UNDER_WAY,
                Math.max(1, step),
                table,
                people,
                arrivedAt == null ? at : arrivedAt,
                at,
                null,
                where,
                version);
    }

    Conference atStep(int newStep, Instant at) {
        return moved(newStep, table, at);
    }

    Conference at(int table) {
        return moved(step, table, stepAt);
    }

    private Conference moved(int newStep, int newTable, @Nullable Instant since) {
        return new Conference(
                id,
                participationId,
                householdId,
                standing,
                newStep,
                newTable,
                adults,
                arrivedAt,
                since,
                heldAt,
                place,
                version);
    }

    Conference with(Standing newStanding) {
        return new Conference(
                id,
                participationId,
                householdId,
                newStanding,
                step,
                newStanding == Standing.UNDER_WAY || newStanding == Standing.ON_HOLD ? table : 0,
                adults,
                arrivedAt,
                stepAt,
                heldAt,
                place,
                version);
    }

    /** It stays on hold, for another day: the table is free for others. */
    Conference leftTheTable() {
        return new Conference(
                id, participationId, householdId, standing, step, 0, adults, arrivedAt, null, heldAt, place, version);
    }

    Conference held(Place where, Instant at) {
        return new Conference(
                id,
                participationId,
                householdId,
                Standing.HELD,
                where == Place.TABLE ? STEPS : step,
                0,
                adults,
                arrivedAt,
                at,
                at,
                where,
                version);
    }

    /** Where a conference stands. */
    public enum Standing {
        EXPECTED,
        UNDER_WAY,
        ON_HOLD,
        AT_HOME,
        HELD,
        CALLED_OFF
    }

    /** Where it is held. */
    public enum Place {
        TABLE,
        PHONE,
        HOME,
        SCHOOL_ADULT
    }

    /** What is to happen instead when no one came. */
    public enum Alternative {
        REBOOK,
        OTHER_ADULT,
        PHONE,
        HOME
    }

    /** How an interrupted conference goes on. */
    public enum Resumption {
        TONIGHT,
        ANOTHER_TIME,
        HOME
    }

    /** The family is invited. */
    public record Invited(ConferenceId conference) {}

    /** The family is here. */
    public record Arrived(ConferenceId conference) {}

    /** Who goes to the table, or which table it is, has changed. */
    public record TableChanged(ConferenceId conference) {}

    /** Another step of the agenda is reached. */
    public record StepReached(ConferenceId conference, int step) {}

    /** The table is nearly done: the teacher comes over soon. */
    public record NearlyDone(ConferenceId conference) {}

    /** The conference was broken off. */
    public record Interrupted(ConferenceId conference) {}

    /** The teacher said how a broken-off conference goes on. */
    public record Resumed(ConferenceId conference, Resumption how) {}

    /** The conference was held, wherever it was. */
    public record Held(ConferenceId conference, Place place) {}

    /** No one came, and the teacher said what happens instead. */
    public record Decided(ConferenceId conference, Alternative alternative) {}
}
