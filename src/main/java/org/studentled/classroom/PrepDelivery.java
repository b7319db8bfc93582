package org.studentled.classroom;

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
import org.studentled.page.AfterTransaction;
import org.studentled.school.StaffId;

/** Carries planned tasks to Google Classroom, each exactly once, whatever happens on the way. */
@Component
class PrepDelivery {

    private static final Logger log = LoggerFactory.getLogger(PrepDelivery.class);

    private final PrepOutbox outbox;
    private final LinkedCourses courses;
    private final Results results;
    private final Google google;
    private final CourseWorkForm form;
    private final AfterTransaction after;

    PrepDelivery(
            PrepOutbox outbox,
            LinkedCourses courses,
            Results results,
            Google google,
            CourseWorkForm form,
            AfterTransaction after) {
        this.after = after;
        this.outbox = outbox;
        this.courses = courses;
        this.results = results;
        this.google = google;
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
    void deliverWaiting() {
        outbox.due().forEach(this::deliver);
    }

    private void deliver(UUID id) {
        outbox.take(id).ifPresent(task -> {
            try {
                carry(task);
            } catch (Trouble trouble) {
                failed(task, trouble.kind());
            } catch (RuntimeException unforeseen) {
                // One task must not stop the others, nor the work that planned it.
                log.error("Task {} could not be carried to Google Classroom", id, unforeseen);
                outbox.failed(task, Trouble.Kind.UNEXPECTED);
            }
        });
    }

    private void carry(PrepTask task) {
        LinkedCourse course = courses.of(task.classId()).orElseThrow(() -> new Trouble(Trouble.Kind.NOT_CONNECTED));
        course.mustRun();
        GoogleTasks tasks = google.as(publisherOf(course)).tasks();
        String work = task.courseWorkId() != null ? task.courseWorkId() : draft(tasks, course, task);
        if (work != null) {
            outbox.became(task.id(), publish(tasks, course, work));
            results.wentWell(task.classId(), Results.Part.TASK);
        }
    }

    // Whoever reads has not yet allowed to write.
    private StaffId publisherOf(LinkedCourse course) {
        return google.teacherOf(course, Permission.PUBLISH).orElseThrow(() -> {
            boolean connected = google.teacherOf(course, Permission.READ).isPresent();
            return new Trouble(connected ? Trouble.Kind.PUBLISHING_NOT_ALLOWED : Trouble.Kind.CONNECT_AGAIN);
        });
    }

    private static PrepTask.State publish(GoogleTasks tasks, LinkedCourse course, String work) {
        try {
            tasks.publish(course.courseId(), work);
            return PrepTask.State.PUBLISHED;
        } catch (Trouble trouble) {
            if (trouble.kind() == Trouble.Kind.NOT_FOUND) {
                return PrepTask.State.DROPPED;
            }
            throw trouble;
        }
    }

    /** @return nothing when another hand has taken the task over meanwhile */
    private @Nullable String draft(GoogleTasks tasks, LinkedCourse course, PrepTask task) {
        // Whatever we remember: what stands at Google counts, as after a crash or a backup that was put back.
        String found = find(tasks, course, task);
        String work = found != null ? found : create(tasks, course, task);
        if (work != null) {
            outbox.drafted(task.id(), work);
        }
        return work;
    }

    private @Nullable String create(GoogleTasks tasks, LinkedCourse course, PrepTask task) {
        if (!outbox.asking(task, course.courseId())) {
            return null;
        }
        Trouble trouble = null;
        try {
            tasks.create(course.courseId(), form.of(task));
        } catch (Trouble noAnswer) {
            if (!noAnswer.isPassing()) {
                throw noAnswer;
            }
            // No answer does not mean nothing was done: look before anything is sent again.
            trouble = noAnswer;
        }
        // Should another hand have been at it in the same moment, both find the same one and publish no other.
        String found = find(tasks, course, task);
        if (found == null) {
            throw trouble != null ? trouble : new Trouble(Trouble.Kind.DOWN);
        }
        return found;
    }

    /** Our course work for this task, known by the task's own id; of several the oldest. */
    private static @Nullable String find(GoogleTasks tasks, LinkedCourse course, PrepTask task) {
        return tasks.own(course.courseId()).stream()
                .filter(work -> CourseWorkForm.carries(work, task))
                .min(Comparator.comparing((CourseWork work) -> String.valueOf(work.getCreationTime()))
                        .thenComparing(CourseWork::getId))
                .map(CourseWork::getId)
                .orElse(null);
    }

    private void failed(PrepTask task, Trouble.Kind kind) {
        log.warn("Task {} waits for Google Classroom: {}", task.id(), kind);
        results.met(task.classId(), Results.Part.TASK, kind);
        outbox.failed(task, kind);
    }
}
