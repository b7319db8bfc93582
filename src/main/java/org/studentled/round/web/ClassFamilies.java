package org.studentled.round.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.school.Adult;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.Household;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Children beside the people at home, as the screens show them. */
@Component
class ClassFamilies {

    private final Households households;
    private final ClassHouseholds classHouseholds;

    ClassFamilies(Households households, ClassHouseholds classHouseholds) {
        this.classHouseholds = classHouseholds;
        this.households = households;
    }

    List<StudentFamilies> assemble(List<Student> students) {
        Map<StudentId, List<Household>> households = classHouseholds.findByStudents(
                students.stream().map(Student::id).toList());
        Map<HouseholdId, List<Adult>> adults = classHouseholds.adultsOf(households.values().stream()
                .flatMap(List::stream)
                .map(Household::id)
                .distinct()
                .toList());
        return students.stream()
                .map(student -> new StudentFamilies(
                        student,
                        households.getOrDefault(student.id(), List.of()).stream()
                                .map(household ->
                                        new HomeOfStudent(household, adults.getOrDefault(household.id(), List.of())))
                                .toList()))
                .toList();
    }

    List<HomeOfStudent> homeOfStudentsOf(StudentId student) {
        return households.findByStudent(student).stream()
                .map(household -> new HomeOfStudent(household, households.adultsOf(household.id())))
                .toList();
    }

    /** A child and their households. */
    record StudentFamilies(Student student, List<HomeOfStudent> homeOfStudents) {

        public boolean isReached() {
            return homeOfStudents.stream().anyMatch(HomeOfStudent::isReached);
        }
    }

    /** A household and its adults. */
    record HomeOfStudent(Household household, List<Adult> adults) {

        public boolean isReached() {
            return adults.stream().anyMatch(adult -> adult.mayBeInvited() && adult.channel() != Adult.Channel.NONE);
        }
    }
}
