package org.studentled.sandbox.lms;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.studentled.sandbox.classroom.Person;

/** The one course of the pretend LMS; people may come and go. */
public final class Course {

    public static final String ID = "room-12";
    public static final String TITLE = "Room 12 · Grade 3";

    private final List<EnrolledPerson> people = new ArrayList<>(List.of(
            EnrolledPerson.teacher("ms-1", Person.TINA),
            EnrolledPerson.teacher("ms-2", Person.OMAR),
            EnrolledPerson.student("ms-11", Person.ANA),
            EnrolledPerson.student("ms-12", Person.BRIAN),
            EnrolledPerson.student("ms-13", Person.CHEN),
            EnrolledPerson.student("ms-14", Person.DALIA),
            EnrolledPerson.student("ms-15", Person.EMEKA),
            EnrolledPerson.student("ms-16", Person.FRIDA)));

    public synchronized List<EnrolledPerson> people() {
        return List.copyOf(people);
    }

    public EnrolledPerson with(String id) {
        return people().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody here is called " + id));
    }

    public synchronized void put(EnrolledPerson changed) {
        people.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
        if (!people.contains(changed)) {
            people.add(changed);
        }
    }

    public synchronized void remove(String id) {
        people.removeIf(each -> each.id().equals(id));
    }
}
