package org.studentled.school.web;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;
import org.studentled.school.AdultId;
import org.studentled.school.ClassFamilies;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.NotFoundException;
import org.studentled.school.OfficeFile;
import org.studentled.school.OfficeFiles;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** What the office sees of its files: beside the adults of a child, and when someone's period is over. */
@Component
class AdultFiles implements OfficeAlert {

    private final Households households;
    private final OfficeFiles files;
    private final SchoolZone zone;

    AdultFiles(Households households, OfficeFiles files, SchoolZone zone) {
        this.households = households;
        this.files = files;
        this.zone = zone;
    }

    /** @throws NotFoundException where the adult is no one of this home of this child */
    AdultId adultOf(StudentId student, HouseholdId household, AdultId adult) {
        boolean here = households.adult(adult).householdId().equals(household)
                && households.studentsOf(household).contains(student);
        if (!here) {
            throw new NotFoundException("adult of this household", adult.value());
        }
        return adult;
    }

    /** Adult → file, for those of whom there is something to know. */
    Map<AdultId, OfficeFile> find(List<ClassFamilies.HomeOfStudent> homes) {
        Map<AdultId, OfficeFile> known = new HashMap<>();
        homes.stream()
                .flatMap(home -> home.adults().stream())
                .map(adult -> files.getByAdult(adult.id()))
                .forEach(file -> known.put(file.adult(), file));
        return known;
    }

    @Override
    public List<Item> current() {
        return files.findEnded(zone.today()).stream()
                .map(file -> new Item(
                        zone.at(Objects.requireNonNull(file.blockedUntil()), LocalTime.MIDNIGHT),
                        "school.office.over",
                        List.of(households.adult(file.adult()).name()),
                        null))
                .toList();
    }
}
