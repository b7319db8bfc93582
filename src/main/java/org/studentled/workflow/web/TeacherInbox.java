package org.studentled.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

/** The teacher's inbox: their classes, and in each what waits, grouped by what to do. */
@Component
class TeacherInbox {

    private static final int SHOWN_PER_GROUP = 8;
    private static final int PAGE = 30;

    private final Classes classes;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final Staff staff;
    private final Weeks weeks;
    private final Inbox inbox;
    private final Clock clock;

    TeacherInbox(
            Classes classes,
            Rounds rounds,
            Participations participations,
            Students students,
            NameDisambiguation nameDisambiguation,
            Staff staff,
            Weeks weeks,
            Inbox inbox,
            Clock clock) {
        this.classes = classes;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
        this.staff = staff;
        this.weeks = weeks;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param launched the class the tool was opened from; nothing shows all of their classes */
    List<ClassInbox> findByStaffAndClass(StaffId teacher, @Nullable ClassId launched) {
        return classes.taughtBy(teacher).stream()
                .filter(one -> launched == null || one.id().equals(launched))
                .map(one -> inboxOf(one, teacher))
                .toList();
    }

    /**
     * A page of what waits in the class, the most urgent first.
     *
     * @param task only what is of this kind; nothing for all of it
     */
    Part part(SchoolClass one, StaffId teacher, @Nullable String task, int page) {
        List<InboxItem> items = inbox.ofTeachers(one.id()).stream()
                .filter(item -> task == null || item.task().equals(task))
                .toList();
        Map<UUID, String> names = rounds.running(one.id()).map(this::names).orElse(Map.of());
        boolean shared = classes.teachersOf(one.id()).size() > 1;
        long before = (long) page * PAGE;
        List<Row> rows = items.stream()
                .skip(before)
                .limit(PAGE)
                .map(item -> row(item, names, teacher, shared))
                .toList();
        return new Part(rows, page, items.size() > before + PAGE);
    }

    private ClassInbox inboxOf(SchoolClass one, StaffId teacher) {
        Round running = rounds.running(one.id()).orElse(null);
        Map<UUID, String> names = running == null ? Map.of() : names(running);
        Map<String, List<InboxItem>> byTask = inbox.ofTeachers(one.id()).stream()
                .collect(Collectors.groupingBy(InboxItem::task, LinkedHashMap::new, Collectors.toList()));
        boolean shared = classes.teachersOf(one.id()).size() > 1;
        List<Group> groups = new ArrayList<>();
        byTask.forEach((task, items) -> groups.add(group(task, items, names, teacher, shared)));
        return new ClassInbox(one, running, groups);
    }

    private Group group(String task, List<InboxItem> items, Map<UUID, String> names, StaffId teacher, boolean shared) {
        List<Row> rows = items.stream()
                .limit(SHOWN_PER_GROUP)
                .map(item -> row(item, names, teacher, shared))
                .toList();
        String together =
                items.size() > 1 ? TaskScreens.together(task, items.get(0).roundId()) : null;
        return new Group(task, items.size(), rows, items.size() - rows.size(), together);
    }

    private Row row(InboxItem item, Map<UUID, String> names, StaffId teacher, boolean shared) {
        UUID claimedBy = item.claimedBy();
        boolean mine = teacher.value().equals(claimedBy);
        String claimer = claimedBy == null || mine
                ? null
                : staff.get(new StaffId(claimedBy)).name();
        String student = item.participationId() == null ? null : names.get(item.participationId());
        Instant now = clock.instant();
        UUID weekId = item.weekId();
        Integer week = weekId == null ? null : weeks.get(new WeekId(weekId)).number();
        return new Row(item, student, week, TaskScreens.path(item), item.isOverdue(now), shared, mine, claimer);
    }

    private Map<UUID, String> names(Round round) {
        Map<StudentId, String> students = nameDisambiguation.shortest(this.students.in(round.classId()));
        return participations.in(round.id()).stream()
                .collect(Collectors.toMap(
                        participation -> participation.id().value(), nameIn(students), (one, same) -> one));
    }

    private static Function<Participation, String> nameIn(Map<StudentId, String> students) {
        return participation -> students.getOrDefault(participation.studentId(), "");
    }

    /** One class with what waits in it. */
    record ClassInbox(SchoolClass schoolClass, @Nullable Round round, List<Group> groups) {}

    /** A page of tasks, counted from 0. */
    record Part(List<Row> rows, int page, boolean more) {}

    /**
     * Tasks of a kind.
     *
     * @param more how many there are beyond the lines shown
     * @param together where all are done in one go
     */
    record Group(
            String task,
            int count,
            List<Row> rows,
            int more,
            @Nullable String together) {}

    /**
     * One task.
     *
     * @param student whom it is about; nothing for the whole class
     * @param week the number of the week it is about, where it is about one
     * @param shared whether a co-teacher might take it
     * @param claimer the co-teacher who took it
     */
    record Row(
            InboxItem item,
            @Nullable String student,
            @Nullable Integer week,
            String path,
            boolean overdue,
            boolean shared,
            boolean mine,
            @Nullable String claimer) {}
}
