package org.studentled.school;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a teacher keeps the class: its name and its list; every change goes into the school's book. */
@Component
public class ClassAdministration {

    /** On record for the class that stays, with the name of the one that is gone. */
    public static final String JOINED = "classes-joined";

    private final Classes classes;
    private final ClassList list;
    private final Students students;
    private final List<Roster> rosters;
    private final ClassJoining joining;
    private final AuditTrail auditTrail;

    ClassAdministration(
            Classes classes,
            ClassList list,
            Students students,
            List<Roster> rosters,
            ClassJoining joining,
            AuditTrail auditTrail) {
        this.classes = classes;
        this.list = list;
        this.students = students;
        this.rosters = rosters;
        this.joining = joining;
        this.auditTrail = auditTrail;
    }

    @Transactional
    public SchoolClass create(ClassId id, String name, int grade, Actor actor) {
        SchoolClass opened = classes.create(id, name, checked(grade), new StaffId(actor.id()));
        auditTrail.record(actor, "class-opened", opened.id().value(), null);
        return opened;
    }

    @Transactional
    public void rename(ClassId id, String name, int grade) {
        classes.rename(id, name, checked(grade));
    }

    @Transactional
    public void enroll(ClassId id, String names, boolean looked, Actor actor) {
        List<Student> came = list.enroll(id, names, looked);
        came.forEach(student -> record(actor, "student-enrolled", student.id()));
    }

    @Transactional
    public void correct(StudentId id, String fullName, String callName, Actor actor) {
        students.correct(id, fullName, callName);
        record(actor, "student-corrected", id);
    }

    @Transactional
    public void leave(StudentId id, Actor actor) {
        students.leave(id);
        record(actor, "student-left", id);
    }

    @Transactional
    public void comeBack(StudentId id, Actor actor) {
        students.comeBack(id);
        record(actor, "student-came-back", id);
    }

    /** What can't be undone is on record with it, or not done. */
    @Transactional
    public void join(ClassId kept, ClassId gone, Actor actor) {
        ClassJoining.Plan plan = joining.join(kept, gone);
        auditTrail.record(actor, JOINED, kept.value(), plan.gone().name());
    }

    public boolean isKeptElsewhere(ClassId id) {
        return rosterOf(id).isPresent();
    }

    /** Asks another system, so it is no transaction of its own. */
    public Roster.Reading readAgain(ClassId id) {
        return rosterOf(id)
                .orElseThrow(() -> new ChangeRefused(ChangeRefused.Kind.CONFLICT, "school.list.onlyHere"))
                .read(id);
    }

    private Optional<Roster> rosterOf(ClassId id) {
        return rosters.stream().filter(roster -> roster.covers(id)).findFirst();
    }

    private void record(Actor actor, String what, StudentId about) {
        auditTrail.record(actor, what, about.value(), null);
    }

    private static int checked(int grade) {
        if (grade < 0 || grade > SchoolClass.LAST_GRADE) {
            throw new ChangeRefused(ChangeRefused.Kind.INVALID, "school.class.grade.wrong");
        }
        return grade;
    }
}
