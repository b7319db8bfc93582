package org.studentled.progress;

import java.util.List;

/** A child's chart of one measure, and the same scores as a list for those who would rather read them. */
public record Chart(Measure measure, List<Score> points, String svg) {

    public boolean isEmpty() {
        return points.isEmpty();
    }
}
