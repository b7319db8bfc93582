package org.studentled.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/** All open tasks of the people of a class, stored beside the engine so that screens need not ask it. */
@Component
public class Inbox {

    private static final int MOST = 1000;

    private final JdbcClient db;
    private final TaskService tasks;
    private final Clock clock;

    Inbox(JdbcClient db, TaskService tasks, Clock clock) {
        this.db = db;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What waits for the teachers of the class, the most urgent first. */
    public List<InboxItem> ofTeachers(ClassId classId) {
        return waiting("class_id = :id and audience in ('TEACHER', 'STAFF')", classId.value());
    }

    /**
     * What waits for the office, the most urgent first.
     *
     * @param task only what is of this kind; nothing for all of it
     */
    public List<InboxItem> ofOffice(@Nullable String task, long from, int most) {
        return db.sql("select * from inbox_item where audience in ('OFFICE', 'STAFF') and over_at is null"
                        + (task == null ? "" : " and task = :task")
                        + " order by coalesce(due_at, since), since, task, task_id"
                        + " offset :from rows fetch first :most rows only")
                .params(task == null ? Map.of() : Map.of("task", task))
                .param("from", from)
                .param("most", most)
                .query(Inbox::item)
                .list();
    }

    /** How much of each kind waits for the office, by the names of the tasks. */
    public SortedMap<String, Long> countsOfOffice() {
        SortedMap<String, Long> counts = new TreeMap<>();
        db.sql("select task, count(*) from inbox_item where audience in ('OFFICE', 'STAFF') and over_at is null"
                        + " group by task")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** What waits for the child, the oldest first. */
    public List<InboxItem> ofStudent(ParticipationId participation) {
        return waiting("participation_id = :id and audience = 'STUDENT'", participation.value());
    }

    /** What waits in the whole round, for whomever. */
    public List<InboxItem> ofRound(UUID round) {
        return waiting("round_id = :id", round);
    }

    /** All that ever waited for or because of the child, oldest first. */
    public List<InboxItem> historyOf(ParticipationId participation) {
        return db.sql("select * from inbox_item where participation_id = :id order by since, task fetch first " + MOST
                        + " rows only")
                .param("id", participation.value())
                .query(Inbox::item)
                .list();
    }

    /** A co-teacher takes it; whoever was first keeps it until given back. */
    @Transactional
    public boolean claim(String taskId, ClassId classId, StaffId teacher) {
        int taken = db.sql("update inbox_item set claimed_by = :teacher where task_id = :task and class_id = :class"
                        + " and over_at is null and (claimed_by is null or claimed_by = :teacher)")
                .param("teacher", teacher.value())
                .param("task", taskId)
                .param("class", classId.value())
                .update();
        if (taken > 0) {
            tasks.setAssignee(taskId, teacher.toString());
        }
        return taken > 0;
    }

    @Transactional
    public void release(String taskId, ClassId classId, StaffId teacher) {
        int given = db.sql("update inbox_item set claimed_by = null where task_id = :task and class_id = :class"
                        + " and over_at is null and claimed_by = :teacher")
                .param("teacher", teacher.value())
                .param("task", taskId)
                .param("class", classId.value())
                .update();
        if (given > 0) {
            tasks.setAssignee(taskId, null);
        }
    }

    void add(InboxItem item) {
        db.sql("insert into inbox_item (task_id, task, audience, class_id, round_id, participation_id, conference_id,"
                        + " week_id, since, due_at) values (:id, :task, :audience, :class, :round, :participation,"
                        + " :conference, :week, :since, :due)")
                .param("id", item.taskId())
                .param("task", item.task())
                .param("audience", item.audience().name())
                .param("class", item.classId().value())
                .param("round", item.roundId())
                .param("participation", item.participationId())
                .param("conference", item.conferenceId())
                .param("week", item.weekId())
                .param("since", Timestamp.from(item.since()))
                .param("due", timestamp(item.dueAt()))
                .update();
    }

    void due(String taskId, @Nullable Instant due) {
        db.sql("update inbox_item set due_at = :due where task_id = :task and over_at is null")
                .param("due", timestamp(due))
                .param("task", taskId)
                .update();
    }

    void close(String taskId, InboxItem.Outcome outcome, @Nullable String role, @Nullable UUID by) {
        db.sql("update inbox_item set over_at = :now, outcome = :outcome, done_by_role = :role, done_by = :by"
                        + " where task_id = :task and over_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome.name())
                .param("role", role)
                .param("by", by)
                .param("task", taskId)
                .update();
    }

    private List<InboxItem> waiting(String where, UUID id) {
        return db.sql("select * from inbox_item where " + where + " and over_at is null"
                        + " order by coalesce(due_at, since), since, task fetch first " + MOST + " rows only")
                .param("id", id)
                .query(Inbox::item)
                .list();
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new InboxItem(
                row.getString("task_id"),
                row.getString("task"),
                InboxItem.Audience.valueOf(row.getString("audience")),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getObject("round_id", UUID.class),
                row.getObject("participation_id", UUID.class),
                row.getObject("conference_id", UUID.class),
                row.getObject("week_id", UUID.class),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("due_at")),
                row.getObject("claimed_by", UUID.class),
                instant(row.getTimestamp("over_at")),
                outcome == null ? null : InboxItem.Outcome.valueOf(outcome),
                row.getString("done_by_role"),
                row.getObject("done_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
