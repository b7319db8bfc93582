package org.studentled.round.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.school.Adult;
import org.studentled.school.Families;
import org.studentled.school.Household;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Children beside the people at home, as the screens show them. */
@Component
class ClassFamilies {

    private final Households households;
    private final Families families;

    ClassFamilies(Households households, Families families) {
        this.families = families;
        this.households = households;
    }

    List<Child> of(List<Student> students) {
        Map<StudentId, List<Household>> homes =
                families.of(students.stream().map(Student::id).toList());
        Map<HouseholdId, List<Adult>> adults = families.adultsOf(homes.values().stream()
                .flatMap(List::stream)
                .map(Household::id)
                .distinct()
                .toList());
        return students.stream()
                .map(student -> new Child(
                        student,
                        homes.getOrDefault(student.id(), List.of()).stream()
                                .map(home -> new Home(home, adults.getOrDefault(home.id(), List.of())))
                                .toList()))
                .toList();
    }

    List<Home> homesOf(StudentId child) {
        return households.of(child).stream()
                .map(home -> new Home(home, households.adultsOf(home.id())))
                .toList();
    }

    /** A child and their households. */
    record Child(Student student, List<Home> homes) {

        public boolean isReached() {
            return homes.stream().anyMatch(Home::isReached);
        }
    }

    /** A household and its adults. */
    record Home(Household household, List<Adult> adults) {

        public boolean isReached() {
            return adults.stream().anyMatch(adult -> adult.mayBeInvited() && adult.channel() != Adult.Channel.NONE);
        }
    }
}
