package org.studentled.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdChanges;
import org.studentled.school.HouseholdId;
import org.studentled.school.HouseholdRequest;
import org.studentled.school.HouseholdRequests;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Requests about homes as the office reads them. */
@Component
class HouseholdRequestRows {

    private static final int MOST = 25;

    private final HouseholdRequests requests;
    private final HouseholdChanges changes;
    private final Households households;
    private final Students students;
    private final ListedNames listedNames;
    private final Classes classes;
    private final Staff staff;

    HouseholdRequestRows(
            HouseholdRequests requests,
            HouseholdChanges changes,
            Households households,
            Students students,
            ListedNames listedNames,
            Classes classes,
            Staff staff) {
        this.requests = requests;
        this.changes = changes;
        this.households = households;
        this.students = students;
        this.listedNames = listedNames;
        this.classes = classes;
        this.staff = staff;
    }

    /** The oldest first; the next ones come up as these are answered. */
    List<Row> open() {
        return requests.open(MOST).stream().map(this::row).toList();
    }

    private Row row(HouseholdRequest request) {
        HouseholdChange change = request.change();
        HouseholdId household = change.household();
        AdultId adult = change.adult();
        Student student = students.get(change.student());
        return new Row(
                request.id(),
                staff.get(request.askedBy()).name(),
                request.askedAt(),
                student,
                classes.get(student.classId()).name(),
                change,
                household == null ? "" : households.get(household).name(),
                adult == null ? "" : households.adult(adult).name(),
                changes.candidates(change).stream().map(this::candidate).toList(),
                changes.isBlocked(change));
    }

    private Candidate candidate(Household household) {
        String children = households.studentsOf(household.id()).stream()
                .map(students::get)
                .map(student -> listedNames.nameOf(student) + " ("
                        + classes.get(student.classId()).name() + ")")
                .collect(Collectors.joining(", "));
        return new Candidate(household.id(), household.name(), children);
    }

    /** One request. */
    record Row(
            UUID id,
            String asker,
            Instant askedAt,
            Student student,
            String className,
            HouseholdChange change,
            String home,
            String adult,
            List<Candidate> candidates,
            boolean blocked) {

        public Adult.@Nullable Contact contact() {
            return change.contact();
        }

        public boolean isJoin() {
            return change.kind() == HouseholdChange.Kind.JOIN;
        }
    }

    /** A home that may be meant, with its children. */
    record Candidate(HouseholdId id, String name, String students) {}
}
