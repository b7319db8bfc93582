package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What teachers call their courses tells the grade, most often. */
class GradeLevelGuessTest {

    @ParameterizedTest
    @CsvSource({
        "Room 12 · Grade 3, 3",
        "Mrs. Lee 5th grade, 5",
        "Gr. 7 Science, 7",
        "Kindergarten Blue, 0",
        "Biology 101, 3",
        "Grade 45, 3",
        "2nd Grade, 2"
    })
    void is_found(String title, int grade) {
        assertThat(GradeLevelGuess.guess(title)).isEqualTo(grade);
    }
}
