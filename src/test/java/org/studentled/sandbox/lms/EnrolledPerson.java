package org.studentled.sandbox.lms;

import java.util.List;
import org.studentled.sandbox.classroom.Person;

/** A person in the course, with the id and the roles the LMS knows them by. */
public record EnrolledPerson(String id, Person person, List<String> roles, String status) {

    static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
    static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    public static EnrolledPerson teacher(String id, Person person) {
        return new EnrolledPerson(id, person, List.of(INSTRUCTOR), "Active");
    }

    public static EnrolledPerson student(String id, Person person) {
        return new EnrolledPerson(id, person, List.of(LEARNER), "Active");
    }

    public EnrolledPerson as(String newStatus) {
        return new EnrolledPerson(id, person, roles, newStatus);
    }

    public boolean teaches() {
        return roles.contains(INSTRUCTOR);
    }
}
