package org.studentled.lms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.ltijava.CanvasIds;
import org.studentled.ltijava.Launch;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.KnownAs;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;
import org.studentled.school.Who;

/** People who launch from the LMS: found again or created, with the class they come from. */
@Component
class Arrivals {

    private final Courses courses;
    private final Classes classes;
    private final Staff staff;
    private final KnownAs knownAs;
    private final Pupils pupils;
    private final Students students;
    private final Reporting reporting;
    private final Names names;

    Arrivals(
            Courses courses,
            Classes classes,
            Staff staff,
            KnownAs knownAs,
            Pupils pupils,
            Students students,
            Reporting reporting,
            Names names) {
        this.courses = courses;
        this.classes = classes;
        this.staff = staff;
        this.knownAs = knownAs;
        this.pupils = pupils;
        this.students = students;
        this.reporting = reporting;
        this.names = names;
    }

    /** Someone, in the class they came from. */
    record Arrival(Who who, ClassId classId) {

        /** Whose requests for links they are: this person's, for this class. */
        String owner() {
            return LinkOwner.of(who, classId);
        }
    }

    @Transactional
    Arrival teacher(Launch launch, Launch.Context context) {
        var teacher = teacherOf(launch);
        var id = courses.of(launch, context)
                .map(Course::classId)
                .or(() -> taughtBefore(launch, context, teacher))
                .orElseGet(() -> open(launch, context, teacher));
        // The list may have called them a student before they came themselves.
        pupils.known(id, launch.person().subject()).map(Student::id).ifPresent(students::leave);
        classes.addTeacher(id, teacher, TeachingSource.LMS);
        var members = launch.members();
        if (members != null) {
            courses.peopleAreAt(id, members);
        }
        var grades = launch.grades();
        if (grades != null) {
            courses.gradesAre(id, grades);
        }
        CanvasIds.of(launch).ifPresent(there -> courses.isThere(id, there.host(), there.course()));
        return new Arrival(Who.teacher(teacher), id);
    }

    @Transactional
    Arrival pupil(Launch launch, Launch.Context context) {
        var id = courses.of(launch, context)
                .map(Course::classId)
                .or(() -> learntBefore(launch, context))
                .orElseThrow(() -> new Refusal(403, "lms.notOpenedYet"));
        var person = launch.person();
        var fullName = names.full(person.name(), person.givenName(), person.familyName());
        // A class comes in the same minute: only what changes the list waits for its turn at the class.
        var student = pupils.unchanged(id, person.subject(), fullName).orElseGet(() -> {
            classes.hold(id);
            return pupils.present(id, person.subject(), fullName, names.call(person.givenName()))
                    .student();
        });
        if (!students.get(student).isHere()) {
            throw new Refusal(403, "lms.sentAway");
        }
        CanvasIds.of(launch).ifPresent(there -> pupils.isThere(id, student, there.host(), there.person()));
        return new Arrival(Who.pupil(student), id);
    }

    /** Someone comes from a course without being a teacher there: if they were one by its word, they no longer are. */
    @Transactional
    void teachesNoMore(Launch launch, Launch.Context context) {
        courses.of(launch, context)
                .ifPresent(course -> knownAs.staffOf(
                                launch.platform().issuer(), launch.person().subject())
                        .ifPresent(known -> classes.withdrawTeacher(course.classId(), known, TeachingSource.LMS)));
    }

    /** Whether the class of this course is open for this student: also by an earlier registration of the same platform. */
    boolean isOpen(Launch launch, Launch.Context context) {
        return courses.of(launch, context).isPresent()
                || learntBefore(launch, context).isPresent();
    }

    // Registered again, or twice, a platform names the same course by another registration. Its id alone is no proof:
    // of
    // one issuer there may be many schools. Who taught the class takes it along, and the gradebook begins again there.
    private Optional<ClassId> taughtBefore(Launch launch, Launch.Context context, StaffId teacher) {
        var known = courses.elsewhere(launch, context).stream()
                .map(Course::classId)
                .filter(id -> classes.teaches(teacher, id))
                .findFirst();
        known.ifPresent(id -> {
            courses.move(launch, id);
            reporting.startOver(id);
        });
        return known;
    }

    private Optional<ClassId> learntBefore(Launch launch, Launch.Context context) {
        return courses.elsewhere(launch, context).stream()
                .map(Course::classId)
                .filter(id -> pupils.known(id, launch.person().subject()).isPresent())
                .findFirst();
    }

    private StaffId teacherOf(Launch launch) {
        var issuer = launch.platform().issuer();
        var subject = launch.person().subject();
        return knownAs.staffOf(issuer, subject).orElseGet(() -> {
            var person = launch.person();
            var name = names.teacher(names.full(person.name(), person.givenName(), person.familyName()));
            var made = staff.welcomeTeacher(name, freeEmail(person.email())).id();
            staff.cameFromLms(made);
            knownAs.remember(issuer, subject, made);
            return made;
        });
    }

    // Who has the same address elsewhere is not taken for the same person: an LMS vouches for its own ids only.
    private @Nullable String freeEmail(@Nullable String email) {
        return Optional.ofNullable(email)
                .filter(address -> address.length() <= 254)
                .filter(address -> staff.withEmail(address).isEmpty())
                .orElse(null);
    }

    private ClassId open(Launch launch, Launch.Context context, StaffId teacher) {
        var name = names.course(context.title(), context.label());
        var opened = classes.open(name, GradeInTitle.of(name), teacher, TeachingSource.LMS)
                .id();
        courses.add(launch, context, opened);
        return opened;
    }
}
