package org.studentled.sandbox.lms;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.studentled.sandbox.classroom.Person;

/** The one course of the pretend LMS; people may come and go. */
public final class Course {

    public static final String ID = "room-12";
    public static final String TITLE = "Room 12 · Grade 3";

    private final List<Enrolled> people = new ArrayList<>(List.of(
            Enrolled.teacher("ms-1", Person.TINA),
            Enrolled.teacher("ms-2", Person.OMAR),
            Enrolled.pupil("ms-11", Person.ANA),
            Enrolled.pupil("ms-12", Person.BRIAN),
            Enrolled.pupil("ms-13", Person.CHEN),
            Enrolled.pupil("ms-14", Person.DALIA),
            Enrolled.pupil("ms-15", Person.EMEKA),
            Enrolled.pupil("ms-16", Person.FRIDA)));

    public synchronized List<Enrolled> people() {
        return List.copyOf(people);
    }

    public Enrolled with(String id) {
        return people().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody here is called " + id));
    }

    public synchronized void put(Enrolled changed) {
        people.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
        if (!people.contains(changed)) {
            people.add(changed);
        }
    }

    public synchronized void remove(String id) {
        people.removeIf(each -> each.id().equals(id));
    }
}
