package org.studentled.school;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom of a class a written name means; see {@link PersonName} for what makes two names one. */
public final class NameMatcher {

    private final List<Student> students;
    private final NameIndex<Student> byFullName = new NameIndex<>();
    private final NameIndex<Student> byFirstName = new NameIndex<>();
    private final Map<StudentId, PersonName> names = new HashMap<>();

    public NameMatcher(List<Student> students) {
        this.students = List.copyOf(students);
        for (var student : students) {
            var name = PersonName.of(student.fullName());
            names.put(student.id(), name);
            byFullName.put(name.forms(), student);
            // The class says itself that they are called so: "Ben Okafor" is Benjamin, called Ben.
            byFullName.put(name.calledForms(student.callName()), student);
            byFirstName.put(name.forms(), student);
            byFirstName.put(name.calledForms(student.callName()), student);
            byFirstName.put(name.firstNames(), student);
            byFirstName.put(student.callName(), student);
        }
    }

    /** By the full name only, as systems write it that have all children of a school. */
    public NameMatch match(String written) {
        return match(written, byFullName);
    }

    /** By the full name or the first, as a teacher writes it in a list of the class. */
    public NameMatch matchCalled(String written) {
        return match(written, byFirstName);
    }

    /** Whether it is the full or first name of any, one or several. */
    public boolean isName(String written) {
        return written.codePoints().anyMatch(Character::isLetter)
                && !byFirstName.find(written).isEmpty();
    }

    /** Whether someone who writes this knows the first name of one of these, whatever they write behind it. */
    public boolean isAnyCalled(String written) {
        return !byFirstName.find(written).isEmpty()
                || !byFirstName.find(PersonName.of(written).beginnings()).isEmpty();
    }

    /**
     * The students of many people at once, by the full name: where two of the people fit one student, neither is the one.
     *
     * @param written the name of each by whatever they are known by
     */
    public <K> Map<K, NameMatch> matchAll(Map<K, String> written) {
        var matches = new HashMap<K, NameMatch>();
        written.forEach((key, name) -> matches.put(key, match(name)));
        var claims = new HashMap<StudentId, Integer>();
        matches.values().stream()
                .filter(match -> match.certainty() != NameMatch.Certainty.MAYBE)
                .flatMap(match -> match.students().stream())
                .forEach(student -> claims.merge(student.id(), 1, Integer::sum));
        matches.replaceAll((key, match) -> match.one()
                .filter(student -> claims.getOrDefault(student.id(), 0) > 1)
                .map(student -> new NameMatch(NameMatch.Certainty.SEVERAL, List.of(student)))
                .orElse(match));
        return matches;
    }

    private NameMatch match(String written, NameIndex<Student> index) {
        var name = PersonName.of(written);
        var same = index.find(name.forms());
        return NameMatch.of(same, same.isEmpty() ? alike(name) : List.of());
    }

    private List<Student> alike(PersonName name) {
        var called = byFirstName.find(name.forms());
        return students.stream()
                .filter(student -> called.contains(student) || isAlike(name, student))
                .toList();
    }

    private boolean isAlike(PersonName name, Student student) {
        var known = names.get(student.id());
        return known != null && name.to(known) == PersonName.Likeness.ALIKE;
    }
}
