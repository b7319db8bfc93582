package org.studentled.lms;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.access.TeacherNotice;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** Tells a teacher, from the first page after the first launch on, that the class list could not be read, and why. */
@Component
class UnreadRosterNotice implements TeacherNotice {

    private static final String KEY = "lms.unread.";

    private final JdbcClient db;
    private final Classes classes;

    UnreadRosterNotice(JdbcClient db, Classes classes) {
        this.db = db;
        this.classes = classes;
    }

    @Override
    public List<Item> noticesFor(StaffId teacher) {
        Map<ClassId, SchoolClass> taught =
                classes.taughtBy(teacher).stream().collect(Collectors.toMap(SchoolClass::id, each -> each));
        if (taught.isEmpty()) {
            return List.of();
        }
        return db
                .sql(
                        "select class_id, roster_failure from lms_course where roster_failure is not null and class_id in (:ids)"
                                + " order by class_id")
                .param("ids", taught.keySet().stream().map(ClassId::value).toList())
                .query((row, number) ->
                        Map.entry(new ClassId(row.getObject(1, UUID.class)), RosterFailure.valueOf(row.getString(2))))
                .list()
                .stream()
                .map(each -> new Item(
                        KEY + each.getValue(),
                        List.of(requireNonNull(taught.get(each.getKey())).name()),
                        "/classes/" + each.getKey()))
                .toList();
    }

    /** The key of the sentence on the page of the class; nothing when its list was read, or it has none. */
    public @Nullable String problemOf(ClassId id) {
        return db.sql("select roster_failure from lms_course where class_id = :id and roster_failure is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(failure -> KEY + RosterFailure.valueOf(failure))
                .orElse(null);
    }
}
