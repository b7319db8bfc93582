package org.studentled.lms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.ltijava.CanvasIds;
import org.studentled.ltijava.Launch;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.GradeLevelGuess;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;

/** People who launch from the LMS: found again or created, with the class they come from. */
@Component
class LaunchProvisioning {

    private final LtiCourses courses;
    private final Classes classes;
    private final Staff staff;
    private final ExternalIds externalIds;
    private final LtiStudents ltiStudents;
    private final Students students;
    private final ApplicationEventPublisher events;
    private final DisplayNames displayNames;

    LaunchProvisioning(
            LtiCourses courses,
            Classes classes,
            Staff staff,
            ExternalIds externalIds,
            LtiStudents ltiStudents,
            Students students,
            ApplicationEventPublisher events,
            DisplayNames displayNames) {
        this.courses = courses;
        this.classes = classes;
        this.staff = staff;
        this.externalIds = externalIds;
        this.ltiStudents = ltiStudents;
        this.students = students;
        this.events = events;
        this.displayNames = displayNames;
    }

    /** Someone, in the class they came from. */
    record Arrival(Actor actor, ClassId classId) {

        /** Whose requests for links they are: this person's, for this class. */
        String owner() {
            return DeepLinkOwner.key(actor, classId);
        }
    }

    @Transactional
    Arrival teacher(Launch launch, Launch.Context context) {
        var teacher = teacherOf(launch);
        var id = courses.findByLaunch(launch, context)
                .map(LtiCourse::classId)
                .or(() -> findClassByTeacher(launch, context, teacher))
                .orElseGet(() -> createClass(launch, context, teacher));
        // The list may have called them a student before they came themselves.
        ltiStudents
                .findBySubject(id, launch.person().subject())
                .map(Student::id)
                .ifPresent(students::leave);
        classes.addTeacher(id, teacher, TeachingSource.LMS);
        var members = launch.members();
        if (members != null) {
            courses.saveMembersUrl(id, members);
        }
        var grades = launch.grades();
        if (grades != null) {
            courses.saveGradeAccess(id, grades);
        }
        CanvasIds.of(launch).ifPresent(canvas -> courses.saveRemoteId(id, canvas.host(), canvas.course()));
        return new Arrival(Actor.teacher(teacher), id);
    }

    @Transactional
    Arrival student(Launch launch, Launch.Context context) {
        var id = courses.findByLaunch(launch, context)
                .map(LtiCourse::classId)
                .or(() -> findClassByStudent(launch, context))
                .orElseThrow(() -> RequestRefused.notAllowed("lms.notOpenedYet"));
        var person = launch.person();
        var fullName = displayNames.fullName(person.name(), person.givenName(), person.familyName());
        // A class comes in the same minute: only what changes the list waits for its turn at the class.
        var student = ltiStudents.unchanged(id, person.subject(), fullName).orElseGet(() -> {
            classes.lock(id);
            return ltiStudents
                    .present(id, person.subject(), fullName, displayNames.callName(person.givenName()))
                    .student();
        });
        if (!students.get(student).isHere()) {
            throw RequestRefused.notAllowed("lms.sentAway");
        }
        CanvasIds.of(launch).ifPresent(canvas -> ltiStudents.saveRemoteId(id, student, canvas.host(), canvas.person()));
        return new Arrival(Actor.student(student), id);
    }

    /** Someone comes from a course without being a teacher there: if they were one by its word, they no longer are. */
    @Transactional
    void withdrawTeacher(Launch launch, Launch.Context context) {
        courses.findByLaunch(launch, context)
                .ifPresent(course -> externalIds
                        .staffOf(launch.platform().issuer(), launch.person().subject())
                        .ifPresent(known -> classes.withdrawTeacher(course.classId(), known, TeachingSource.LMS)));
    }

    /** Whether the class of this course is open for this student: also by an earlier registration of the same platform. */
    boolean isOpen(Launch launch, Launch.Context context) {
        return courses.findByLaunch(launch, context).isPresent()
                || findClassByStudent(launch, context).isPresent();
    }

    // Registered again, or twice, a platform names the same course by another registration. Its id alone is no proof:
    // of
    // one issuer there may be many schools. Who taught the class takes it along, and the gradebook begins again there.
    private Optional<ClassId> findClassByTeacher(Launch launch, Launch.Context context, StaffId teacher) {
        var known = courses.findElsewhere(launch, context).stream()
                .map(LtiCourse::classId)
                .filter(id -> classes.teaches(teacher, id))
                .findFirst();
        known.ifPresent(id -> {
            courses.move(launch, id);
            events.publishEvent(new GradebookReplaced(id));
        });
        return known;
    }

    private Optional<ClassId> findClassByStudent(Launch launch, Launch.Context context) {
        return courses.findElsewhere(launch, context).stream()
                .map(LtiCourse::classId)
                .filter(id ->
                        ltiStudents.findBySubject(id, launch.person().subject()).isPresent())
                .findFirst();
    }

    private StaffId teacherOf(Launch launch) {
        var issuer = launch.platform().issuer();
        var subject = launch.person().subject();
        return externalIds.staffOf(issuer, subject).orElseGet(() -> {
            var person = launch.person();
            var name =
                    displayNames.teacher(displayNames.fullName(person.name(), person.givenName(), person.familyName()));
            var made = staff.addTeacher(name, freeEmail(person.email())).id();
            staff.cameFromLms(made);
            externalIds.save(issuer, subject, made);
            return made;
        });
    }

    // Who has the same address elsewhere is not taken for the same person: an LMS vouches for its own ids only.
    private @Nullable String freeEmail(@Nullable String email) {
        return Optional.ofNullable(email)
                .filter(address -> address.length() <= 254)
                .filter(address -> staff.findByEmail(address).isEmpty())
                .orElse(null);
    }

    private ClassId createClass(Launch launch, Launch.Context context, StaffId teacher) {
        var name = displayNames.course(context.title(), context.label());
        var opened = classes.create(name, GradeLevelGuess.guess(name), teacher, TeachingSource.LMS)
                .id();
        courses.add(launch, context, opened);
        return opened;
    }
}
