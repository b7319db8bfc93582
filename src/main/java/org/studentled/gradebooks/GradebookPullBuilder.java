package org.studentled.gradebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Numeral;
import org.studentled.progress.PullProblem;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;

/** The result of one reading of a gradebook: the grades students may see, and what was skipped. */
public final class GradebookPullBuilder {

    private static final int NAMED = 5;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    private final Map<String, RemotePerson> people;
    private final List<Grade> grades = new ArrayList<>();
    private final List<Gradebook.Excused> excused = new ArrayList<>();
    private final Set<String> strangers = new LinkedHashSet<>();
    private final Set<String> inWords = new LinkedHashSet<>();
    private final Set<String> works = new HashSet<>();
    private final Set<Gradebook.Without> settled = new HashSet<>();
    private int noteHidden;

    /** @param people everyone by the ids there */
    GradebookPullBuilder(Map<String, RemotePerson> people) {
        this.people = people;
    }

    /** A work, as it is called there. */
    public record Work(String id, String title, @Nullable BigDecimal outOf, LocalDate on, boolean due) {

        /** @param due the day it is due, where it has one */
        public static Work of(
                String id,
                String title,
                @Nullable BigDecimal outOf,
                Optional<LocalDate> due,
                Supplier<LocalDate> other) {
            return new Work(id, title, outOf, due.orElseGet(other), due.isPresent());
        }
    }

    /** A work whose list of grades is read to its end: who has none in it has none. */
    public void noteRead(String workId) {
        works.add(workId);
    }

    /** A grade that waits to be given again: what was read before stays until then. */
    public void noteWaiting(String person, Work work) {
        student(person).ifPresent(student -> settled.add(new Gradebook.Without(student, work.id())));
    }

    /** @param written a number, whether written as one or as text; anything else is told by the work's title */
    public void grade(String person, Work work, JsonNode written) {
        var student = student(person);
        var amount = number(written);
        if (student.isPresent() && amount.isEmpty()) {
            inWords.add(work.title());
        } else if (student.isPresent()) {
            settled.add(new Gradebook.Without(student.get(), work.id()));
            grades.add(new Grade(
                    work.id(), work.title(), student.get(), amount.get(), work.outOf(), work.on(), work.due()));
        }
    }

    /** A grade that is no number, as "B+" or "pass". */
    public void words(Work work) {
        inWords.add(work.title());
    }

    public void excuse(String person, Work work) {
        student(person)
                .ifPresent(student -> excused.add(new Gradebook.Excused(work.id(), work.title(), student, work.on())));
    }

    /** A grade that the child may not see there yet, and so not here. */
    public void noteHidden() {
        noteHidden++;
    }

    /** @param course what tells the course from every other */
    Gradebook.Pull pull(String course) {
        var problems = new ArrayList<PullProblem>();
        if (!strangers.isEmpty()) {
            problems.add(PullProblem.of("gradebooks.pull.strangers", strangers.size(), some(strangers)));
        }
        if (!inWords.isEmpty()) {
            problems.add(PullProblem.of("gradebooks.pull.words", some(inWords)));
        }
        if (noteHidden > 0) {
            problems.add(PullProblem.of("gradebooks.pull.hidden", noteHidden));
        }
        // What moved to the next page while the list was read came twice.
        var pull = new Gradebook.Pull(
                grades.stream().distinct().toList(), excused.stream().distinct().toList(), without(), problems);
        // A course without children may show no works although it has some.
        return people.isEmpty() ? pull : pull.withWhole(new Gradebook.Course(course, Set.copyOf(works)));
    }

    private Set<Gradebook.Without> without() {
        var without = new HashSet<Gradebook.Without>();
        for (var person : people.values()) {
            var student = person.student();
            if (student != null) {
                works.forEach(work -> without.add(new Gradebook.Without(student, work)));
            }
        }
        without.removeAll(settled);
        return without;
    }

    /** A number however it is written, far too large ones as one that fits no chart; nothing for what is none. */
    public static Optional<BigDecimal> number(JsonNode written) {
        if (written.isNumber()) {
            var number = written.doubleValue();
            return Optional.of(
                    Math.abs(number) < LARGEST.doubleValue()
                            ? BigDecimal.valueOf(number)
                            : LARGEST.multiply(BigDecimal.valueOf(Math.signum(number))));
        }
        var text = text(written);
        var below = text.startsWith("-");
        // Services write a point before the decimals, whatever their screens do.
        var number = Numeral.of(below ? text.substring(1) : text).flatMap(one -> one.value(Numeral.Sign.POINT));
        return below ? number.map(BigDecimal::negate) : number;
    }

    /** The text of a field; empty where there is none, and never the word null. */
    public static String text(JsonNode field) {
        return field.isNull() || field.isMissingNode() ? "" : field.asText().strip();
    }

    /** The school's day of a moment, where it is one. */
    public static Optional<LocalDate> moment(SchoolZone zone, JsonNode moment) {
        try {
            return moment.isTextual() ? Optional.of(zone.dayOf(Instant.parse(moment.asText()))) : Optional.empty();
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    /** The school's day of the first moment that is one; today for want of any. */
    public static LocalDate day(SchoolZone zone, JsonNode... moments) {
        return Arrays.stream(moments)
                .flatMap(moment -> moment(zone, moment).stream())
                .findFirst()
                .orElseGet(zone::today);
    }

    /** The day that a text begins with, as 2026-11-13 23:59:00; nothing when it begins with none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Optional<StudentId> student(String person) {
        var known = people.get(person);
        if (known == null || known.isStranger()) {
            strangers.add(known == null ? "?" : known.name());
        }
        return known == null ? Optional.empty() : Optional.ofNullable(known.student());
    }

    private static String some(Set<String> all) {
        var few = String.join(", ", all.stream().limit(NAMED).toList());
        return all.size() > NAMED ? few + " …" : few;
    }
}
