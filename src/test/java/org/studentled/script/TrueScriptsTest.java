package org.studentled.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.OnH2;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.progress.Measure;
import org.studentled.round.Band;

/**
 * A class of thirty over twelve weeks, generated from a seed: whatever is missing, every line a child says about their
 * numbers is true of the numbers that were put in, and every page it names shows what the line speaks of.
 */
@OnH2
class TrueScriptsTest {

    private static final Pattern DIGITS = Pattern.compile("\\d+(\\.\\d+)?");

    @Autowired
    ApplicationContext school;

    @Autowired
    Scripts scripts;

    @Autowired
    Answers answers;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Pieces pieces;

    @ParameterizedTest
    @EnumSource(Band.class)
    void every_filled_line_is_true(Band band) {
        ThirtyStudents students = new ThirtyStudents(school, band, 20260901L + band.ordinal());
        int lines = 0;
        for (ThirtyStudents.Pupil student : students.students()) {
            fillEverything(student);
            for (Line line : scripts.getByParticipation(student.participation(), Locale.ENGLISH)
                    .lines()) {
                assertThat(line.spoken())
                        .as("%s of %s", line.step(), student)
                        .doesNotContain("null", "{", "}", "[", "]", Line.RULED, "  ");
                lines += isTrueOfNumbers(line, student, students) + isOnItsPage(line, student);
            }
        }
        assertThat(lines).as("lines that say something to check").isGreaterThan(100);
    }

    private void fillEverything(ThirtyStudents.Pupil student) {
        scripts.getByParticipation(student.participation(), Locale.ENGLISH).lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(Line.Part::isOpen)
                .forEach(part -> answers.save(
                        student.participation(),
                        part.key(),
                        part.isKnown() ? part.suggestion() : "my own words",
                        Locale.ENGLISH));
    }

    /** Every number in the line's words is one the oracle, which never saw the script, works out from the raw numbers. */
    private static int isTrueOfNumbers(Line line, ThirtyStudents.Pupil student, ThirtyStudents students) {
        if (line.step() != Step.DATA
                || line.parts().stream().noneMatch(part -> part.key().contains(":measure."))) {
            return 0;
        }
        Measure measure = students.measures().stream()
                .filter(each -> line.spoken().contains(each.name()))
                .findFirst()
                .orElseThrow();
        Map<String, String> truth = truth(student.numbersOf(measure));
        for (Line.Part part : line.parts()) {
            String name = part.key().substring(part.key().lastIndexOf(':') + 1);
            if (part.kind() == Line.Kind.NUMBER) {
                assertThat(part.typed()).as(name + " of " + student).isEqualTo(truth.get(name));
            }
        }
        boolean fell = line.spoken().matches(".*(went down|down \\S+ over).*");
        boolean rose = line.spoken().matches(".* more\\W.*|.*Now it is .*!");
        assertThat(fell ? "down" : rose ? "up" : "").isIn(truth.get("way"), "");
        assertThat(DIGITS.matcher(line.spoken()).find() || truth.isEmpty()).isTrue();
        return 1;
    }

    private static Map<String, String> truth(List<ThirtyStudents.Number> raw) {
        Map<String, String> truth = new HashMap<>();
        if (raw.isEmpty()) {
            return truth;
        }
        BigDecimal top = raw.get(raw.size() - 1).outOf();
        List<BigDecimal> alike = new java.util.ArrayList<>();
        for (ThirtyStudents.Number number : raw) {
            if (!Objects.equals(number.outOf(), top)) {
                alike.clear();
            } else {
                alike.add(number.amount());
            }
        }
        BigDecimal first = alike.get(0);
        BigDecimal last = alike.get(alike.size() - 1);
        truth.put("measure.first", plain(first));
        truth.put("measure.latest", plain(last));
        truth.put("measure.delta", plain(last.subtract(first).abs()));
        truth.put("measure.best", plain(alike.stream().reduce(BigDecimal::max).orElseThrow()));
        truth.put("measure.count", String.valueOf(alike.size()));
        truth.put(
                "way",
                alike.size() == 1
                        ? "one"
                        : last.compareTo(first) > 0 ? "up" : last.compareTo(first) < 0 ? "down" : "same");
        return truth;
    }

    private int isOnItsPage(Line line, ThirtyStudents.Pupil student) {
        List<Page> pages =
                portfolios.getByParticipation(student.participation()).pages();
        int checked = 0;
        for (Line.Part part : line.parts()) {
            if (part.kind() == Line.Kind.PAGE) {
                Page page = pages.get(Integer.parseInt(Objects.requireNonNull(part.typed())) - 1);
                String subject = part.key().split(":")[1];
                assertThat(String.valueOf(page.shows()))
                        .as(part.key() + " of " + student)
                        .isEqualTo(subject);
                assertThat(line.page()).isEqualTo(page.number());
                checked++;
            }
        }
        pieces.findByParticipation(student.participation()).stream()
                .map(Piece::title)
                .filter(title -> line.spoken().contains(title) && line.spoken().contains("age "))
                .forEach(title -> assertThat(pages).anySatisfy(page -> {
                    assertThat(page.title()).isEqualTo(title);
                    assertThat(line.spoken()).containsPattern("[Pp]age " + page.number() + "\\b");
                }));
        return checked;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
