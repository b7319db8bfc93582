package org.studentled.classroom.prep;

import com.google.api.services.classroom.model.CourseWork;
import java.util.Comparator;
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
import org.studentled.page.AfterTransaction;
import org.studentled.school.StaffId;

/** Carries planned tasks to Google Classroom, each exactly once, whatever happens on the way. */
@Component
public class PrepTaskPublisher {

    private static final Logger log = LoggerFactory.getLogger(PrepTaskPublisher.class);

    private final PrepOutbox outbox;
    private final LinkedCourses courses;
    private final SyncResults syncResults;
    private final GoogleClients googleClients;
    private final CourseWorkMapper form;
    private final AfterTransaction after;

    PrepTaskPublisher(
            PrepOutbox outbox,
            LinkedCourses courses,
            SyncResults syncResults,
            GoogleClients googleClients,
            CourseWorkMapper form,
            AfterTransaction after) {
        this.after = after;
        this.outbox = outbox;
        this.courses = courses;
        this.syncResults = syncResults;
        this.googleClients = googleClients;
        this.form = form;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PrepTask.Planned planned) {
        // Google may take its time: not with a connection in hand.
        after.execute(() -> deliver(planned.id()));
    }

    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    public void deliverWaiting() {
        outbox.due().forEach(this::deliver);
    }

    private void deliver(UUID id) {
        outbox.claim(id).ifPresent(task -> {
            try {
                publish(task);
            } catch (ClassroomException exception) {
                failed(task, exception.kind());
            } catch (RuntimeException unforeseen) {
                // One task must not stop the others, nor the work that planned it.
                log.error("Task {} could not be carried to Google Classroom", id, unforeseen);
                outbox.recordFailure(task, ClassroomException.Kind.UNEXPECTED);
            }
        });
    }

    private void publish(PrepTask task) {
        LinkedCourse course = courses.findByClass(task.classId())
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_CONNECTED));
        course.mustRun();
        CourseWorkApi tasks = googleClients.as(publisherOf(course)).tasks();
        String work = task.courseWorkId() != null ? task.courseWorkId() : draft(tasks, course, task);
        if (work != null) {
            outbox.setState(task.id(), publishDraft(tasks, course, work));
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
    private @Nullable String draft(CourseWorkApi tasks, LinkedCourse course, PrepTask task) {
        // Whatever we remember: what stands at Google counts, as after a crash or a backup that was put back.
        String found = find(tasks, course, task);
        String work = found != null ? found : create(tasks, course, task);
        if (work != null) {
            outbox.markDrafted(task.id(), work);
        }
        return work;
    }

    private @Nullable String create(CourseWorkApi tasks, LinkedCourse course, PrepTask task) {
        if (!outbox.asking(task, course.courseId())) {
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

    private void failed(PrepTask task, ClassroomException.Kind kind) {
        log.warn("Task {} waits for Google Classroom: {}", task.id(), kind);
        syncResults.recordFailure(task.classId(), SyncResults.Operation.TASK, kind);
        outbox.recordFailure(task, kind);
    }
}
