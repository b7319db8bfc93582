package org.studentled.workflow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

/** The office's own tasks, in the words of the school; told of on its first screen. */
@Component
class OfficeTasks implements OfficeAlert {

    private static final int PAGE = 20;

    private final Inbox inbox;
    private final Classes classes;
    private final Participations participations;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;

    OfficeTasks(
            Inbox inbox,
            Classes classes,
            Participations participations,
            Students students,
            NameDisambiguation nameDisambiguation) {
        this.inbox = inbox;
        this.classes = classes;
        this.participations = participations;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
    }

    @Override
    public List<Item> current() {
        return inbox.ofOffice(0, 1).stream()
                .map(first -> new Item(
                        first.since(), "workflow.office.count", List.of(inbox.countOfOffice()), "/office/inbox"))
                .toList();
    }

    Part part(int page) {
        List<InboxItem> items = inbox.ofOffice((int) Math.min((long) page * PAGE, Integer.MAX_VALUE), PAGE + 1);
        Map<ClassId, Map<StudentId, String>> called = new HashMap<>();
        return new Part(
                items.stream().limit(PAGE).map(item -> row(item, called)).toList(), page, items.size() > PAGE);
    }

    private Row row(InboxItem item, Map<ClassId, Map<StudentId, String>> called) {
        return new Row(
                item,
                classes.get(item.classId()).name(),
                student(item.participationId(), called),
                TaskScreens.path(item));
    }

    /** Read once for each class of the page. */
    private @Nullable String student(@Nullable UUID participation, Map<ClassId, Map<StudentId, String>> called) {
        if (participation == null) {
            return null;
        }
        Student student = students.get(
                participations.get(new ParticipationId(participation)).studentId());
        return called.computeIfAbsent(student.classId(), nameDisambiguation::calledIn)
                .getOrDefault(student.id(), student.fullName());
    }

    /** A page of tasks, counted from 0. */
    record Part(List<Row> rows, int page, boolean more) {}

    /**
     * One task.
     *
     * @param student whom it is about; nothing for the whole class
     */
    record Row(InboxItem item, String className, @Nullable String student, String path) {}
}
