package org.studentled.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Measure;
import org.studentled.school.StudentId;

/**
 * The contents of a list, once its columns are known.
 *
 * @param found the numbers, each with the chart it goes to
 * @param excused who need not have a number
 * @param strangers lines about no one we know, or about one of two
 * @param problems cells that say nothing a chart could show, in plain sentences with their line
 * @param doubt a number that can be read as two, where there is one
 */
public record ImportResult(
        List<Found> found,
        List<Excused> excused,
        List<Stranger> strangers,
        List<Problem> problems,
        @Nullable Doubt doubt) {

    /** A number for a chart. */
    public record Found(Measure measure, Grade grade) {}

    /** An excused child. */
    public record Excused(Measure measure, Gradebook.Excused excused) {}

    /**
     * A line whose child has to be chosen.
     *
     * @param maybe who it may be
     */
    public record Stranger(long line, String name, boolean severalOfThatName, List<StudentId> maybe) {}

    /** A sentence about a line. */
    public record Problem(long line, String sentence) {}

    /**
     * A number that can be read as two.
     *
     * @param asPoint what it is where decimals stand behind a point
     * @param asComma what it is where they stand behind a comma
     */
    public record Doubt(String written, String asPoint, String asComma) {}
}
