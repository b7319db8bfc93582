package org.studentled.classroom.web;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.classroom.NightlySync;
import org.studentled.classroom.push.ChangeNotifications;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebooks;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/** Reads linked classes now, because a teacher asked or Google gave a hint; each for itself. */
@Component
class SyncNow {

    private static final Logger log = LoggerFactory.getLogger(SyncNow.class);

    private final NightlySync nightlySync;
    private final Gradebooks gradebooks;

    SyncNow(NightlySync nightlySync, Gradebooks gradebooks) {
        this.nightlySync = nightlySync;
        this.gradebooks = gradebooks;
    }

    void allOf(StaffId teacher) {
        nightlySync.lists(teacher).forEach(room -> grades(room, gradebooks::pullEverything));
    }

    /** Google said that something changed there. */
    @EventListener
    void on(ChangeNotifications.Received notification) {
        grades(notification.classId(), gradebooks::pull);
    }

    private static void grades(ClassId classId, Consumer<ClassId> pulling) {
        try {
            pulling.accept(classId);
        } catch (Gradebook.GradebookUnreachableException written) {
            // What was in the way is kept with the class.
            log.warn("Class {} could not be read: {}", classId, written.getMessage());
        }
    }
}
