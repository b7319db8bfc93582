package org.studentled.classroom.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.classroom.Hints;
import org.studentled.classroom.Sweep;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebooks;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;

/** Reads linked classes now, because a teacher asked or Google gave a hint; each for itself. */
@Component
class ReadNow {

    private static final Logger log = LoggerFactory.getLogger(ReadNow.class);

    private final Sweep sweep;
    private final Gradebooks gradebooks;

    ReadNow(Sweep sweep, Gradebooks gradebooks) {
        this.sweep = sweep;
        this.gradebooks = gradebooks;
    }

    void allOf(StaffId teacher) {
        sweep.lists(teacher).forEach(this::grades);
    }

    /** Google said that something changed there. */
    @EventListener
    void on(Hints.Heard hint) {
        grades(hint.classId());
    }

    private void grades(ClassId classId) {
        try {
            gradebooks.pull(classId);
        } catch (Gradebook.NotReachable written) {
            // What was in the way is kept with the class.
            log.warn("Class {} could not be read: {}", classId, written.getMessage());
        }
    }
}
