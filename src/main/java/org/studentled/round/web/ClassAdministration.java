package org.studentled.round.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.AuditLog;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.ClassList;
import org.studentled.school.Classes;
import org.studentled.school.Roster;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Where a teacher keeps the class: its name, its list and who teaches it; every change goes into the school's book. */
@Component
class ClassAdministration {

    private static final String JOINED = "classes-joined";

    private final Classes classes;
    private final ClassList list;
    private final Students students;
    private final Staff staff;
    private final List<Roster> rosters;
    private final ClassJoining joining;
    private final AuditLog auditLog;

    ClassAdministration(
            Classes classes,
            ClassList list,
            Students students,
            Staff staff,
            List<Roster> rosters,
            ClassJoining joining,
            AuditLog auditLog) {
        this.classes = classes;
        this.list = list;
        this.students = students;
        this.staff = staff;
        this.rosters = rosters;
        this.joining = joining;
        this.auditLog = auditLog;
    }

    @Transactional
    public SchoolClass create(ClassId id, String name, int grade, Actor actor) {
        SchoolClass opened = classes.create(id, name, checked(grade), new StaffId(actor.id()));
        auditLog.record(actor, "class-opened", opened.id().value(), null);
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

    @Transactional
    public void addTeacher(ClassId id, String email, Actor actor) {
        StaffId teacher = staff.findByEmail(email)
                .orElseThrow(() -> RequestRefused.invalid("school.teachers.unknown", email))
                .id();
        classes.addTeacher(id, teacher);
        auditLog.record(actor, "teacher-added", id.value(), null);
    }

    /** What can't be undone is on record with it, or not done. */
    @Transactional
    public void join(ClassId kept, ClassId gone, Actor actor) {
        ClassJoining.Plan plan = joining.join(kept, gone);
        auditLog.record(actor, JOINED, kept.value(), plan.gone().name());
    }

    /** Which classes were joined into this one, the first one first. */
    @Transactional(readOnly = true)
    public List<Joined> joined(ClassId id) {
        return auditLog.findBySubject(id.value()).stream()
                .filter(entry -> entry.what().equals(JOINED))
                .map(entry -> new Joined(
                        Objects.requireNonNullElse(entry.why(), ""),
                        entry.at(),
                        staff.get(new StaffId(entry.actor().id())).name()))
                .toList();
    }

    boolean isKeptElsewhere(ClassId id) {
        return rosterOf(id).isPresent();
    }

    /** Asks another system, so it is no transaction of its own. */
    Roster.Reading readAgain(ClassId id) {
        return rosterOf(id)
                .orElseThrow(() -> RequestRefused.conflict("school.list.onlyHere"))
                .read(id);
    }

    /** A class that is no more, and who joined it into this one. */
    record Joined(String gone, Instant at, String by) {}

    private Optional<Roster> rosterOf(ClassId id) {
        return rosters.stream().filter(roster -> roster.covers(id)).findFirst();
    }

    private void record(Actor actor, String what, StudentId about) {
        auditLog.record(actor, what, about.value(), null);
    }

    private static int checked(int grade) {
        if (grade < 0 || grade > SchoolClass.LAST_GRADE) {
            throw RequestRefused.invalid("school.class.grade.wrong");
        }
        return grade;
    }
}
