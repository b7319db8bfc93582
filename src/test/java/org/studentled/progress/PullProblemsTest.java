package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;

/** What was in the way of a reading is stored as what it is, and told to each reader in their language. */
@FullApplication
class PullProblemsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    PullProblems problems;

    @Autowired
    LastPulls pulls;

    @Autowired
    JdbcClient db;

    private ClassFixture room;

    @BeforeEach
    void a_class() {
        room = new ClassFixture(school);
    }

    @Test
    void each_reads_it_in_their_language_with_what_to_do_next() {
        reading(List.of(PullProblem.of("progress.pull.gone", 2), PullProblem.of("gradebooks.error.TOO_BUSY")));
        var stored = db.sql("select problems from gradebook_pull where class_id = ?")
                .param(room.id.value())
                .query(String.class)
                .single();
        assertThat(stored).as("no sentence in anyone's language").doesNotContain(" ");
        assertThat(PullSentences.of(school, last()))
                .containsExactly(
                        "2 scores are no longer shown to students in the gradebook, so they are off the charts here too."
                                + " Scores that someone typed or confirmed stay.",
                        "The other system is too busy right now. We’ll try again later automatically.");
        assertThat(problems.sentence(last().get(1), Locale.forLanguageTag("es")))
                .isEqualTo(
                        "El otro sistema está muy ocupado ahora. Lo intentaremos otra vez más tarde automáticamente.");
    }

    @Test
    void sentences_of_an_earlier_version_are_shown_until_the_next_reading() {
        reading(List.of());
        db.sql("update gradebook_pull set problems = ? where class_id = ?")
                .params("Graded in words: {0}, 'Essay'.\nOne person is unknown.", room.id.value())
                .update();
        assertThat(PullSentences.of(school, last()))
                .containsExactly("Graded in words: {0}, 'Essay'.", "One person is unknown.");
    }

    @Test
    void what_this_version_has_no_words_for_is_told_in_general() {
        reading(List.of(PullProblem.of("earlier.key", "x")));
        assertThat(PullSentences.of(school, last()))
                .singleElement()
                .asString()
                .startsWith("We couldn’t use the gradebook’s answer.");
    }

    @Test
    void more_than_there_is_room_for_loses_whole_problems_and_long_names_their_end() {
        var one = PullProblem.of("gradebooks.pull.words", "\"\\".repeat(2000));
        reading(Collections.nCopies(9, one));
        assertThat(last())
                .hasSizeBetween(1, 8)
                .allMatch(problem -> problem.args().get(0).toString().endsWith("…"));
    }

    private void reading(List<PullProblem> problems) {
        pulls.save(room.id, new LastPull(ScoreSource.MOODLE, Instant.EPOCH, 0, 0, true, problems, null));
    }

    private List<PullProblem> last() {
        return pulls.findByClass(room.id).get(0).problems();
    }
}
