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
import org.studentled.school.Staff;
import org.studentled.school.StaffMember;

/** The first key to a new school: a link for the office, printed in the log until the office has signed in once. */
@Component
class BootstrapSignIn {

    private static final Logger log = LoggerFactory.getLogger(BootstrapSignIn.class);
    private static final Duration LIFE = Duration.ofHours(24);

    private final Staff staff;
    private final SignIn signIn;
    private final AuditLog auditLog;
    private final String address;
    private final boolean again;

    BootstrapSignIn(
            Staff staff,
            SignIn signIn,
            AuditLog auditLog,
            @Value("${school.address}") String address,
            @Value("${school.office.reissue-sign-in-link:false}") boolean again) {
        this.staff = staff;
        this.signIn = signIn;
        this.auditLog = auditLog;
        this.address = address;
        this.again = again;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void print() {
        List<StaffMember> office = staff.office();
        if (!again && office.stream().anyMatch(this::hasSignedIn)) {
            return;
        }
        StaffMember member = office.isEmpty() ? staff.addOffice("School office", null) : office.get(0);
        log.warn(
                "The school office signs in here, once, within 24 hours: {}{}",
                address,
                signIn.issue(member.id(), LIFE));
    }

    private boolean hasSignedIn(StaffMember member) {
        return auditLog.findBySubject(member.id().value()).stream()
                .anyMatch(entry -> entry.what().equals("signed-in"));
    }
}
