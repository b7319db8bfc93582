package org.studentled.school.web;

import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.access.AuditLog;
import org.studentled.access.OfficeAlert;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassFamilies;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.NotFoundException;
import org.studentled.school.OfficeAdministration;
import org.studentled.school.OfficeFile;
import org.studentled.school.OfficeFiles;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What the office sees of its files: beside the adults of a child, and when someone's period is over. */
@Component
class AdultFiles implements OfficeAlert {

    private static final int MOST = 25;

    private final Households households;
    private final ClassHouseholds classHouseholds;
    private final Students students;
    private final OfficeFiles files;
    private final AuditLog auditLog;
    private final Staff staff;
    private final SchoolZone zone;

    AdultFiles(
            Households households,
            ClassHouseholds classHouseholds,
            Students students,
            OfficeFiles files,
            AuditLog auditLog,
            Staff staff,
            SchoolZone zone) {
        this.households = households;
        this.classHouseholds = classHouseholds;
        this.students = students;
        this.files = files;
        this.auditLog = auditLog;
        this.staff = staff;
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

    /** Adult → file, an empty one where nothing is known. */
    Map<AdultId, OfficeFile> find(List<ClassFamilies.HomeOfStudent> homes) {
        return files.getByAdults(adultsOf(homes).map(Adult::id).toList());
    }

    /** Adult → the member of staff who last said that they may not be invited. */
    Map<AdultId, String> findBlockers(List<ClassFamilies.HomeOfStudent> homes) {
        Map<UUID, AuditLog.Entry> blocks = auditLog.findLast(
                OfficeAdministration.BLOCKED,
                adultsOf(homes)
                        .filter(adult -> !adult.mayBeInvited())
                        .map(adult -> adult.id().value())
                        .toList());
        Map<StaffId, StaffMember> members = staff.byId(blocks.values().stream()
                .map(entry -> new StaffId(entry.actor().id()))
                .distinct()
                .toList());
        Map<AdultId, String> names = new HashMap<>();
        blocks.forEach((adult, entry) -> Optional.ofNullable(
                        members.get(new StaffId(entry.actor().id())))
                .ifPresent(member -> names.put(new AdultId(adult), member.name())));
        return names;
    }

    @Override
    public List<Item> current() {
        List<OfficeFile> ended = files.findEnded(zone.today(), MOST);
        Map<AdultId, Adult> adults =
                classHouseholds.adultsById(ended.stream().map(OfficeFile::adult).toList());
        Map<HouseholdId, String> pages = pages(
                adults.values().stream().map(Adult::householdId).distinct().toList());
        return ended.stream()
                .filter(file -> adults.containsKey(file.adult()))
                .map(file -> item(file, Objects.requireNonNull(adults.get(file.adult())), pages))
                .toList();
    }

    private Item item(OfficeFile file, Adult adult, Map<HouseholdId, String> pages) {
        return new Item(
                zone.at(Objects.requireNonNull(file.blockedUntil()), LocalTime.MIDNIGHT),
                "school.office.over",
                List.of(adult.name()),
                pages.get(adult.householdId()));
    }

    /** Household → the page of one of its children, rather of one who is here. */
    private Map<HouseholdId, String> pages(Collection<HouseholdId> homes) {
        Map<HouseholdId, List<StudentId>> inHomes = classHouseholds.studentsOf(homes);
        Map<StudentId, Student> known = students.byId(
                inHomes.values().stream().flatMap(List::stream).distinct().toList());
        return inHomes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, home -> page(home.getValue(), known)));
    }

    private static String page(List<StudentId> ids, Map<StudentId, Student> known) {
        Student student = Objects.requireNonNull(known.get(ids.stream()
                .filter(id -> Objects.requireNonNull(known.get(id)).isHere())
                .findFirst()
                .orElse(ids.get(0))));
        return "/classes/" + student.classId() + "/students/" + student.id();
    }

    private static Stream<Adult> adultsOf(List<ClassFamilies.HomeOfStudent> homes) {
        return homes.stream().flatMap(home -> home.adults().stream());
    }
}
