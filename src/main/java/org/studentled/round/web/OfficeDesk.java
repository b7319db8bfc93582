package org.studentled.round.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Audit;
import org.studentled.access.Links;
import org.studentled.access.Trouble;
import org.studentled.page.Refusal;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.OfficeFile;
import org.studentled.school.OfficeFiles;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** Where the office keeps what is no teacher's business; who did it goes into the school's book, and why does not. */
@Component
class OfficeDesk implements Trouble {

    private final Households households;
    private final OfficeFiles files;
    private final Links links;
    private final Audit audit;
    private final SchoolZone zone;

    OfficeDesk(Households households, OfficeFiles files, Links links, Audit audit, SchoolZone zone) {
        this.households = households;
        this.files = files;
        this.links = links;
        this.audit = audit;
        this.zone = zone;
    }

    @Transactional
    public void note(AdultId adult, Adult.Basis basis, boolean interpreter, String note, Who who) {
        households.describe(adult, basis, interpreter);
        files.note(adult, note);
        audit.note(who, "adult-noted", adult.value(), null);
    }

    /** Letters that have not left yet are not sent, and every link and code of the adult ends. */
    @Transactional
    public void block(AdultId adult, String reason, @Nullable LocalDate until, Who who) {
        if (reason.isBlank()) {
            throw new Refusal(422, "school.office.reason.missing");
        }
        if (until != null && until.isBefore(zone.today())) {
            throw new Refusal(422, "school.office.until.over");
        }
        files.block(adult, reason, until).forEach(blocked -> {
            links.endAllOf(blocked);
            audit.note(who, "adult-blocked", blocked.value(), null);
        });
    }

    /** @throws Refusal 409 while letters to them would arrive at someone else who is blocked */
    @Transactional
    public void unblock(AdultId adult, Who who) {
        if (households.isBlockedAtOthersAddress(households.adult(adult))) {
            throw new Refusal(409, "school.office.sameAddress");
        }
        files.unblock(adult);
        audit.note(who, "adult-unblocked", adult.value(), null);
    }

    AdultId adultOf(StudentId child, HouseholdId home, AdultId adult) {
        boolean here = households.adult(adult).householdId().equals(home)
                && households.childrenOf(home).contains(child);
        if (!here) {
            throw new NotAtThisSchool("adult of this household", adult.value());
        }
        return adult;
    }

    /** Adult → file, for those of whom there is something to know. */
    Map<AdultId, OfficeFile> of(List<ClassFamilies.Home> homes) {
        Map<AdultId, OfficeFile> known = new HashMap<>();
        homes.stream()
                .flatMap(home -> home.adults().stream())
                .map(adult -> files.of(adult.id()))
                .forEach(file -> known.put(file.adult(), file));
        return known;
    }

    @Override
    public List<Item> now() {
        return files.over(zone.today()).stream()
                .map(file -> new Item(
                        zone.at(java.util.Objects.requireNonNull(file.blockedUntil()), java.time.LocalTime.MIDNIGHT),
                        "school.office.over",
                        List.of(households.adult(file.adult()).name()),
                        null))
                .toList();
    }
}
