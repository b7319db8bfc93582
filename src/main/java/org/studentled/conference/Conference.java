package org.studentled.conference;

import java.time.Instant;
import java.util.Set;
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

    /** Whether the conference stands where this can be done. */
    public boolean may(Action action) {
        return action.from.contains(standing)
                && (action != Action.LEAVE_TABLE || isPaused())
                && (action != Action.UNDO_ARRIVAL || step <= 1);
    }

    /** Tonight it goes on from where it was broken off; otherwise the table is left. */
    boolean mayResume(Resumption how) {
        return may(how == Resumption.TONIGHT ? Action.GO_ON : Action.LEAVE_TABLE);
    }

    /** The family sits down, or is on the phone; what was broken off goes on at its step. */
    Conference begun(int table, int people, Place where, Instant at) {
        ConferenceCopy begun = copyFor(Action.BEGIN);
        begun.standing = Standing.UNDER_WAY;
        begun.step = Math.max(1, step);
        begun.table = table;
        begun.adults = people;
        begun.arrivedAt = arrivedAt == null ? at : arrivedAt;
        begun.stepAt = at;
        begun.place = where;
        return begun.make();
    }

    /** The wrong family was tapped: it is expected as before. */
    Conference notHereAfterAll() {
        ConferenceCopy expected = copyFor(Action.UNDO_ARRIVAL);
        expected.standing = Standing.EXPECTED;
        expected.step = 0;
        expected.table = 0;
        expected.adults = 0;
        expected.arrivedAt = null;
        expected.stepAt = null;
        expected.place = null;
        return expected.make();
    }

    /** @throws IllegalArgumentException for a step the agenda does not have */
    Conference atStep(int newStep, Instant at) {
        if (!isStep(newStep)) {
            throw new IllegalArgumentException("step " + newStep);
        }
        ConferenceCopy moved = copyFor(Action.REACH);
        moved.step = newStep;
        moved.stepAt = at;
        return moved.make();
    }

    static boolean isStep(int step) {
        return step >= 1 && step <= STEPS;
    }

    Conference at(int newTable) {
        ConferenceCopy moved = copyFor(Action.MOVE);
        moved.table = newTable;
        return moved.make();
    }

    Conference interrupted() {
        ConferenceCopy interrupted = copyFor(Action.INTERRUPT);
        interrupted.standing = Standing.ON_HOLD;
        return interrupted.make();
    }

    Conference resumed(Resumption how, Instant at) {
        return how == Resumption.TONIGHT ? goneOn(at) : leftTheTable();
    }

    private Conference goneOn(Instant at) {
        ConferenceCopy goneOn = copyFor(Action.GO_ON);
        goneOn.standing = Standing.UNDER_WAY;
        goneOn.stepAt = at;
        return goneOn.make();
    }

    /** It stays on hold, for another day: the table is free for others. */
    private Conference leftTheTable() {
        ConferenceCopy left = copyFor(Action.LEAVE_TABLE);
        left.table = 0;
        left.stepAt = null;
        return left.make();
    }

    Conference goneHome() {
        ConferenceCopy gone = copyFor(Action.GO_HOME);
        gone.standing = Standing.AT_HOME;
        gone.table = 0;
        return gone.make();
    }

    Conference held(Place where, Instant at) {
        ConferenceCopy held = copyFor(Action.HOLD);
        held.standing = Standing.HELD;
        held.step = where == Place.TABLE ? STEPS : step;
        held.table = 0;
        held.stepAt = at;
        held.heldAt = at;
        held.place = where;
        return held.make();
    }

    Conference calledOff() {
        ConferenceCopy calledOff = copyFor(Action.CALL_OFF);
        calledOff.standing = Standing.CALLED_OFF;
        calledOff.table = 0;
        return calledOff.make();
    }

    /** @throws ActionRefused where the conference does not stand where this can be done */
    private ConferenceCopy copyFor(Action action) {
        if (!may(action)) {
            throw new ActionRefused(standing, action);
        }
        return new ConferenceCopy(this);
    }

    /** What may be done with a conference, and where it has to stand for it. */
    public enum Action {
        BEGIN(Standing.EXPECTED, Standing.ON_HOLD),
        /** Only while the conference has not gone on. */
        UNDO_ARRIVAL(Standing.UNDER_WAY),
        REACH(Standing.UNDER_WAY),
        MOVE(Standing.UNDER_WAY),
        INTERRUPT(Standing.UNDER_WAY),
        GO_ON(Standing.ON_HOLD),
        /** Only where the family still sits at one. */
        LEAVE_TABLE(Standing.ON_HOLD),
        /** No one came: the school says what happens instead. */
        DECIDE(Standing.EXPECTED),
        GO_HOME(Standing.EXPECTED, Standing.ON_HOLD, Standing.AT_HOME),
        HOLD(Standing.EXPECTED, Standing.UNDER_WAY, Standing.ON_HOLD, Standing.AT_HOME),
        CALL_OFF(Standing.EXPECTED, Standing.UNDER_WAY, Standing.ON_HOLD, Standing.AT_HOME, Standing.CALLED_OFF);

        private final Set<Standing> from;

        Action(Standing... from) {
            this.from = Set.of(from);
        }
    }

    /** The conference does not stand where this can be done. */
    public static class ActionRefused extends RuntimeException {

        ActionRefused(Standing standing, Action action) {
            super(action + " while " + standing);
        }
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

    /** It is not: it was checked in by mistake, and is expected as before. */
    public record ArrivalUndone(ConferenceId conference) {}

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
