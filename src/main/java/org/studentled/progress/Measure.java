package org.studentled.progress;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.studentled.school.ClassId;
import org.studentled.school.TextRules;

/**
 * What a class charts over the weeks, such as reading fluency in words per minute.
 *
 * @param unit what one is called, as "words"; may be empty
 * @param outOf the most there is to reach, or nothing where there is no top
 * @param byStudents whether a child may type their own score
 * @param worksNamed assignments elsewhere whose title begins with this text count for the measure
 */
public record Measure(
        @Id MeasureId id,
        ClassId classId,
        String name,
        String unit,
        @Nullable BigDecimal outOf,
        String worksNamed,
        int position,
        @Column("by_students") boolean byStudents,
        @Version int version) {

    static Measure named(ClassId classId, String name, String unit, @Nullable BigDecimal outOf, int position) {
        String called = TextRules.required(name, 60);
        return new Measure(
                MeasureId.random(),
                classId,
                called,
                TextRules.optional(unit, 30),
                checked(outOf),
                called,
                position,
                true,
                0);
    }

    Measure corrected(
            String newName, String newUnit, @Nullable BigDecimal newOutOf, String newWorks, boolean studentsType) {
        String called = TextRules.required(newName, 60);
        String works = TextRules.optional(newWorks, 60);
        return new Measure(
                id,
                classId,
                called,
                TextRules.optional(newUnit, 30),
                checked(newOutOf),
                works.isEmpty() ? called : works,
                position,
                studentsType,
                version);
    }

    /** Nothing can be reached out of nothing. */
    private static @Nullable BigDecimal checked(@Nullable BigDecimal outOf) {
        return outOf == null || outOf.signum() == 0 ? null : outOf;
    }

    /** Whether a work of this title counts for the measure. */
    public boolean counts(String workTitle) {
        return plain(workTitle).startsWith(plain(worksNamed));
    }

    // Systems put letters together in their own ways, and two spaces where one is meant.
    private static String plain(String title) {
        return TextRules.oneLine(TextRules.normalized(title)).toLowerCase(Locale.ROOT);
    }
}
