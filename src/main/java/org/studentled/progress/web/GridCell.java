package org.studentled.progress.web;

import org.jspecify.annotations.Nullable;
import org.studentled.progress.Measure;
import org.studentled.progress.Score;

/** One place of the class's grid: what stands there now, as the teacher may type it. */
record GridCell(Measure measure, @Nullable Score score, boolean excused, String excusedWord) {

    public String shown() {
        if (score != null) {
            return score.plainAmount();
        }
        return excused ? excusedWord : "";
    }

    public boolean isRetake() {
        return score != null && score.retake();
    }

    /** Read elsewhere, and so corrected there rather than here. */
    public boolean isRead() {
        return score != null && !score.source().isTyped();
    }
}
