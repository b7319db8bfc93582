package org.studentled.round.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Audit;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.ClassList;
import org.studentled.school.Classes;
import org.studentled.school.Roster;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Where a teacher keeps the class: its name, its list and who teaches it; every change goes into the school's book. */
@Component
class ClassDesk {

    private final Classes classes;
    private final ClassList list;
    private final Students students;
    private final Staff staff;
    private final List<Roster> rosters;
    private final Audit audit;

    ClassDesk(Classes classes, ClassList list, Students students, Staff staff, List<Roster> rosters, Audit audit) {
        this.classes = classes;
        this.list = list;
        this.students = students;
        this.staff = staff;
        this.rosters = rosters;
        this.audit = audit;
    }

    @Transactional
    public SchoolClass open(ClassId id, String name, int grade, Who who) {
        SchoolClass opened = classes.open(id, name, checked(grade), new StaffId(who.id()));
        audit.note(who, "class-opened", opened.id().value(), null);
        return opened;
    }

    @Transactional
    public void rename(ClassId id, String name, int grade) {
        classes.rename(id, name, checked(grade));
    }

    @Transactional
    public void enrol(ClassId id, String names, boolean looked, Who who) {
        List<Student> came = list.enrol(id, names, looked);
        came.forEach(student -> note(who, "student-enrolled", student.id()));
    }

    @Transactional
    public void correct(StudentId id, String fullName, String callName, Who who) {
        students.correct(id, fullName, callName);
        note(who, "student-corrected", id);
    }

    @Transactional
    public void leave(StudentId id, Who who) {
        students.leave(id);
        note(who, "student-left", id);
    }

    @Transactional
    public void comeBack(StudentId id, Who who) {
        students.comeBack(id);
        note(who, "student-came-back", id);
    }

    @Transactional
    public void addTeacher(ClassId id, String email, Who who) {
        StaffId teacher = staff.withEmail(email)
                .orElseThrow(() -> new Refusal(422, "school.teachers.unknown", email))
                .id();
        classes.addTeacher(id, teacher);
        audit.note(who, "teacher-added", id.value(), null);
    }

    boolean isKeptElsewhere(ClassId id) {
        return rosterOf(id).isPresent();
    }

    /** Asks another system, so it is no transaction of its own. */
    Roster.Reading readAgain(ClassId id) {
        return rosterOf(id)
                .orElseThrow(() -> new Refusal(409, "school.list.onlyHere"))
                .read(id);
    }

    private Optional<Roster> rosterOf(ClassId id) {
        return rosters.stream().filter(roster -> roster.covers(id)).findFirst();
    }

    private void note(Who who, String what, StudentId about) {
        audit.note(who, what, about.value(), null);
    }

    private static int checked(int grade) {
        if (grade < 0 || grade > SchoolClass.LAST_GRADE) {
            throw new Refusal(422, "school.class.grade.wrong");
        }
        return grade;
    }
}
