package org.studentled.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the office keeps what is no teacher's business; who did it goes into the school's book, and why does not. */
@Component
public class OfficeAdministration {

    /** On record for each adult who may not be invited. */
    public static final String BLOCKED = "adult-blocked";

    private final Households households;
    private final OfficeFiles files;
    private final AuditTrail auditTrail;
    private final SchoolZone zone;

    OfficeAdministration(Households households, OfficeFiles files, AuditTrail auditTrail, SchoolZone zone) {
        this.households = households;
        this.files = files;
        this.auditTrail = auditTrail;
        this.zone = zone;
    }

    @Transactional
    public void note(AdultId adult, Adult.Basis basis, boolean interpreter, String note, Actor actor) {
        households.describe(adult, basis, interpreter);
        files.saveNote(adult, note);
        auditTrail.record(actor, "adult-noted", adult.value(), null);
    }

    /** Letters that have not left yet are not sent, and every link and code of the adult ends. */
    @Transactional
    public void block(AdultId adult, String reason, @Nullable LocalDate until, Actor actor) {
        if (reason.isBlank()) {
            throw new ChangeRefused(ChangeRefused.Kind.INVALID, "school.office.reason.missing");
        }
        if (until != null && until.isBefore(zone.today())) {
            throw new ChangeRefused(ChangeRefused.Kind.INVALID, "school.office.until.over");
        }
        files.block(adult, reason, until).forEach(blocked -> auditTrail.record(actor, BLOCKED, blocked.value(), null));
    }

    /** @throws ChangeRefused while letters to them would arrive at someone else who is blocked */
    @Transactional
    public void unblock(AdultId adult, Actor actor) {
        if (households.isBlockedAtOthersAddress(households.adult(adult))) {
            throw new ChangeRefused(ChangeRefused.Kind.CONFLICT, "school.office.sameAddress");
        }
        files.unblock(adult);
        auditTrail.record(actor, "adult-unblocked", adult.value(), null);
    }
}
