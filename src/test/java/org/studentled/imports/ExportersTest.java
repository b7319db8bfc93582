package org.studentled.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.studentled.progress.Grade;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.school.ClassId;
import org.studentled.school.NameIndex;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Lists in the shape of each program that exports one, each with what is right (exporters.txt). */
class ExportersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ClassId ROOM = ClassId.random();

    private final List<Student> here = List.of(
            student("Ada Okafor", "Ada"),
            student("Ben Lindqvist", "Ben"),
            student("Cleo Marchetti-Vandenberghe", "Cleo"),
            student("Dov Al-Hashimi", "Dov"));

    private final List<Measure> measures = List.of(
            measure("Spelling", 20),
            measure("Reading minutes", null),
            measure("Final draft", 10),
            measure("Current events", 5));

    /** A list, and what is right for it, a line for each number, sentence and open question. */
    record Example(String name, String list, List<String> right) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() throws IOException {
        try (var file = Objects.requireNonNull(ExportersTest.class.getResourceAsStream("/grades/exporters.txt"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(ExportersTest::example);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_number_is_read_as_it_was_meant_or_told(Example example) {
        assertThat(told(read(example.list(), Map.of()), example.right().toString()))
                .containsExactlyInAnyOrderElementsOf(example.right());
    }

    @Test
    void what_can_be_read_in_two_ways_is_asked_and_the_answer_holds_for_the_list() {
        var list = "Name;Reading minutes (1.500)\nAda Okafor;1.250\nBen Lindqvist;950\n";
        var asked = read(list, Map.of());
        assertThat(asked.doubt()).isEqualTo(new ImportResult.Doubt("1.250", "1.25", "1250"));
        assertThat(told(read(list, Map.of("decimal", "COMMA")), "")).contains("Ada 1250/1500 Reading minutes");
        assertThat(told(read(list, Map.of("decimal", "POINT")), "")).contains("Ada 1.25/1.5 Reading minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "(", ")", "[", "\"x", "'", ";", "1,", "1 ", "/", "a(1)", "\u0301", "<", ": ", "- ", "1/"})
    void no_title_name_or_cell_takes_longer_than_its_length(String part) {
        var filling = part.repeat(200_000 / part.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var list : List.of(
                    "Name;Spelling a" + filling + "x)\nAda Okafor;1\n",
                    "Name;Spelling\na" + filling + "x;1\n",
                    "Name;Spelling\nAda Okafor;1" + filling + "x\n",
                    filling + "x;y\nAda Okafor;1\n")) {
                try {
                    read(list, Map.of());
                } catch (UnreadableFileException refused) {
                    assertThat(refused.messageKey()).isNotEmpty();
                }
            }
        });
    }

    private ImportResult read(String list, Map<String, String> typed) {
        var sheet = GradeSheet.of(list, ImportMapping.decimal(typed));
        var mapping = ColumnGuesser.guess(sheet, measures, Map.of(), here, TODAY, null)
                .changedBy(typed);
        var owners = new RowStudents(sheet, mapping, here, new NameIndex<>());
        return new GradeSheetParser(sheet, mapping, owners, new EarlierImports(List.of()), measures, codes()).read();
    }

    private List<String> told(ImportResult result, String withDay) {
        var told = new ArrayList<String>();
        var refs = result.found().stream()
                .map(found -> found.grade().student() + found.grade().workId())
                .toList();
        assertThat(refs).as("no work takes the place of another").doesNotHaveDuplicates();
        result.found().forEach(found -> told.add(found(found.grade(), withDay.contains("@"))));
        result.excused()
                .forEach(one -> told.add(
                        called(one.excused().student()) + " EX " + one.measure().name()));
        result.problems().forEach(one -> told.add("line " + one.line() + " " + one.sentence()));
        result.strangers().forEach(one -> told.add("line " + one.line() + " ? " + one.name()));
        return told;
    }

    private String found(Grade grade, boolean withDay) {
        return called(grade.student()) + " " + plain(grade.amount()) + "/" + plain(grade.outOf()) + " "
                + grade.workTitle() + (withDay ? " @" + grade.on() : "");
    }

    private String called(StudentId id) {
        return here.stream()
                .filter(student -> student.id().equals(id))
                .map(Student::callName)
                .findFirst()
                .orElseThrow();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    private static Example example(String section) {
        var parts = section.split("(?m)^---$\\n?", -1);
        var name = parts[0].substring(0, parts[0].indexOf('\n'));
        var list = parts[0].substring(name.length() + 1).replace('→', '\t');
        return new Example(
                name, list, parts[1].lines().filter(line -> !line.isBlank()).toList());
    }

    private static StaticMessageSource codes() {
        var messages = new StaticMessageSource() {
            @Override
            protected String getDefaultMessage(String code) {
                return code.substring(code.lastIndexOf('.') + 1);
            }
        };
        messages.setUseCodeAsDefaultMessage(true);
        messages.addMessage("unused", Locale.ROOT, "");
        return messages;
    }

    private static Student student(String fullName, String callName) {
        return new Student(StudentId.random(), ROOM, fullName, callName, null, 0);
    }

    private static Measure measure(String name, @Nullable Integer outOf) {
        var top = outOf == null ? null : BigDecimal.valueOf(outOf);
        return new Measure(MeasureId.random(), ROOM, name, "", top, name, 0, true, 0);
    }
}
