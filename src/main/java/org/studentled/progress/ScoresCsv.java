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
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** All scores of a class as CSV that any spreadsheet opens, and in which nothing can act as a formula. */
@Component
public class ScoresCsv {

    private final Measures measures;
    private final ClassScores numbers;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final MessageSource messages;

    ScoresCsv(
            Measures measures,
            ClassScores numbers,
            Students students,
            NameDisambiguation nameDisambiguation,
            MessageSource messages) {
        this.measures = measures;
        this.numbers = numbers;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
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
                .map(this::message)
                .toList()));
        List<Student> listed = students.in(classId);
        Map<StudentId, NameDisambiguation.Mark> alike = nameDisambiguation.in(classId);
        List<Measure> charted = measures.findByClass(classId);
        Map<ClassScores.MeasureScores, List<Score>> series =
                numbers.series(charted, listed.stream().map(Student::id).toList());
        Stream<String> lines = listed.stream()
                .flatMap(student -> charted.stream()
                        .flatMap(measure -> lines(
                                named(student, alike.get(student.id())),
                                measure,
                                series.getOrDefault(
                                        new ClassScores.MeasureScores(measure.id(), student.id()), List.of()))));
        // The mark tells Excel that these are letters of the whole world.
        return Stream.concat(head, lines).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private String named(Student student, NameDisambiguation.@Nullable Mark mark) {
        return mark == null
                ? student.fullName()
                : student.fullName() + " · "
                        + messages.getMessage(mark.key(), new Object[] {mark.arg()}, LocaleContextHolder.getLocale());
    }

    private Stream<String> lines(String student, Measure measure, List<Score> series) {
        return series.stream()
                .map(score -> line(List.of(
                        student,
                        measure.name(),
                        score.takenOn().toString(),
                        score.plainAmount(),
                        plain(score.outOf()),
                        message("progress.scores.source." + score.source()))));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ScoresCsv::cell).collect(Collectors.joining(","));
    }

    /** A child may be called "=1+1"; a spreadsheet shall show it and not work it out. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",;\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
