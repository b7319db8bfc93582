package org.studentled.school;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Children beside the people at home, as the screens show them. */
@Component
public class ClassFamilies {

    private final ClassHouseholds classHouseholds;

    ClassFamilies(ClassHouseholds classHouseholds) {
        this.classHouseholds = classHouseholds;
    }

    public List<StudentFamilies> assemble(List<Student> students) {
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

    /** A child and their households. */
    public record StudentFamilies(Student student, List<HomeOfStudent> homeOfStudents) {

        public boolean isWithoutAdults() {
            return homeOfStudents.stream().allMatch(home -> home.adults().isEmpty());
        }

        public boolean isReached() {
            return homeOfStudents.stream().anyMatch(HomeOfStudent::isReached);
        }
    }

    /** A household and its adults. */
    public record HomeOfStudent(Household household, List<Adult> adults) {

        public boolean isReached() {
            return adults.stream().anyMatch(adult -> adult.mayBeInvited() && adult.channel() != Adult.Channel.NONE);
        }
    }
}
