package org.studentled.classroom.guardians;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.studentled.classroom.google.GuardianInvitation;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.OutboxEntry;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What the office is told of guardians who were not invited. */
@Component
class FailedInvitations {

    private final GuardianInvitations invitations;
    private final Classes classes;
    private final Students students;

    FailedInvitations(GuardianInvitations invitations, Classes classes, Students students) {
        this.invitations = invitations;
        this.classes = classes;
        this.students = students;
    }

    Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        Map<UUID, OutboxEntry> failed = byKey(entries);
        List<GuardianInvitation> all = invitations.byId(failed.keySet());
        Map<ClassId, SchoolClass> taught = classes.byId(
                all.stream().map(GuardianInvitation::classId).distinct().toList());
        Map<StudentId, Student> children = students.byId(
                all.stream().map(GuardianInvitation::student).distinct().toList());
        return all.stream()
                .filter(one -> children.containsKey(one.student()))
                .collect(Collectors.toMap(
                        GuardianInvitation::id,
                        one -> new FailedEntry(
                                one.email(),
                                nameOf(taught.get(one.classId())),
                                FailedEntry.text(
                                        "classroom.notSent.guardian",
                                        Objects.requireNonNull(children.get(one.student()))
                                                .fullName()),
                                why(failed.get(one.id())),
                                null)));
    }

    private static Map<UUID, OutboxEntry> byKey(List<OutboxEntry> entries) {
        return entries.stream().collect(Collectors.toMap(OutboxEntry::key, Function.identity()));
    }

    private static String nameOf(@Nullable SchoolClass schoolClass) {
        return schoolClass == null ? "" : schoolClass.name();
    }

    private static MessageSourceResolvable why(@Nullable OutboxEntry entry) {
        return FailedEntry.text("classroom.error.", entry == null ? null : entry.failure());
    }
}
