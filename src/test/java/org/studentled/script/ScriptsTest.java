package org.studentled.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.studentled.ClassFixture;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.round.ParticipationId;
import org.studentled.school.TextRefused;

/** A child's script says what the child's own book says, and the child writes it in. */
abstract class ScriptsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Scripts scripts;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Pieces pieces;

    @Autowired
    Goals goals;

    private ClassFixture room;
    private ParticipationId ada;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
        ada = room.participationOf(room.ada);
    }

    @Test
    void a_number_that_rose_is_said_with_its_start_and_its_gain() {
        numbers("62", "87");
        assertThat(sentence()).isEqualTo("My Reading fluency was 62 in * and is 87 now. That is 25 more.");
    }

    @Test
    void a_number_that_fell_is_said_honestly_and_leaves_the_why_to_the_child() {
        numbers("87", "80.5");
        assertThat(sentence())
                .isEqualTo(
                        "My Reading fluency was 87 and is 80.5 now. It went down by 6.5. I think that is because *.");
    }

    @Test
    void a_number_that_stayed_is_said_so() {
        numbers("87", "87");
        assertThat(sentence()).contains("It stayed the same. I think that is because *.");
    }

    @Test
    void a_first_number_is_called_the_first() {
        numbers("87");
        assertThat(sentence()).isEqualTo("My Reading fluency is 87. This is my first score.");
    }

    @Test
    void missing_numbers_have_a_sentence_of_their_own() {
        assertThat(sentence()).isEqualTo("I have no scores for Reading fluency yet. Next week I will have one.");
    }

    @Test
    void a_line_knows_the_page_that_lies_open() {
        room.withAdasWork();
        portfolios.pickWork(
                ada, pieces.findByParticipation(ada).stream().map(Piece::id).toList());
        assertThat(dataLine().page())
                .isEqualTo(portfolios
                        .getByParticipation(ada)
                        .pageShowing(room.fluency.id().value())
                        .orElseThrow());
        assertThat(scripts.getByParticipation(ada).at(Step.FAMILY).get(0).page())
                .isEqualTo(portfolios
                        .getByParticipation(ada)
                        .pageOf(Page.Kind.FAMILY)
                        .orElseThrow());
    }

    @Test
    void a_blank_is_open_until_the_child_fills_it_even_when_the_school_knows_it() {
        numbers("62", "87");
        Line.Part latest = blank("measure.latest");
        assertThat(latest).returns("87", Line.Part::suggestion).returns(true, Line.Part::isOpen);
        scripts.fill(ada, latest.key(), "87");
        assertThat(blank("measure.latest")).returns(false, Line.Part::isOpen).returns(false, Line.Part::differs);
        scripts.fill(ada, latest.key(), "  ");
        assertThat(blank("measure.latest").isOpen()).isTrue();
    }

    @Test
    void another_number_than_the_books_asks_which_is_right_until_one_of_them_is_taken() {
        numbers("62", "87");
        scripts.fill(ada, blank("measure.latest").key(), "78");
        assertThat(blank("measure.latest").differs()).isTrue();
        scripts.use(ada, blank("measure.latest").key());
        assertThat(blank("measure.latest")).returns("87", Line.Part::typed).returns(false, Line.Part::differs);
    }

    @Test
    void a_number_that_changed_after_it_was_filled_asks_again() {
        numbers("62", "87");
        scripts.use(ada, blank("measure.latest").key());
        room.score(room.fluency, room.ada, room.week.startsOn().plusDays(1), "91");
        assertThat(blank("measure.latest").differs()).isTrue();
    }

    @Test
    void a_script_with_open_blanks_is_not_filled() {
        numbers("62", "87");
        long open = scripts.getByParticipation(ada).openBlanks();
        assertThatThrownBy(() -> scripts.filled(ada))
                .isInstanceOfSatisfying(
                        Scripts.BlanksOpenException.class,
                        refused -> assertThat(refused.open()).isEqualTo(open));
        fillAll();
        scripts.filled(ada);
        assertThat(scripts.getByParticipation(ada).openBlanks()).isZero();
    }

    @Test
    void a_goal_says_what_when_and_who_helps() {
        goals.set(
                ada, new Goal.Wish("read 100 words", "", "", "", LocalDate.of(2030, 5, 1), "read aloud", "listening"));
        fillAll();
        assertThat(scripts.getByParticipation(ada).at(Step.GOALS).get(0).spoken())
                .isEqualTo("By May 1 I will read 100 words. Each week I will read aloud. You can help by listening.");
    }

    @Test
    void a_script_stays_in_the_language_in_which_it_was_begun_whoever_reads_it() {
        Locale spanish = Locale.forLanguageTag("es-MX");
        assertThat(scripts.getByParticipation(ada, spanish).language().getLanguage())
                .isEqualTo("es");
        assertThat(scripts.getByParticipation(ada, Locale.ENGLISH).language()).isEqualTo(Locale.ENGLISH);
        LocaleContextHolder.setLocale(spanish);
        try {
            scripts.use(ada, "OPEN::round.since");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        Script told = scripts.getByParticipation(ada, Locale.ENGLISH);
        assertThat(told.at(Step.OPEN).get(0).spoken()).startsWith("Hoy te voy a mostrar");
        assertThat(told.differing()).isZero();
    }

    @Test
    void a_blank_of_no_script_and_an_endless_answer_are_refused() {
        assertThatThrownBy(() -> scripts.fill(ada, "DATA:x:measure.latest", "1"))
                .isInstanceOf(Scripts.UnknownBlankException.class);
        String key = scripts.getByParticipation(ada).lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(Line.Part::isBlank)
                .findFirst()
                .orElseThrow()
                .key();
        assertThatThrownBy(() -> scripts.fill(ada, key, "x".repeat(201))).isInstanceOf(TextRefused.class);
    }

    private void numbers(String... amounts) {
        LocalDate day = room.week.startsOn().minusWeeks(2);
        for (String amount : amounts) {
            room.score(room.fluency, room.ada, day, amount);
            day = day.plusWeeks(1);
        }
    }

    private Line dataLine() {
        return scripts.getByParticipation(ada).at(Step.DATA).get(0);
    }

    private Line.Part blank(String name) {
        return dataLine().parts().stream()
                .filter(part -> part.key().endsWith(":" + name))
                .findFirst()
                .orElseThrow();
    }

    /** The line with what the school knows; a star where the child says it alone. */
    private String sentence() {
        StringBuilder words = new StringBuilder();
        List<Line.Part> parts = dataLine().parts();
        parts.forEach(part -> words.append(
                !part.isBlank()
                        ? part.words()
                        : part.kind() == Line.Kind.DAY || !part.isKnown() ? "*" : part.suggestion()));
        return words.toString().replace("Turn to page *. ", "");
    }

    private void fillAll() {
        scripts.getByParticipation(ada).lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(Line.Part::isOpen)
                .forEach(part -> scripts.fill(ada, part.key(), part.isKnown() ? part.suggestion() : "mine"));
    }
}
