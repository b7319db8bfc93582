package org.studentled.conference.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.conference.ConferenceId;
import org.studentled.scheduling.TrustedAdults;

/**
 * What someone with a pass needs to know at the door of one evening, and nothing more.
 *
 * @param coming who is expected, by arrival
 * @param here who has come, by table
 */
record DoorList(List<Expected> coming, List<Arrived> here, List<Integer> free) {

    /**
     * A family that is to come.
     *
     * @param name the student's first name and the initial of the last
     * @param arrival nothing where no time is booked: they may walk in
     * @param names the adults who are invited
     */
    record Expected(
            ConferenceId id,
            String name,
            @Nullable Instant arrival,
            int adults,
            boolean late,
            List<String> names,
            List<TrustedAdults.Named> trusted,
            boolean interpreter) {}

    /**
     * A family that has come.
     *
     * @param table 0 while it waits for one
     * @param undoable nothing has happened at the table yet
     */
    record Arrived(ConferenceId id, String name, int table, boolean undoable) {}
}
