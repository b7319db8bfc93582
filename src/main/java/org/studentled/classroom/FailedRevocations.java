package org.studentled.classroom;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.OutboxEntry;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What the office is told of access at Google that could not be ended. */
@Component
class FailedRevocations {

    private final Students students;
    private final Staff staff;

    FailedRevocations(Students students, Staff staff) {
        this.students = students;
        this.staff = staff;
    }

    /** @param people whose consent each is; of someone who left, no name is known any more */
    Map<UUID, FailedEntry> describe(List<OutboxEntry> entries, Map<UUID, UUID> people) {
        Map<StaffId, StaffMember> members =
                staff.byId(people.values().stream().distinct().map(StaffId::new).toList());
        Map<StudentId, Student> children = students.byId(
                people.values().stream().distinct().map(StudentId::new).toList());
        Map<UUID, String> names = Stream.concat(
                        members.values().stream()
                                .map(member -> Map.entry(member.id().value(), member.name())),
                        children.values().stream()
                                .map(child -> Map.entry(child.id().value(), child.fullName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return entries.stream()
                .filter(entry -> people.containsKey(entry.key()))
                .collect(Collectors.toMap(
                        OutboxEntry::key,
                        entry -> new FailedEntry(
                                names.getOrDefault(people.get(entry.key()), ""),
                                "",
                                FailedEntry.text("classroom.notSent.revocation"),
                                why(entry),
                                null)));
    }

    private static MessageSourceResolvable why(@Nullable OutboxEntry entry) {
        return FailedEntry.text("classroom.error.", entry == null ? null : entry.failure());
    }
}
