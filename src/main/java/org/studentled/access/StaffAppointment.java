package org.studentled.access;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.studentled.page.RequestRefused;
import org.studentled.school.ClassId;

/**
 * What someone is to be at the school, in which class, and from which day to which.
 *
 * @param classId null where no class is meant
 * @param firstDay null for from now on; only in a class
 * @param lastDay null for without end
 */
public record StaffAppointment(
        StaffPosition position,
        @Nullable ClassId classId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** @throws RequestRefused (invalid) with what is missing or can't be */
    void requireComplete(LocalDate today) {
        problem(today).ifPresent(key -> {
            throw RequestRefused.invalid(key);
        });
    }

    private Optional<String> problem(LocalDate today) {
        if (position.needsClass() && classId == null) {
            return Optional.of("access.staff.class.missing");
        }
        if (classId != null && position.role().isPresent()) {
            return Optional.of("access.staff.class.unfit");
        }
        if (firstDay != null && classId == null) {
            return Optional.of("access.staff.first.unfit");
        }
        if (position == StaffPosition.SUBSTITUTE && lastDay == null) {
            return Optional.of("access.staff.last.missing");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            return Optional.of("access.staff.last.over");
        }
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            return Optional.of("access.staff.last.beforeFirst");
        }
        return Optional.empty();
    }
}
