package org.studentled.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

/** The office's own tasks, in the words of the school: a page of them, and the first ones on its start page. */
@Component("officeTasks")
class OfficeTasks {

    private static final int PAGE = 20;
    private static final int AT_HOME = 5;

    private final Inbox inbox;
    private final Classes classes;
    private final Participations participations;
    private final Staff staff;
    private final Clock clock;

    OfficeTasks(Inbox inbox, Classes classes, Participations participations, Staff staff, Clock clock) {
        this.inbox = inbox;
        this.classes = classes;
        this.participations = participations;
        this.staff = staff;
        this.clock = clock;
    }

    /** For the start page: {@code ${@officeTasks.atHome()}}. */
    public Part atHome() {
        return part(null, 0, AT_HOME);
    }

    /** @param task only what is of this kind; nothing for all of it */
    Part part(@Nullable String task, int page) {
        return part(task, page, PAGE);
    }

    private Part part(@Nullable String task, int page, int size) {
        List<InboxItem> items = inbox.ofOffice(task, (long) page * size, size + 1);
        List<InboxItem> shown = items.stream().limit(size).toList();
        Map<ClassId, SchoolClass> named =
                classes.byId(shown.stream().map(InboxItem::classId).distinct().toList());
        Map<ParticipationId, Student> students = students(shown);
        Map<StaffId, StaffMember> claimers = staff.byId(shown.stream()
                .map(InboxItem::claimedBy)
                .filter(Objects::nonNull)
                .map(StaffId::new)
                .distinct()
                .toList());
        Instant now = clock.instant();
        return new Part(
                shown.stream()
                        .map(item -> new Row(
                                item,
                                Objects.requireNonNull(named.get(item.classId()))
                                        .name(),
                                studentOf(item, students),
                                TaskScreens.officePath(item),
                                item.isOverdue(now),
                                claimer(item.claimedBy(), claimers)))
                        .toList(),
                inbox.countsOfOffice(),
                page,
                items.size() > size);
    }

    private Map<ParticipationId, Student> students(List<InboxItem> items) {
        List<Participation> all = participations.byId(items.stream()
                .map(InboxItem::participationId)
                .filter(Objects::nonNull)
                .distinct()
                .map(ParticipationId::new)
                .toList());
        Map<StudentId, Student> known = participations.studentsOf(all);
        return all.stream()
                .filter(each -> known.containsKey(each.studentId()))
                .collect(Collectors.toMap(
                        Participation::id, each -> Objects.requireNonNull(known.get(each.studentId()))));
    }

    private static @Nullable Student studentOf(InboxItem item, Map<ParticipationId, Student> students) {
        UUID participation = item.participationId();
        return participation == null ? null : students.get(new ParticipationId(participation));
    }

    private static @Nullable String claimer(@Nullable UUID by, Map<StaffId, StaffMember> claimers) {
        StaffMember member = by == null ? null : claimers.get(new StaffId(by));
        return member == null ? null : member.name();
    }

    /**
     * A page of tasks, counted from 0.
     *
     * @param counts how many of each kind wait on all pages
     */
    record Part(List<Row> rows, SortedMap<String, Long> counts, int page, boolean more) {

        /** Of all kinds. */
        public long count() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        public List<Student> students() {
            return rows.stream()
                    .map(Row::student)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /**
     * One task.
     *
     * @param student whom it is about; nothing for the whole class
     * @param path where the office does it; nothing for what only the class's teachers can do
     * @param claimer the teacher who took it
     */
    record Row(
            InboxItem item,
            String className,
            @Nullable Student student,
            @Nullable String path,
            boolean overdue,
            @Nullable String claimer) {}
}
