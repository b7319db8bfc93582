package org.studentled.round.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.school.Adult;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Children beside the people at home, as the screens show them. */
@Component
class ClassFamilies {

    private final Households households;

    ClassFamilies(Households households) {
        this.households = households;
    }

    List<Child> of(List<Student> students) {
        return students.stream()
                .map(student -> new Child(student, homesOf(student.id())))
                .toList();
    }

    List<Home> homesOf(StudentId child) {
        return households.of(child).stream()
                .map(home -> new Home(home, households.adultsOf(home.id())))
                .toList();
    }

    /** A child and its homes. */
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
