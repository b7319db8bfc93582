package org.studentled.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.imports.UnreadableFileException.Kind;

/** Lists as programs and people really write them. */
class GradeSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void letters_are_read_whatever_program_wrote_them(String encoding) {
        var list = "Name;Spelling\r\nÁlvarez, Zoë;12,5\r\n";
        var text = CharsetDetector.text(list.getBytes(Charset.forName(encoding)));
        assertThat(GradeSheet.of(text).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("Álvarez, Zoë", "12,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_title(String encoding) {
        var bytes = "\uFEFFName,Spelling\nZoë,1\n".getBytes(Charset.forName(encoding));
        assertThat(GradeSheet.of(CharsetDetector.text(bytes)).columns().get(0).kind())
                .isEqualTo(Column.Kind.NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"','|Name,Spelling", "';'|Name;Spelling", "'t'|NametSpelling"})
    void the_separator_is_found(String separator, String unused) {
        var sign = separator.equals("t") ? "\t" : separator;
        var text = "Name" + sign + "Spelling\nAda" + sign + "\"1\n2\"\nBen" + sign + "3\n";
        assertThat(GradeSheet.of(text).rows()).hasSize(2);
        assertThat(GradeSheet.of(text).rows().get(1).line()).isEqualTo(4);
    }

    @Test
    void a_pasted_list_without_titles_is_a_list() {
        var sheet = GradeSheet.of("Ada\t14\nBen\t15\n");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.columns()).extracting(Column::title).containsExactly("", "");
    }

    @Test
    void days_are_read_where_they_can_be_read_in_one_way_only() {
        assertThat(DateParser.read("2026-11-24")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(DateParser.read("11/24/2026")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(DateParser.read("24.11.2026")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(DateParser.read("3/4/2026")).isNull();
        assertThat(DateParser.read("2026-13-01")).isNull();
        assertThat(DateParser.read("soon")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|NUMBER",
                "12,5|NUMBER",
                "12/20|NUMBER",
                "91.50 %|NUMBER",
                "-|NOTHING",
                "MI|NOTHING",
                "EX|EXCUSED",
                "-3|BELOW_ZERO",
                "=A1+B1|FORMULA",
                "@SUM(A1)|FORMULA",
                "1e9|NO_NUMBER",
                "1,234.5|NUMBER",
                "1,234|UNCLEAR",
                "16.666666666666668|NUMBER",
                "twelve|NO_NUMBER"
            })
    void a_cell_says_what_it_is(String cell, CellValue.Kind kind) {
        assertThat(CellValue.read(cell).kind()).isEqualTo(kind);
    }

    @Test
    void what_is_no_list_is_refused_by_its_kind() {
        refused(" \n ", Kind.EMPTY);
        refused("<!DOCTYPE html><html><body>Sign in</body></html>", Kind.WEB_PAGE);
        refused("12\n13\n14\n", Kind.NO_TABLE);
        refused("Name,Spelling\nAda,\"12\nBen,13\n", Kind.BROKEN);
        refused("Name,Spelling\n" + "Ada,1\n".repeat(4000), Kind.TOO_LONG);
        refused("Name" + ",Spelling".repeat(400) + "\n", Kind.TOO_LONG);
        assertThatThrownBy(() -> CharsetDetector.text(new byte[] {1, 2, 0, 3, 5, 6, 7, 0, 1}))
                .hasMessage("NO_TEXT");
    }

    @Test
    void half_a_file_in_utf_8_is_still_read_to_its_end() {
        var bytes = "Name,Spelling\nZoë,1\nBo".getBytes(StandardCharsets.UTF_8);
        assertThat(GradeSheet.of(CharsetDetector.text(bytes)).rows()).hasSize(2);
    }

    private static void refused(String text, Kind kind) {
        assertThatThrownBy(() -> GradeSheet.of(text)).as(kind.name()).hasMessage(kind.name());
    }
}
