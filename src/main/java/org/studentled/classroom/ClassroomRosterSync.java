package org.studentled.classroom;

import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.Teacher;
import com.google.api.services.classroom.model.UserProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.courses.CourseTeachers;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.google.GoogleNames;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Roster;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;

/** Brings our class list up to Google's: newcomers come, those gone from a complete list leave. */
@Component
class ClassroomRosterSync {

    private final Students students;
    private final Staff staff;
    private final Classes classes;
    private final ExternalIds externalIds;
    private final CourseTeachers courseTeachers;

    ClassroomRosterSync(
            Students students, Staff staff, Classes classes, ExternalIds externalIds, CourseTeachers courseTeachers) {
        this.courseTeachers = courseTeachers;
        this.students = students;
        this.staff = staff;
        this.classes = classes;
        this.externalIds = externalIds;
    }

    @Transactional
    public Roster.Reading sync(LinkedCourse course, List<Student> listed, List<Teacher> teachers) {
        int came = 0;
        Set<StudentId> here = new HashSet<>();
        Map<String, StudentId> proposed = GoogleNames.match(listed, unknownIn(course));
        for (Student one : listed) {
            Optional<StudentId> known = ours(course, one);
            if (known.isEmpty() || !students.get(known.get()).isHere()) {
                came++;
            }
            here.add(enroll(course, one, proposed.get(one.getUserId())));
        }
        courseTeachers.save(course, teachers.stream().map(Teacher::getUserId).toList());
        Set<StaffId> taught = teachers.stream()
                .flatMap(teacher -> addTeacher(course, teacher).stream())
                .collect(Collectors.toSet());
        classes.syncTeachers(course.classId(), taught, TeachingSource.GOOGLE);
        return new Roster.Reading(came, listed.isEmpty() ? 0 : removeAbsent(course, here), !listed.isEmpty());
    }

    /** @param match the child of ours it is, where that is known */
    StudentId enroll(LinkedCourse course, Student one, @Nullable StudentId match) {
        Optional<StudentId> known = ours(course, one);
        if (known.isPresent()) {
            students.comeBack(known.get());
            return known.get();
        }
        StudentId id = match != null
                ? match
                : students.enroll(course.classId(), GoogleNames.fullName(one.getProfile()), null)
                        .id();
        externalIds.save(LinkedCourse.SYSTEM, course.nameOf(one.getUserId()), id);
        return id;
    }

    /** The children of the class that Google's list does not know yet. */
    List<org.studentled.school.Student> unknownIn(LinkedCourse course) {
        return students.in(course.classId()).stream()
                .filter(student -> namesIn(course, student.id()).isEmpty())
                .toList();
    }

    Optional<StudentId> ours(LinkedCourse course, Student one) {
        return externalIds.studentOf(LinkedCourse.SYSTEM, course.nameOf(one.getUserId()));
    }

    // Only children who came from this list can be missing from it.
    private int removeAbsent(LinkedCourse course, Set<StudentId> here) {
        List<StudentId> gone = students.in(course.classId()).stream()
                .map(org.studentled.school.Student::id)
                .filter(id -> !here.contains(id) && !namesIn(course, id).isEmpty())
                .toList();
        gone.forEach(students::leave);
        return gone.size();
    }

    private List<String> namesIn(LinkedCourse course, StudentId id) {
        return externalIds.namesOf(LinkedCourse.SYSTEM, id).stream()
                .filter(name -> name.startsWith(course.nameOf("")))
                .toList();
    }

    // A colleague is welcomed where the school knows them; a list elsewhere does not hire anyone.
    private Optional<StaffId> addTeacher(LinkedCourse course, Teacher teacher) {
        UserProfile profile = teacher.getProfile();
        Optional<StaffId> known = externalIds.staffOf(LinkedCourse.SYSTEM, teacher.getUserId());
        if (known.isEmpty() && profile != null && profile.getEmailAddress() != null) {
            known = staff.findByEmail(profile.getEmailAddress()).map(StaffMember::id);
        }
        known.ifPresent(id -> classes.addTeacher(course.classId(), id, TeachingSource.GOOGLE));
        return known;
    }
}
