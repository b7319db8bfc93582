package org.studentled.workflow;

import java.util.Date;
import java.util.List;

/**
 * What models deployed by an earlier version call by names that are no longer used.
 *
 * <p>An instance that can't be migrated goes on with the model it began with, so a name that a model calls is kept here
 * until no school can have such an instance any more: one school year.
 */
public final class EarlierCalls {

    private EarlierCalls() {}

    /** Until 2026-11 an evening was a night. */
    public interface OfConferenceRound {

        void openEvening(String round);

        Date eveningBegins(String round);

        default void openNight(String round) {
            openEvening(round);
        }

        default Date nightBegins(String round) {
            return eveningBegins(round);
        }
    }

    /** Until 2026-11 it said in other words that no one came, and that a family declined. */
    public interface OfConference {

        Date noOneCame(String key);

        boolean hasDeclined(String key);

        default boolean hasRegret(String key) {
            return hasDeclined(key);
        }

        default Date nobodyCame(String key) {
            return noOneCame(key);
        }
    }

    /** Until 2026-11 a student was a child. */
    public interface OfTakeHome {

        void remindStudent(String key);

        default void remindChild(String key) {
            remindStudent(key);
        }
    }

    /** Until 2026-11 students were children. */
    public interface OfWeeklyCollection {

        List<String> studentsOf(String key);

        default List<String> children(String key) {
            return studentsOf(key);
        }
    }
}
