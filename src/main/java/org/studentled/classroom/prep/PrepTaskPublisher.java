package org.studentled.classroom.prep;

import com.google.api.services.classroom.model.CourseWork;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.CourseWorkApi;
import org.studentled.classroom.google.Permission;
import org.studentled.outbox.Backoff;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.outbox.OutboxHandler;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.Outcome;
import org.studentled.page.AfterTransaction;
import org.studentled.school.StaffId;

/** Carries planned tasks to Google Classroom, each exactly once, whatever happens on the way. */
@Component
public class PrepTaskPublisher implements OutboxHandler {

    private static final Logger log = LoggerFactory.getLogger(PrepTaskPublisher.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofHours(1), Duration.ofDays(7));

    private final Outbox outbox;
    private final ClassroomTasks classroomTasks;
    private final FailedPrepTasks failedPrepTasks;
    private final LinkedCourses courses;
    private final SyncResults syncResults;
    private final GoogleClients googleClients;
    private final CourseWorkMapper form;
    private final AfterTransaction after;

    PrepTaskPublisher(
            Outbox outbox,
            ClassroomTasks classroomTasks,
            FailedPrepTasks failedPrepTasks,
            LinkedCourses courses,
            SyncResults syncResults,
            GoogleClients googleClients,
            CourseWorkMapper form,
            AfterTransaction after) {
        this.after = after;
        this.outbox = outbox;
        this.classroomTasks = classroomTasks;
        this.failedPrepTasks = failedPrepTasks;
        this.courses = courses;
        this.syncResults = syncResults;
        this.googleClients = googleClients;
        this.form = form;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PrepTask.Planned planned) {
        // Google may take its time: not with a connection in hand.
        after.execute(() -> outbox.dispatch(this, planned.id()));
    }

    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    public void deliverWaiting() {
        outbox.dispatch(this);
    }

    @Override
    public String kind() {
        return ClassroomTasks.KIND;
    }

    /** A week's task is of no use a week later. */
    @Override
    public Backoff backoff() {
        return BACKOFF;
    }

    @Override
    public Failure unforeseen() {
        return Failure.of(ClassroomException.Kind.UNEXPECTED);
    }

    @Override
    public Outcome deliver(OutboxLease lease) {
        return classroomTasks.byId(List.of(lease.entry().key())).stream()
                .findFirst()
                .map(task -> deliver(task, lease))
                .orElseGet(Outcome::withdrawn);
    }

    /** Each try begins with a look at what stands at Google. */
    @Override
    public Effect reconcile(OutboxEntry entry) {
        return Effect.NOT_DONE;
    }

    @Override
    public void settled(OutboxEntry entry, OutboxEntry.State state) {
        if (state == OutboxEntry.State.WITHDRAWN) {
            classroomTasks.markDropped(entry.key());
        }
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        return failedPrepTasks.describe(entries);
    }

    private Outcome deliver(PrepTask task, OutboxLease lease) {
        try {
            if (task.isOnItsWay()) {
                publish(task, lease);
            }
            return Outcome.done();
        } catch (ClassroomException exception) {
            log.warn("Task {} waits for Google Classroom: {}", task.id(), exception.kind());
            syncResults.recordFailure(task.classId(), SyncResults.Operation.TASK, exception.kind());
            return Outcome.retryAfter(Failure.of(exception.kind()), exception.askedToWait());
        }
    }

    private void publish(PrepTask task, OutboxLease lease) {
        LinkedCourse course = courses.findByClass(task.classId())
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
        course.mustRun();
        CourseWorkApi tasks = googleClients.as(publisherOf(course)).tasks();
        String work = task.courseWorkId() != null ? task.courseWorkId() : draft(tasks, course, task, lease);
        if (work != null) {
            classroomTasks.setState(task.id(), publishDraft(tasks, course, work));
            syncResults.recordSuccess(task.classId(), SyncResults.Operation.TASK);
        }
    }

    // Whoever reads has not yet allowed to write.
    private StaffId publisherOf(LinkedCourse course) {
        return googleClients.teacherOf(course, Permission.PUBLISH).orElseThrow(() -> {
            boolean connected = googleClients.teacherOf(course, Permission.READ).isPresent();
            return new ClassroomException(
                    connected ? ClassroomException.Kind.PUBLISHING_NOT_ALLOWED : ClassroomException.Kind.CONNECT_AGAIN);
        });
    }

    private static PrepTask.State publishDraft(CourseWorkApi tasks, LinkedCourse course, String work) {
        try {
            tasks.publish(course.courseId(), work);
            return PrepTask.State.PUBLISHED;
        } catch (ClassroomException exception) {
            if (exception.kind() == ClassroomException.Kind.NOT_FOUND) {
                return PrepTask.State.DROPPED;
            }
            throw exception;
        }
    }

    /** @return nothing when another hand has taken the task over meanwhile */
    private @Nullable String draft(CourseWorkApi tasks, LinkedCourse course, PrepTask task, OutboxLease lease) {
        // Whatever we remember: what stands at Google counts, as after a crash or a backup that was put back.
        String found = find(tasks, course, task);
        String work = found != null ? found : create(tasks, course, task, lease);
        if (work != null) {
            classroomTasks.markDrafted(task.id(), course.courseId(), work);
        }
        return work;
    }

    private @Nullable String create(CourseWorkApi tasks, LinkedCourse course, PrepTask task, OutboxLease lease) {
        if (!lease.handOver()) {
            return null;
        }
        ClassroomException exception = null;
        try {
            tasks.create(course.courseId(), form.toCourseWork(task));
        } catch (ClassroomException noAnswer) {
            if (!noAnswer.isPassing()) {
                throw noAnswer;
            }
            // No answer does not mean nothing was done: look before anything is sent again.
            exception = noAnswer;
        }
        // Should another hand have been at it in the same moment, both find the same one and publish no other.
        String found = find(tasks, course, task);
        if (found == null) {
            throw exception != null ? exception : new ClassroomException(ClassroomException.Kind.DOWN);
        }
        return found;
    }

    /** Our course work for this task, known by the task's own id; of several the oldest. */
    private static @Nullable String find(CourseWorkApi tasks, LinkedCourse course, PrepTask task) {
        return tasks.own(course.courseId()).stream()
                .filter(work -> CourseWorkMapper.carries(work, task))
                .min(Comparator.comparing((CourseWork work) -> String.valueOf(work.getCreationTime()))
                        .thenComparing(CourseWork::getId))
                .map(CourseWork::getId)
                .orElse(null);
    }
}
