package org.studentled.access;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.Actor;
import org.studentled.school.Staff;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;

/** The first key to a new school: a link for the office, printed in the log until the office has signed in once. */
@Component
class BootstrapSignIn {

    private static final Logger log = LoggerFactory.getLogger(BootstrapSignIn.class);
    private static final Duration LIFE = Duration.ofHours(24);

    private final Staff staff;
    private final StaffRoles staffRoles;
    private final SignIn signIn;
    private final AuditLog auditLog;
    private final String address;
    private final boolean again;

    BootstrapSignIn(
            Staff staff,
            StaffRoles staffRoles,
            SignIn signIn,
            AuditLog auditLog,
            @Value("${school.address}") String address,
            @Value("${school.office.reissue-sign-in-link:false}") boolean again) {
        this.staff = staff;
        this.staffRoles = staffRoles;
        this.signIn = signIn;
        this.auditLog = auditLog;
        this.address = address;
        this.again = again;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void print() {
        List<StaffMember> office = staff.with(StaffRole.ADMINISTRATOR);
        if (!again && office.stream().anyMatch(this::hasSignedIn)) {
            return;
        }
        StaffMember member = office.isEmpty() ? first() : office.get(0);
        log.warn(
                "The school office signs in here, once, within 24 hours: {}{}",
                address,
                signIn.issue(member.id(), LIFE));
    }

    /** Whoever opens a new school is both, until they have invited others. */
    private StaffMember first() {
        StaffMember member = staff.addOffice("School office", null);
        staffRoles.grant(member.id(), StaffRole.ADMINISTRATOR, null, Actor.system());
        return member;
    }

    private boolean hasSignedIn(StaffMember member) {
        return auditLog.findBySubject(member.id().value()).stream()
                .anyMatch(entry -> entry.what().equals("signed-in"));
    }
}
