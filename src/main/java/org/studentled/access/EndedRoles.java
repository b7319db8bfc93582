package org.studentled.access;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;
import org.studentled.page.Times;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRoles;

/** Tells someone of the staff whose time here is over, or has not begun, when that is and whom to ask. */
@Component
public class EndedRoles {

    private final StaffRoles staffRoles;
    private final Times times;

    EndedRoles(StaffRoles staffRoles, Times times) {
        this.staffRoles = staffRoles;
        this.times = times;
    }

    /** Empty for whoever is something at the school today, or never was. */
    public Optional<RequestRefused> refusalOf(StaffId staff, RequestRefused.Kind kind) {
        return staffRoles
                .firstDayOf(staff)
                .map(day -> refusal(kind, "access.role.notYet", day))
                .or(() -> staffRoles.lastDayOf(staff).map(day -> refusal(kind, "access.role.over", day)));
    }

    private RequestRefused refusal(RequestRefused.Kind kind, String key, LocalDate day) {
        return new RequestRefused(kind, key, times.longDay(day));
    }
}
