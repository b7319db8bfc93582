package org.studentled.papers;

import org.springframework.stereotype.Component;
import org.studentled.round.Round;
import org.studentled.school.Classes;
import org.studentled.school.Staff;

/** Whose name stands for the school on a class's papers. */
@Component
class Signers {

    private final Classes classes;
    private final Staff staff;

    Signers(Classes classes, Staff staff) {
        this.classes = classes;
        this.staff = staff;
    }

    String teacherOf(Round round) {
        return classes.leadOf(round.classId())
                .map(teacher -> staff.get(teacher).name())
                .orElse("");
    }
}
