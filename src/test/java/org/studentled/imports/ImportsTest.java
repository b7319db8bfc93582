package org.studentled.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.progress.Excuses;
import org.studentled.progress.Measure;
import org.studentled.progress.Score;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** A list comes in once: good lines are saved, wrong ones named, and the same list again changes nothing. */
abstract class ImportsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Imports imports;

    @Autowired
    Scores scores;

    @Autowired
    Excuses excuses;

    @Autowired
    Students students;

    private ClassFixture room;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
    }

    @Test
    void a_canvas_export_names_every_wrong_place_by_its_line_and_keeps_the_good_ones() {
        var id = begin(file("canvas.csv"));
        var result = imports.preview(room.id, id, Map.of()).result();
        assertThat(result.strangers()).extracting(ImportResult.Stranger::name).containsExactly("Student, Test");
        assertThat(result.problems())
                .extracting(ImportResult.Problem::line, ImportResult.Problem::sentence)
                .satisfiesExactlyInAnyOrder(
                        above -> assertThat(above.toList().toString())
                                .contains("6", "25 is higher than the highest possible score, 20"),
                        below -> assertThat(below.toList().toString()).contains("6", "-3 is below zero"),
                        text -> assertThat(text.toList().toString()).contains("7", "“fourteen” isn’t a number"));
        assertThat(imports.importInto(room.id, id, Map.of())).isEqualTo(new Imports.Taken(4, 0));
        assertThat(amounts(room.spelling, room.ada)).containsExactly("17");
        assertThat(amounts(room.spelling, room.ben)).containsExactlyInAnyOrder("12.5", "14");
        assertThat(amounts(room.spelling, room.cleo)).containsExactly("25");
        assertThat(scores.series(room.spelling.id(), room.ada.id()))
                .extracting(Score::source)
                .containsOnly(ScoreSource.FILE);
        assertThat(excuses.in(room.week, room.spelling.id(), room.ada.id())).hasSize(1);
        assertThat(imports.waiting(room.id)).isEmpty();
    }

    @Test
    void the_same_list_again_changes_nothing_and_a_corrected_one_corrects() {
        take(file("canvas.csv"), Map.of());
        assertThat(take(file("canvas.csv"), Map.of())).isEqualTo(new Imports.Taken(0, 4));
        var corrected = new String(file("canvas.csv"), StandardCharsets.UTF_8).replace(",17,", ",18,");
        assertThat(take(corrected.getBytes(StandardCharsets.UTF_8), Map.of())).isEqualTo(new Imports.Taken(1, 3));
        assertThat(amounts(room.spelling, room.ada)).containsExactly("18");
        assertThat(scores.history(room.spelling.id(), room.ada.id())).hasSize(2);
    }

    @Test
    void moodles_and_googles_exports_are_understood_too() {
        assertThat(take(file("moodle.csv"), Map.of()).changed()).isEqualTo(1);
        assertThat(amounts(room.fluency, room.ada)).containsExactly("61.5");
        assertThat(take(file("google.csv"), Map.of()).changed()).isEqualTo(3);
        assertThat(scores.series(room.spelling.id(), room.ada.id()))
                .singleElement()
                .satisfies(score -> assertThat(score.takenOn()).hasToString("2026-11-06"));
    }

    @Test
    void a_plain_table_counts_anew_each_day_and_once_a_day() {
        var table = "Name\tSpelling\nAda Okafor\t14\nben lindqvist\t15\n".getBytes(StandardCharsets.UTF_8);
        var monday = room.week.startsOn().toString();
        var tuesday = room.week.startsOn().plusDays(1).toString();
        take(table, Map.of("day.1", monday));
        take(table, Map.of("day.1", monday));
        assertThat(amounts(room.spelling, room.ada)).containsExactly("14");
        take(table, Map.of("day.1", tuesday));
        assertThat(amounts(room.spelling, room.ada)).containsExactly("14", "14");
    }

    @Test
    void columns_without_titles_are_asked_for_and_remembered_ones_are_not() {
        var id = begin("Cleo;14\nDov;15\n".getBytes(StandardCharsets.UTF_8));
        assertThat(imports.preview(room.id, id, Map.of()).result().found()).isEmpty();
        var chosen = Map.of("role.1", room.spelling.id().toString());
        assertThat(imports.importInto(room.id, id, chosen).changed()).isEqualTo(2);
        var titled = "Who,Mystery\nCleo,9\n".getBytes(StandardCharsets.UTF_8);
        take(titled, chosen);
        assertThat(imports.preview(room.id, begin(titled), Map.of()).result().found())
                .hasSize(1);
    }

    @Test
    void two_children_of_one_name_are_told_apart_by_the_teacher_and_never_by_chance() {
        Student other = students.enroll(room.id, "Ada Okafor", "Ada O.");
        var list = "Name,Spelling\nAda Okafor,14\nOkafor Ada,15\nAda Okafor,16\n".getBytes(StandardCharsets.UTF_8);
        var id = begin(list);
        var result = imports.preview(room.id, id, Map.of()).result();
        assertThat(result.found()).isEmpty();
        assertThat(result.strangers()).hasSize(3).allMatch(ImportResult.Stranger::severalOfThatName);
        var who = new HashMap<String, String>();
        who.put("who.2", room.ada.id().toString());
        who.put("who.3", other.id().toString());
        who.put("who.4", other.id().toString());
        var chosen = imports.preview(room.id, id, who).result();
        assertThat(chosen.problems())
                .singleElement()
                .satisfies(twice -> assertThat(twice.sentence()).contains("row 3 already has a score"));
        imports.importInto(room.id, id, who);
        assertThat(amounts(room.spelling, other)).containsExactly("15");
    }

    @Test
    void a_name_written_another_way_is_chosen_once_and_known_the_next_time() {
        var list = "Name,Spelling\nA. Okafor-Smith,14\n".getBytes(StandardCharsets.UTF_8);
        take(list, Map.of("who.2", room.ada.id().toString()));
        assertThat(imports.preview(room.id, begin(list), Map.of()).result().found())
                .hasSize(1);
    }

    @Test
    void a_child_of_another_class_is_never_chosen() {
        ClassFixture other = new ClassFixture(school);
        var list = "Name,Spelling\nSomebody,14\n".getBytes(StandardCharsets.UTF_8);
        assertThat(take(list, Map.of("who.2", other.ada.id().toString())).changed())
                .isZero();
        assertThat(amounts(other.spelling, other.ada)).isEmpty();
    }

    @Test
    void a_oneroster_bundle_of_either_version_brings_the_class_its_children_are_in() throws IOException {
        for (var version : List.of("", ",textScore,classSourcedId")) {
            take(bundle(version), Map.of());
            take(bundle(version), Map.of());
        }
        assertThat(scores.series(room.spelling.id(), room.ada.id()))
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.plainAmount()).isEqualTo("17.5");
                    assertThat(score.takenOn()).hasToString("2026-11-06");
                });
        assertThat(amounts(room.spelling, room.ben)).isEmpty();
    }

    @Test
    void two_weeks_are_two_works_and_a_number_that_takes_the_place_of_another_is_told_before() {
        take(text("Name,Spelling 1 (20)\nAda Okafor,17\n"), Map.of());
        take(text("Name,Spelling 2 (20)\nAda Okafor,12\n"), Map.of());
        assertThat(amounts(room.spelling, room.ada)).containsExactlyInAnyOrder("17", "12");
        var again = begin(text("Name,Spelling 1 (20)\nOkafor Ada,11\n"));
        assertThat(imports.preview(room.id, again, Map.of()).result().problems())
                .singleElement()
                .satisfies(told -> assertThat(told.sentence()).contains("has 17", "it will change to 11"));
    }

    @Test
    void what_a_teacher_said_about_a_list_stays_with_it() {
        var id = begin(text("Name;Reading fluency 1\nAda Okafor;1.250\n"));
        assertThat(imports.preview(room.id, id, Map.of()).result().found()).isEmpty();
        imports.choose(room.id, id, Map.of("decimal", "COMMA", "day.1", "2026-11-06", "_csrf", "secret"));
        imports.choose(room.id, id, Map.of("role.0", "NAME"));
        assertThat(imports.preview(room.id, id, Map.of()).result().found())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.grade().amount()).isEqualByComparingTo("1250");
                    assertThat(found.grade().on()).hasToString("2026-11-06");
                });
    }

    @Test
    void works_of_several_classes_wait_until_somebody_says_which_class_it_is() {
        var list = text(
                "Student,SIS User ID,Spelling 1,Spelling facts\nClass of the work,,ELA 5,Math 5\nAda Okafor,u1,17,9\n");
        var id = begin(list);
        var asked = imports.preview(room.id, id, Map.of());
        assertThat(asked.groups()).containsExactly("ELA 5", "Math 5");
        assertThat(asked.result().found()).isEmpty();
        imports.importInto(
                room.id,
                id,
                Map.of("group", "ELA 5", "role.3", room.spelling.id().toString()));
        assertThat(amounts(room.spelling, room.ada)).containsExactly("17");
    }

    private static byte[] text(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_workbook_a_zip_without_grades_and_fifty_megabytes_are_refused_with_nothing_kept() throws IOException {
        refused(zip(Map.of("xl/workbook.xml", "<x/>")), UnreadableFileException.Kind.WORKBOOK);
        refused(zip(Map.of("photo.jpg", "x")), UnreadableFileException.Kind.NO_GRADES_INSIDE);
        refused(new byte[50_000_000], UnreadableFileException.Kind.TOO_LARGE);
        assertThat(imports.waiting(room.id)).isEmpty();
    }

    private void refused(byte[] file, UnreadableFileException.Kind kind) {
        assertThatThrownBy(() -> begin(file)).hasMessage(kind.name());
    }

    private Imports.Taken take(byte[] file, Map<String, String> typed) {
        return imports.importInto(room.id, begin(file), typed);
    }

    private UUID begin(byte[] file) {
        return imports.begin(room.id, "list.csv", file);
    }

    private List<String> amounts(Measure measure, Student student) {
        return scores.series(measure.id(), student.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }

    private static byte[] bundle(String more) throws IOException {
        var extra = more.isEmpty() ? "" : ",,c1";
        return zip(Map.of(
                "manifest.csv",
                "propertyName,value\nfile.results,bulk\n",
                "users.csv",
                "sourcedId,status,givenName,familyName\nu1,active,Ada,Okafor\nu2,active,Ben,Lindqvist\nu9,active,Zed,Else\n",
                "lineItems.csv",
                "sourcedId,status,title,dueDate,classSourcedId,resultValueMin,resultValueMax\n"
                        + "li-1,active,Spelling 7,2026-11-06,c1,0,20\nli-2,active,Spelling 8,2026-11-06,c2,0,20\n"
                        + "li-3,tobedeleted,Spelling 9,2026-11-06,c1,0,20\n",
                "results.csv",
                "sourcedId,status,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate" + more
                        + "\nr1,active,li-1,u1,fully graded,17.5,2026-11-07" + extra
                        + "\nr2,active,li-1,u2,exempt,," + extra + "\nr3,active,li-2,u9,fully graded,3,2026-11-07"
                        + extra + "\nr4,active,li-3,u1,fully graded,9,2026-11-07" + extra + "\n"));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] file(String name) {
        try (var file = Objects.requireNonNull(ImportsTest.class.getResourceAsStream("/grades/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
