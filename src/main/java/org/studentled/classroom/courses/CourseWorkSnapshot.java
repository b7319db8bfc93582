package org.studentled.classroom.courses;

import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.Date;
import com.google.api.services.classroom.model.TimeOfDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of a course as it was last read.
 *
 * @param description as Google told it just now; it is compared and not kept
 * @param maxPoints nothing when it is not graded
 */
public record CourseWorkSnapshot(
        String id,
        String title,
        String description,
        String state,
        @Nullable BigDecimal maxPoints,
        @Nullable Instant dueAt,
        @Nullable Instant updatedAt) {

    public static CourseWorkSnapshot of(CourseWork theirs) {
        return new CourseWorkSnapshot(
                theirs.getId(),
                theirs.getTitle() == null ? "" : theirs.getTitle(),
                theirs.getDescription() == null ? "" : theirs.getDescription(),
                theirs.getState() == null ? "PUBLISHED" : theirs.getState(),
                RowMapping.number(theirs.getMaxPoints()),
                due(theirs.getDueDate(), theirs.getDueTime()),
                RowMapping.instant(theirs.getUpdateTime()));
    }

    public boolean isPublished() {
        return state.equals("PUBLISHED");
    }

    public boolean isDeleted() {
        return state.equals("DELETED");
    }

    String hash() {
        return RowMapping.hash(title, state, maxPoints, dueAt, updatedAt);
    }

    // Google speaks UTC and leaves zeros out.
    private static @Nullable Instant due(@Nullable Date day, @Nullable TimeOfDay time) {
        if (day == null || day.getYear() == null) {
            return null;
        }
        LocalTime at =
                time == null ? LocalTime.MIDNIGHT : LocalTime.of(orZero(time.getHours()), orZero(time.getMinutes()));
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay())
                .atTime(at)
                .toInstant(ZoneOffset.UTC);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
