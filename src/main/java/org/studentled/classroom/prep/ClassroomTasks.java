package org.studentled.classroom.prep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.outbox.Outbox;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.school.ClassId;
import org.studentled.school.RandomIds;

/** The weekly tasks for Google, as far as each has come; when each is due and what went wrong is in the outbox. */
@Component
public class ClassroomTasks {

    /** Of their entries in the outbox; the group is the class. */
    public static final String KIND = "PREP_TASK";

    private final JdbcClient db;
    private final Outbox outbox;
    private final Clock clock;

    ClassroomTasks(JdbcClient db, Outbox outbox, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Empty when the class already has a task for that week. */
    @Transactional
    public Optional<UUID> plan(ClassId classId, WeekId week, PrepTasks.Task task) {
        if (findByClassAndWeek(classId, week).isPresent()) {
            return Optional.empty();
        }
        UUID id = RandomIds.next();
        db.sql("insert into classroom_task (id, class_id, week_id, title, instructions, due_on, link, state,"
                        + " planned_at) values (:id, :class, :week, :title, :text, :due, :link, 'PLANNED', :now)")
                .param("id", id)
                .param("class", classId.value())
                .param("week", week.value())
                .param("title", task.title())
                .param("text", task.text())
                .param("due", task.due())
                .param("link", task.link().toString())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        outbox.enqueue(KIND, id, classId.toString());
        return Optional.of(id);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void markDrafted(UUID id, String courseId, String courseWorkId) {
        db.sql("update classroom_task set state = 'DRAFT', course_id = :course, course_work_id = :work where id = :id")
                .param("course", courseId)
                .param("work", courseWorkId)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void setState(UUID id, PrepTask.State state) {
        db.sql("update classroom_task set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** Whatever of the class failed is worth a try now: a teacher has mended what was in the way. */
    @Transactional
    public void retryNow(ClassId classId) {
        outbox.retryFailed(KIND, classId.toString());
    }

    List<PrepTask> byId(Collection<UUID> ids) {
        return db.sql("select * from classroom_task where id in (:ids)")
                .param("ids", ids)
                .query(ClassroomTasks::read)
                .list();
    }

    /** Someone deleted it at Google. */
    @Transactional
    public void markDropped(UUID id) {
        setState(id, PrepTask.State.DROPPED);
    }

    /** A teacher changed it at Google; it stays as they want it. */
    @Transactional
    public void markEdited(UUID id) {
        db.sql("update classroom_task set edited_at = :now where id = :id and edited_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    List<PrepTask> publishedIn(ClassId classId) {
        return db.sql("select * from classroom_task where class_id = :class and state = 'PUBLISHED'"
                        + " order by planned_at desc")
                .param("class", classId.value())
                .query(ClassroomTasks::read)
                .list();
    }

    /** The class that a task is for. */
    public Optional<ClassId> classOf(UUID task) {
        return db.sql("select class_id from classroom_task where id = :id")
                .param("id", task)
                .query(UUID.class)
                .optional()
                .map(ClassId::new);
    }

    public List<PrepTask> in(ClassId classId) {
        return db.sql("select * from classroom_task where class_id = :class order by planned_at desc")
                .param("class", classId.value())
                .query(ClassroomTasks::read)
                .list();
    }

    public Optional<PrepTask> findByClassAndWeek(ClassId classId, WeekId week) {
        return db.sql("select * from classroom_task where class_id = :class and week_id = :week")
                .param("class", classId.value())
                .param("week", week.value())
                .query(ClassroomTasks::read)
                .optional();
    }

    private static PrepTask read(ResultSet row, int number) throws SQLException {
        return new PrepTask(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                new WeekId(row.getObject("week_id", UUID.class)),
                row.getString("title"),
                row.getString("instructions"),
                row.getDate("due_on").toLocalDate(),
                row.getString("link"),
                PrepTask.State.valueOf(row.getString("state")),
                row.getString("course_work_id"),
                row.getTimestamp("edited_at") != null);
    }
}
