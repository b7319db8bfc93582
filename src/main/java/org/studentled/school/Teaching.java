package org.studentled.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One member of staff in one class.
 *
 * @param firstDay null for since ever
 * @param lastDay null for without end
 */
public record Teaching(
        ClassId classId,
        StaffId staff,
        TeachingKind kind,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public boolean isOver(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    public boolean isBefore(LocalDate today) {
        return firstDay != null && firstDay.isAfter(today);
    }

    public boolean isOn(LocalDate today) {
        return !isOver(today) && !isBefore(today);
    }
}
