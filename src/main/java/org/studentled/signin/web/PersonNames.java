package org.studentled.signin.web;

import org.springframework.stereotype.Component;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What the people are called among whom someone chooses. */
@Component
class PersonNames {

    private final Staff staff;
    private final Students students;
    private final Classes classes;

    PersonNames(Staff staff, Students students, Classes classes) {
        this.staff = staff;
        this.students = students;
        this.classes = classes;
    }

    String nameOf(Actor actor) {
        return actor.is(Role.STUDENT)
                ? students.get(new StudentId(actor.id())).fullName()
                : staff.get(new StaffId(actor.id())).name();
    }

    /** Empty for someone of the staff. */
    String className(Actor actor) {
        return actor.is(Role.STUDENT)
                ? classes.get(students.get(new StudentId(actor.id())).classId()).name()
                : "";
    }
}
