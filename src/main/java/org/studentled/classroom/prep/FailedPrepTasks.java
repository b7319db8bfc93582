package org.studentled.classroom.prep;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.OutboxEntry;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;

/** What the office is told of weekly tasks that are not in Google Classroom. */
@Component
class FailedPrepTasks {

    private final ClassroomTasks tasks;
    private final Classes classes;

    FailedPrepTasks(ClassroomTasks tasks, Classes classes) {
        this.tasks = tasks;
        this.classes = classes;
    }

    Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        Map<UUID, OutboxEntry> failed = byKey(entries);
        List<PrepTask> all = tasks.byId(failed.keySet());
        Map<ClassId, SchoolClass> taught =
                classes.byId(all.stream().map(PrepTask::classId).distinct().toList());
        return all.stream()
                .collect(Collectors.toMap(
                        PrepTask::id,
                        task -> new FailedEntry(
                                nameOf(taught.get(task.classId())),
                                "",
                                FailedEntry.text("classroom.notSent.task", task.title()),
                                why(failed.get(task.id())),
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
