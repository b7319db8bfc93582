package org.studentled.progress;

import java.util.List;

/** A child's chart of one measure, and the same numbers as a list for who would rather read them. */
public record Chart(Measure measure, List<Score> points, String svg) {

    public boolean isEmpty() {
        return points.isEmpty();
    }
}
