package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ada Okafor|Ada", "Okafor, Ada|Ada", "Okafor, Ada Chidi|Ada", "Ada|Ada"})
    void a_student_is_called_by_their_first_name_wherever_it_stands(String fullName, String callName) {
        assertThat(Student.named(ClassId.random(), fullName, null).callName()).isEqualTo(callName);
    }

    @Test
    void a_correction_keeps_who_it_is_and_that_they_left() {
        Student left = Student.named(ClassId.random(), "Ada Okafor", "Adi").left(Instant.EPOCH);
        Student corrected = left.called("Ada Nwosu", "");
        assertThat(corrected.id()).isEqualTo(left.id());
        assertThat(corrected.callName()).isEqualTo("Ada");
        assertThat(corrected.isHere()).isFalse();
        assertThat(corrected.back().isHere()).isTrue();
    }

    @Test
    void a_class_is_of_a_grade_that_there_is() {
        assertThatThrownBy(() -> SchoolClass.named(ClassId.random(), "Room 5", 13))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SchoolClass.named(ClassId.random(), "Room 5", -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SchoolClass.named(ClassId.random(), "Kindergarten", 0)
                        .renamed("First", 1)
                        .grade())
                .isEqualTo(1);
    }
}
