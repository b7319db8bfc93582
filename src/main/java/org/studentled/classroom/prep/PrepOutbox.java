package org.studentled.classroom.prep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.school.ClassId;
import org.studentled.school.RandomIds;

/** Tasks on their way to Google; every step is written down before the next is taken. */
@Component
public class PrepOutbox {

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int LONGEST_WAIT_MINUTES = 60;

    private final JdbcClient db;
    private final Clock clock;

    PrepOutbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty when the class already has a task for that week. */
    @Transactional
    public Optional<UUID> plan(ClassId classId, WeekId week, PrepTasks.Task task) {
        if (findByClassAndWeek(classId, week).isPresent()) {
            return Optional.empty();
        }
        UUID id = RandomIds.next();
        db.sql("insert into classroom_task (id, class_id, week_id, title, instructions, due_on, link, state, attempts,"
                        + " next_try_at, planned_at) values (:id, :class, :week, :title, :text, :due, :link,"
                        + " 'PLANNED', 0, :now, :now)")
                .param("id", id)
                .param("class", classId.value())
                .param("week", week.value())
                .param("title", task.title())
                .param("text", task.text())
                .param("due", task.due())
                .param("link", task.link().toString())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Optional.of(id);
    }

    /** Takes the task in hand for a while; empty when another hand has it, or it is done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<PrepTask> claim(UUID id) {
        Instant now = clock.instant();
        int taken = db.sql("update classroom_task set next_try_at = :until, attempts = attempts + 1"
                        + " where id = :id and state in ('PLANNED', 'DRAFT') and next_try_at <= :now")
                .param("until", Timestamp.from(now.plus(HOLD)))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        return taken == 0 ? Optional.empty() : find("id = :id", id, id);
    }

    /**
     * Notes that Google is asked in this moment to create it, and holds the task for as long again.
     *
     * @return false when another hand has taken it meanwhile: then nothing may be asked
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean asking(PrepTask task, String courseId) {
        Instant now = clock.instant();
        return db.sql("update classroom_task set asked_at = :now, course_id = :course, next_try_at = :until"
                                + " where id = :id and attempts = :attempts and state = 'PLANNED'")
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(HOLD)))
                        .param("course", courseId)
                        .param("id", task.id())
                        .param("attempts", task.attempts())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void markDrafted(UUID id, String courseWorkId) {
        db.sql("update classroom_task set state = 'DRAFT', course_work_id = :work where id = :id")
                .param("work", courseWorkId)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void setState(UUID id, PrepTask.State state) {
        db.sql("update classroom_task set state = :state, failure = null where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** Lets go of the task until it is worth another try. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordFailure(PrepTask task, ClassroomException.Kind failure) {
        long minutes = Math.min(1L << Math.min(task.attempts(), 10), LONGEST_WAIT_MINUTES);
        db.sql("update classroom_task set failure = :failure, next_try_at = :next where id = :id")
                .param("failure", failure.name())
                .param("next", Timestamp.from(clock.instant().plus(Duration.ofMinutes(minutes))))
                .param("id", task.id())
                .update();
    }

    /** Whatever of the class waits is worth a try now: a teacher has mended what was in the way. */
    @Transactional
    public void retryNow(ClassId classId) {
        db.sql("update classroom_task set next_try_at = :now where class_id = :class and failure is not null")
                .param("now", Timestamp.from(clock.instant()))
                .param("class", classId.value())
                .update();
    }

    public List<UUID> due() {
        return db.sql("select id from classroom_task where state in ('PLANNED', 'DRAFT') and next_try_at <= :now"
                        + " order by next_try_at")
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
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
                .query(PrepOutbox::read)
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
                .query(PrepOutbox::read)
                .list();
    }

    public Optional<PrepTask> findByClassAndWeek(ClassId classId, WeekId week) {
        return find("class_id = :id and week_id = :other", classId.value(), week.value());
    }

    private Optional<PrepTask> find(String where, UUID id, UUID other) {
        return db.sql("select * from classroom_task where " + where)
                .param("id", id)
                .param("other", other)
                .query(PrepOutbox::read)
                .optional();
    }

    private static PrepTask read(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
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
                row.getInt("attempts"),
                failure == null ? null : ClassroomException.Kind.valueOf(failure),
                row.getTimestamp("edited_at") != null);
    }
}
