package org.studentled.lms;

import org.studentled.ltijava.ContentItem;
import org.studentled.round.Round;
import org.studentled.round.RoundId;

/** The column of a round in the gradebook of the course: one for each round, found again by its names. */
public final class RoundLineItem {

    /** The conference is not graded: one point says that it was held. */
    public static final double POINTS = 1;

    public static final String TAG = "student-led-conferences";

    private RoundLineItem() {}

    public static String nameOf(RoundId round) {
        return "round-" + round;
    }

    /** To be made together with a link that is placed while the round runs; it is found again like any other. */
    public static ContentItem.Column asked(Round round) {
        return new ContentItem.Column(round.title(), POINTS, nameOf(round.id()), TAG);
    }
}
