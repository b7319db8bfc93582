package org.studentled.round.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.studentled.access.AuditLog;
import org.studentled.school.ClassAdministration;
import org.studentled.school.ClassId;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Which classes became part of a class, as the audit log has it. */
@Component
class JoinedClasses {

    private final AuditLog auditLog;
    private final Staff staff;

    JoinedClasses(AuditLog auditLog, Staff staff) {
        this.auditLog = auditLog;
        this.staff = staff;
    }

    /** The first one first. */
    List<Joined> findByClass(ClassId id) {
        return auditLog.findBySubject(id.value()).stream()
                .filter(entry -> entry.what().equals(ClassAdministration.JOINED))
                .map(entry -> new Joined(
                        Objects.requireNonNullElse(entry.why(), ""),
                        entry.at(),
                        staff.get(new StaffId(entry.actor().id())).name()))
                .toList();
    }

    /** A class that is no more, and who joined it into this one. */
    record Joined(String gone, Instant at, String by) {}
}
