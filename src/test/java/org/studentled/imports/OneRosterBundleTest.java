package org.studentled.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studentled.imports.UnreadableFileException.Kind;
import org.studentled.school.ClassId;
import org.studentled.school.NameMatcher;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** OneRoster bundles as districts really pack them, and zips that are none. */
class OneRosterBundleTest {

    private static final String USERS =
            "sourcedId,status,givenName,familyName\nu1,active,Ada,Okafor\nu2,active,Ben,Lindqvist\n";
    private static final String ITEMS = "sourcedId,status,title,dueDate,classSourcedId,resultValueMin,resultValueMax\n"
            + "li-1,active,Spelling 1,2026-11-06,c1,0,20\n";
    private static final String RESULTS = "sourcedId,status,lineItemSourcedId,studentSourcedId,scoreStatus,score\n"
            + "r1,active,li-1,u1,fully graded,17\nr3,ToBeDeleted,li-1,u1,fully graded,3\nr4,active,li-1,u2,Exempt,\n";

    private final NameMatcher here = new NameMatcher(List.of(
            new Student(StudentId.random(), ClassId.random(), "Ada Okafor", "Ada", null, 0),
            new Student(StudentId.random(), ClassId.random(), "Ben Lindqvist", "Ben", null, 0)));

    @ParameterizedTest
    @CsvSource({
        "'',UTF-8,false",
        "Évaluations/,IBM437,false",
        "Évaluations/,UTF-8,false",
        "a/b/,UTF-8,true",
        "a\\b\\,UTF-8,false"
    })
    void a_bundle_is_read_whatever_packed_it(String folder, String encoding, boolean stored) throws IOException {
        var zip = zip(Charset.forName(encoding), stored, named(folder, USERS, ITEMS, RESULTS));
        assertThat(OneRosterBundle.asList(zip, here))
                .contains("Ada Okafor,u1,17")
                .contains("Ben Lindqvist,u2,EX")
                .doesNotContain(",3");
    }

    @Test
    void titles_may_have_any_capitals_and_a_mark_before_them() throws IOException {
        var files = named(
                "",
                "\uFEFF" + USERS.replace("sourcedId,status,givenName", "SourcedID,Status,GIVENNAME"),
                ITEMS,
                RESULTS);
        assertThat(OneRosterBundle.asList(zip(StandardCharsets.UTF_8, false, files), here))
                .contains("Ada Okafor,u1,17");
    }

    @Test
    void works_of_several_classes_are_told_apart_by_their_class() throws IOException {
        var files = named(
                "",
                USERS,
                ITEMS + "li-2,active,Fractions,2026-11-06,c2,0,10\n",
                RESULTS + "r9,active,li-2,u1,fully graded,9\n");
        files.put("classes.csv", "sourcedId,status,title\nc1,active,ELA 5\nc2,active,Math 5\n");
        var sheet = GradeSheet.of(OneRosterBundle.asList(zip(StandardCharsets.UTF_8, false, files), here));
        assertThat(ColumnGuesser.groups(sheet)).containsExactly("ELA 5", "Math 5");
    }

    @Test
    void what_a_mac_adds_is_no_table_and_a_zip_of_one_list_is_that_list() throws IOException {
        var files = named("", USERS, ITEMS, RESULTS);
        files.put("__MACOSX/._users.csv", "\0\5\26");
        assertThat(OneRosterBundle.asList(zip(StandardCharsets.UTF_8, false, files), here))
                .contains("17");
        var one = Map.of("canvas.csv", "Name,Spelling\nAda,1\n");
        assertThat(OneRosterBundle.asList(zip(StandardCharsets.UTF_8, false, one), here))
                .startsWith("Name,Spelling");
    }

    @Test
    void a_zip_that_cannot_be_read_is_refused_by_what_is_wrong_with_it() throws IOException {
        var good = zip(StandardCharsets.UTF_8, false, named("", USERS, ITEMS, RESULTS));
        refused(Arrays.copyOf(good, good.length - 40), Kind.ZIP_DAMAGED);
        var twice = named("a/", USERS, ITEMS, RESULTS);
        twice.putAll(named("b/", USERS, ITEMS, RESULTS));
        refused(zip(StandardCharsets.UTF_8, false, twice), Kind.SEVERAL_BUNDLES);
        refused(zip(StandardCharsets.UTF_8, false, Map.of("content.xml", "<x/>")), Kind.WORKBOOK);
        var locked = good.clone();
        for (var at = 0; at < locked.length - 8; at++) {
            if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1) {
                locked[at + 8] |= 1;
            }
        }
        refused(locked, Kind.ZIP_LOCKED);
    }

    @Test
    void a_small_zip_never_takes_much_memory() throws IOException {
        var rows = USERS + "u,active,A,B\n".repeat(600_000);
        var many = new StringBuilder(USERS);
        var works = new StringBuilder(ITEMS);
        var results = new StringBuilder(RESULTS);
        for (var number = 0; number < 9000; number++) {
            many.append("x").append(number).append(",active,A,B").append(number).append('\n');
            works.append("w").append(number).append(",active,W,,c1,0,1\n");
            results.append("q,active,li-1,x").append(number).append(",,1\n");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            refused(zip(StandardCharsets.UTF_8, false, named("", rows, ITEMS, RESULTS)), Kind.TOO_LARGE);
            refused(
                    zip(
                            StandardCharsets.UTF_8,
                            false,
                            named("", many.toString(), works.toString(), results.toString())),
                    Kind.TOO_LARGE);
            refused(
                    zip(StandardCharsets.UTF_8, false, named("", "\0".repeat(13_000_000), ITEMS, RESULTS)),
                    Kind.TOO_LARGE);
        });
    }

    private void refused(byte[] zip, Kind kind) {
        assertThatThrownBy(() -> OneRosterBundle.asList(zip, here))
                .as(kind.name())
                .hasMessage(kind.name());
    }

    private static Map<String, String> named(String folder, String users, String items, String results) {
        var files = new LinkedHashMap<String, String>();
        files.put(folder + "results.csv", results);
        files.put(folder + "users.csv", users);
        files.put(folder + "lineItems.csv", items);
        return files;
    }

    private static byte[] zip(Charset names, boolean stored, Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                var content = file.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(file.getKey());
                if (stored) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
