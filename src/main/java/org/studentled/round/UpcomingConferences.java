package org.studentled.round;

/** Port: conferences of a round that have a time which is still to come. */
public interface UpcomingConferences {

    /** How many families a letter goes to when the round is closed now. */
    int in(RoundId round);

    /** Whether an evening of the round was called off for now, and families were told. */
    boolean isPostponed(RoundId round);
}
