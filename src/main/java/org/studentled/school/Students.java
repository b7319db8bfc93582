package org.studentled.school;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The children of the classes. */
@Component
public class Students {

    private static final int LONGEST_SEARCH = 120;

    private final StudentTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Students(StudentTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Student enroll(ClassId classId, String fullName, @Nullable String callName) {
        Student student = table.save(Student.named(classId, fullName, callName));
        events.publishEvent(new Student.Enrolled(student.id(), classId));
        return student;
    }

    @Transactional
    public Student correct(StudentId id, String fullName, @Nullable String callName) {
        return table.save(get(id).called(fullName, callName));
    }

    /** A second call changes nothing. */
    @Transactional
    public void leave(StudentId id) {
        Student student = get(id);
        if (student.isHere()) {
            table.save(student.left(clock.instant()));
            events.publishEvent(new Student.Departed(id, student.classId()));
        }
    }

    @Transactional
    public void comeBack(StudentId id) {
        Student student = get(id);
        if (!student.isHere()) {
            table.save(student.back());
            events.publishEvent(new Student.Enrolled(id, student.classId()));
        }
    }

    /** Those who were in the class and left, by full name. */
    public List<Student> findDeparted(ClassId classId) {
        return table.findByClassIdOrderByFullName(classId).stream()
                .filter(student -> !student.isHere())
                .toList();
    }

    /** Many at once; who is not known is not in it. */
    public Map<StudentId, Student> byId(Collection<StudentId> ids) {
        return table.findAllById(ids).stream().collect(Collectors.toMap(Student::id, Function.identity()));
    }

    public Student get(StudentId id) {
        return find(id).orElseThrow(() -> new NotFoundException("student", id.value()));
    }

    public Optional<Student> find(StudentId id) {
        return table.findById(id);
    }

    /** The children who are in the class now, by full name. */
    public List<Student> in(ClassId classId) {
        return table.findByClassIdOrderByFullName(classId).stream()
                .filter(Student::isHere)
                .toList();
    }

    /** The children who are or were in the class. */
    public List<Student> everIn(ClassId classId) {
        return table.findByClassIdOrderByFullName(classId);
    }

    /** Children of any class with this in their name, those who left too, by full name; at most so many. */
    public List<Student> named(String part, int from, int most) {
        return table.named("%" + searched(part) + "%", from, most);
    }

    /** The signs that mean something to the database's own search are looked for by no one. */
    private static String searched(String part) {
        String plain = part.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SEARCH));
    }

    /** Who of these has left. */
    public Set<StudentId> departedOf(Collection<StudentId> ids) {
        return table.findAllById(ids).stream()
                .filter(student -> !student.isHere())
                .map(Student::id)
                .collect(Collectors.toSet());
    }

    /** The ids of {@link #everIn}. */
    public List<StudentId> idsEverIn(ClassId classId) {
        return everIn(classId).stream().map(Student::id).toList();
    }

    /** Those who left the school's classes before this moment. */
    public List<Student> leftBefore(Instant moment) {
        return table.leftBefore(moment);
    }
}
