package org.studentled.goals;

import java.util.List;
import org.studentled.round.Band;

/** How a child works and behaves with others: rated by the child with an example; never seen by classmates. */
public enum Habit {
    EFFORT,
    FOCUS,
    COOPERATION,
    ORGANIZATION,
    ASKING,
    RESPONSIBILITY,
    AGREEMENTS,
    BEING_HERE;

    private static final int MOST_IN_WORDS = 3;
    private static final int MOST_IN_POINTS = 4;

    /** The few a class of this age looks at. */
    public static List<Habit> usual(Band band) {
        return switch (band) {
            case K_1 -> List.of(EFFORT, COOPERATION);
            case GRADES_2_3 -> List.of(EFFORT, COOPERATION, ORGANIZATION);
            case GRADES_4_5 -> List.of(EFFORT, COOPERATION, ORGANIZATION, ASKING);
            case GRADES_6_8, GRADES_9_12 -> List.of(EFFORT, FOCUS, RESPONSIBILITY, ASKING, BEING_HERE);
        };
    }

    /** Faces or three words for the young, four levels from grade 6 on. */
    public static int best(Band band) {
        return band.compareTo(Band.GRADES_6_8) < 0 ? MOST_IN_WORDS : MOST_IN_POINTS;
    }
}
