package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.CountedStatements;
import org.studentled.OnH2;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;

/** With one tap a child picks a piece that the class's gradebook knows. */
@OnH2
class KnownAssignmentsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    GradebookImport gradebookImport;

    @Autowired
    KnownAssignments works;

    @Autowired
    SchoolZone zone;

    @Test
    void the_works_of_the_last_weeks_are_offered_to_their_child_alone_the_latest_first() {
        ClassFixture room = new ClassFixture(school);
        LocalDate today = zone.today();
        read(
                room,
                grade(room.ada, "Fractions quiz", today.minusDays(6)),
                grade(room.ada, "My poem about rain", today.minusDays(1)),
                grade(room.ada, "Last year's map", today.minusWeeks(40)),
                grade(room.ben, "Ben's story", today));
        assertThat(works.findByStudent(room.ada.id(), today)).containsExactly("My poem about rain", "Fractions quiz");
        read(room, grade(room.ada, "Fractions quiz", today));
        assertThat(works.findByStudent(room.ada.id(), today)).containsExactly("Fractions quiz");
    }

    /** A class of thirty with sixty works would else write eighteen hundred rows every night. */
    @Test
    void what_is_read_again_unchanged_is_not_written_again() {
        ClassFixture room = new ClassFixture(school);
        Grade[] read = {grade(room.ada, "Quiz", zone.today()), grade(room.ben, "Quiz", zone.today())};
        read(room, read);
        assertThat(CountedStatements.of(() -> read(room, read)))
                .noneMatch(sql -> sql.matches("(?s)(insert into|delete from) read_work.*"));
        assertThat(works.findByStudent(room.ada.id(), zone.today())).containsExactly("Quiz");
    }

    private void read(ClassFixture room, Grade... grades) {
        gradebookImport.importPull(room.id, ScoreSource.LMS, new Gradebook.Pull(List.of(grades), List.of()));
    }

    private static Grade grade(Student student, String title, LocalDate on) {
        return new Grade(title, title, student.id(), BigDecimal.TEN, null, on);
    }
}
