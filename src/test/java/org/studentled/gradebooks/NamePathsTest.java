package org.studentled.gradebooks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.FullApplication;
import org.studentled.gradebooks.RemotePerson.MatchedBy;
import org.studentled.imports.ImportResult;
import org.studentled.imports.Imports;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.ClassList;
import org.studentled.school.Classes;
import org.studentled.school.NamePairs;
import org.studentled.school.PersonName.Likeness;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** A name means the same student in a gradebook, in a list of grades and in a pasted class list, or the same question. */
@FullApplication
class NamePathsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Students students;

    @Autowired
    StudentMatcher studentMatcher;

    @Autowired
    Imports imports;

    @Autowired
    ClassList classList;

    private StaffId teacher;

    @BeforeEach
    void a_teacher() {
        teacher = school.getBean(Staff.class)
                .addTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example")
                .id();
    }

    @Test
    void a_person_of_a_gradebook_is_matched_only_where_it_can_be_no_other() {
        assertThat(NamePairs.all()).allSatisfy(pair -> {
            ClassId room = classOf(pair);
            var system = new RemoteSystem(
                    UUID.randomUUID(),
                    ScoreSource.SCHOOLOGY,
                    room,
                    URI.create("https://" + room + ".example"),
                    null,
                    "c",
                    "s");
            var connections = school.getBean(GradebookConnections.class);
            connections.save(system);
            connections.connect(room, system, teacher);
            var people = studentMatcher.match(
                    new GradebookConnection(room, system, "1", "Room 5", teacher), Map.of("501", pair.written()));
            assertThat(requireNonNull(people.get("501")).matchedBy())
                    .isEqualTo(pair.decides() ? MatchedBy.NAME : MatchedBy.STRANGER);
        });
    }

    @Test
    void a_row_of_a_list_goes_to_a_student_or_proposes_one() {
        assertThat(lists()).allSatisfy(pair -> {
            ClassId room = classOf(pair);
            Student here = students.in(room).get(0);
            byte[] list = ("Name,Notes\n\"" + pair.written().replace("\"", "\"\"") + "\",17\n")
                    .getBytes(StandardCharsets.UTF_8);
            var read = imports.preview(room, imports.begin(room, "list.csv", list), Map.of())
                    .result();
            assertThat(read.strangers())
                    .extracting(ImportResult.Stranger::maybe)
                    .isEqualTo(
                            switch (pair.likeness()) {
                                case SAME -> List.of();
                                case ALIKE -> List.of(List.of(here.id()));
                                case DIFFERENT -> List.of(List.of());
                            });
        });
    }

    @Test
    void a_pasted_line_adds_no_one_who_is_in_the_class_or_may_be() {
        assertThat(lists()).allSatisfy(pair -> {
            ClassId room = classOf(pair);
            boolean asked = false;
            try {
                enroll(room, pair.written(), false);
            } catch (ClassList.UnclearNameException unclear) {
                asked = true;
                assertThat(unclear.maybe().isEmpty())
                        .as("asked about someone here")
                        .isEqualTo(pair.likeness() != Likeness.ALIKE);
            }
            assertThat(students.in(room)).hasSize(pair.likeness() == Likeness.DIFFERENT && !asked ? 2 : 1);
        });
    }

    @Test
    void whoever_looked_at_the_names_adds_a_child_whose_name_is_like_anothers() {
        ClassId room = classOf(new NamePairs("Ada Okafor", "", Likeness.ALIKE));
        enroll(room, "Ada M. Okafor", true);
        assertThat(students.in(room)).hasSize(2);
    }

    private void enroll(ClassId room, String names, boolean looked) {
        school.getBean(TransactionTemplate.class).executeWithoutResult(status -> classList.enroll(room, names, looked));
    }

    // A sign alone is no line.
    private static Stream<NamePairs> lists() {
        return NamePairs.all().filter(pair -> pair.written().codePoints().anyMatch(Character::isLetter));
    }

    private ClassId classOf(NamePairs pair) {
        ClassId room =
                school.getBean(Classes.class).create("Room 5", 3, teacher).id();
        students.enroll(room, pair.here(), null);
        return room;
    }
}
