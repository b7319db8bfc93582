package org.studentled.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.SameNames;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** All scores of a class as CSV that any spreadsheet opens, and in which nothing can act as a formula. */
@Component
public class NumbersAlong {

    private final Measures measures;
    private final ClassNumbers numbers;
    private final Students students;
    private final SameNames sameNames;
    private final MessageSource messages;

    NumbersAlong(
            Measures measures, ClassNumbers numbers, Students students, SameNames sameNames, MessageSource messages) {
        this.measures = measures;
        this.numbers = numbers;
        this.students = students;
        this.sameNames = sameNames;
        this.messages = messages;
    }

    public String csv(ClassId classId) {
        Stream<String> head = Stream.of(line(Stream.of(
                        "progress.class.student",
                        "progress.scores.chart",
                        "progress.chart.when",
                        "progress.chart.number",
                        "progress.measures.top",
                        "progress.chart.from")
                .map(this::say)
                .toList()));
        List<Student> children = students.in(classId);
        Map<StudentId, SameNames.Mark> alike = sameNames.in(classId);
        List<Measure> charted = measures.of(classId);
        Map<ClassNumbers.Line, List<Score>> series =
                numbers.series(charted, children.stream().map(Student::id).toList());
        Stream<String> lines = children.stream()
                .flatMap(child -> charted.stream()
                        .flatMap(measure -> lines(
                                named(child, alike.get(child.id())),
                                measure,
                                series.getOrDefault(new ClassNumbers.Line(measure.id(), child.id()), List.of()))));
        // The mark tells Excel that these are letters of the whole world.
        return Stream.concat(head, lines).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private String named(Student child, SameNames.@Nullable Mark mark) {
        return mark == null
                ? child.fullName()
                : child.fullName() + " · "
                        + messages.getMessage(mark.key(), new Object[] {mark.arg()}, LocaleContextHolder.getLocale());
    }

    private Stream<String> lines(String child, Measure measure, List<Score> series) {
        return series.stream()
                .map(score -> line(List.of(
                        child,
                        measure.name(),
                        score.takenOn().toString(),
                        score.plainAmount(),
                        plain(score.outOf()),
                        say("progress.scores.source." + score.source()))));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(NumbersAlong::cell).collect(Collectors.joining(","));
    }

    /** A child may be called "=1+1"; a spreadsheet shall show it and not work it out. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",;\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
