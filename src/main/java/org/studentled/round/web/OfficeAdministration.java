package org.studentled.round.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.AuditLog;
import org.studentled.access.FamilyLinks;
import org.studentled.access.OfficeAlert;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.NotFoundException;
import org.studentled.school.OfficeFile;
import org.studentled.school.OfficeFiles;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** Where the office keeps what is no teacher's business; who did it goes into the school's book, and why does not. */
@Component
class OfficeAdministration implements OfficeAlert {

    private final Households households;
    private final OfficeFiles files;
    private final FamilyLinks familyLinks;
    private final AuditLog auditLog;
    private final SchoolZone zone;

    OfficeAdministration(
            Households households, OfficeFiles files, FamilyLinks familyLinks, AuditLog auditLog, SchoolZone zone) {
        this.households = households;
        this.files = files;
        this.familyLinks = familyLinks;
        this.auditLog = auditLog;
        this.zone = zone;
    }

    @Transactional
    public void note(AdultId adult, Adult.Basis basis, boolean interpreter, String note, Actor actor) {
        households.describe(adult, basis, interpreter);
        files.saveNote(adult, note);
        auditLog.record(actor, "adult-noted", adult.value(), null);
    }

    /** Letters that have not left yet are not sent, and every link and code of the adult ends. */
    @Transactional
    public void block(AdultId adult, String reason, @Nullable LocalDate until, Actor actor) {
        if (reason.isBlank()) {
            throw RequestRefused.invalid("school.office.reason.missing");
        }
        if (until != null && until.isBefore(zone.today())) {
            throw RequestRefused.invalid("school.office.until.over");
        }
        files.block(adult, reason, until).forEach(blocked -> {
            familyLinks.endAllOf(blocked);
            auditLog.record(actor, "adult-blocked", blocked.value(), null);
        });
    }

    /** @throws RequestRefused (conflict) while letters to them would arrive at someone else who is blocked */
    @Transactional
    public void unblock(AdultId adult, Actor actor) {
        if (households.isBlockedAtOthersAddress(households.adult(adult))) {
            throw RequestRefused.conflict("school.office.sameAddress");
        }
        files.unblock(adult);
        auditLog.record(actor, "adult-unblocked", adult.value(), null);
    }

    AdultId adultOf(StudentId student, HouseholdId household, AdultId adult) {
        boolean here = households.adult(adult).householdId().equals(household)
                && households.studentsOf(household).contains(student);
        if (!here) {
            throw new NotFoundException("adult of this household", adult.value());
        }
        return adult;
    }

    /** Adult → file, for those of whom there is something to know. */
    Map<AdultId, OfficeFile> findFiles(List<ClassFamilies.HomeOfStudent> homeOfStudents) {
        Map<AdultId, OfficeFile> known = new HashMap<>();
        homeOfStudents.stream()
                .flatMap(homeOfStudent -> homeOfStudent.adults().stream())
                .map(adult -> files.getByAdult(adult.id()))
                .forEach(file -> known.put(file.adult(), file));
        return known;
    }

    @Override
    public List<Item> current() {
        return files.findEnded(zone.today()).stream()
                .map(file -> new Item(
                        zone.at(java.util.Objects.requireNonNull(file.blockedUntil()), java.time.LocalTime.MIDNIGHT),
                        "school.office.over",
                        List.of(households.adult(file.adult()).name()),
                        null))
                .toList();
    }
}
