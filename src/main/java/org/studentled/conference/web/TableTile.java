package org.studentled.conference.web;

import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;

/**
 * One table on the live board.
 *
 * @param minutes since the family arrived
 * @param left until the table is done, as far as one can tell
 * @param nearly the teacher should come over soon
 * @param goes the teacher who said that they are going there; empty while no one did
 * @param mine whether that is the teacher who looks
 * @param first of all that are nearly done, this one is the closest
 */
record TableTile(
        ConferenceDetails details,
        long minutes,
        long left,
        boolean nearly,
        boolean first,
        String goes,
        boolean mine,
        boolean interpreter) {

    boolean othersTable() {
        return !goes.isEmpty() && !mine;
    }

    private static final int TEACHER_STEP = 10;

    public int step() {
        return Math.max(1, details.conference().step());
    }

    /** The step a tap leads to; 0 at the last. */
    public int next() {
        return step() < Conference.STEPS ? step() + 1 : 0;
    }

    public boolean paused() {
        return details.conference().isPaused();
    }

    public boolean withTeacher() {
        return !paused() && step() >= TEACHER_STEP;
    }

    /** The look of the tile, and the word that says the same. */
    public String state() {
        if (paused()) {
            return "late";
        }
        if (withTeacher()) {
            return "running";
        }
        return first ? "teacher" : nearly ? "nearly" : "running";
    }

    public String flag() {
        if (paused()) {
            return "hold";
        }
        if (withTeacher()) {
            return "with";
        }
        return first ? "next" : nearly ? "nearly" : "under";
    }

    TableTile asFirst() {
        return new TableTile(details, minutes, left, nearly, true, goes, mine, interpreter);
    }

    /** Nothing has happened at the table yet. */
    public boolean undoable() {
        return details.conference().may(Conference.Action.UNDO_ARRIVAL);
    }
}
