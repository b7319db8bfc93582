package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;

/** Two children of one name in a class: whoever chooses one of them sees which. */
@FullApplication
class NameDisambiguationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    NameDisambiguation names;

    @Autowired
    ExternalIds externalIds;

    EveningFixture school;
    StudentId one;
    StudentId other;

    @BeforeEach
    void two_of_a_name() {
        school = new EveningFixture(context);
        one = school.student("Eli Smith");
        other = school.student("Smith, Eli");
    }

    @Test
    void whom_the_course_knows_is_told_by_its_id_there_and_nobody_else_by_anything() {
        remember(one, "7");
        remember(other, "12");
        assertThat(names.in(school.room))
                .hasSize(2)
                .containsEntry(one, new NameDisambiguation.Mark("school.sameName.id", "7"))
                .containsEntry(other, new NameDisambiguation.Mark("school.sameName.id", "12"));
    }

    @Test
    void a_long_id_is_told_by_its_end() {
        remember(one, "0f6c1d2e-9c0a-4f1b-8f0e-a1b2c3d4e5f6");
        remember(other, "0f6c1d2e-9c0a-4f1b-8f0e-000000abcdef");
        assertThat(names.in(school.room).values())
                .extracting(NameDisambiguation.Mark::arg)
                .containsExactlyInAnyOrder("…d4e5f6", "…abcdef");
    }

    @Test
    void children_whom_no_course_knows_are_counted_always_the_same_way() {
        assertThat(names.in(school.room).values())
                .extracting(NameDisambiguation.Mark::arg)
                .containsExactlyInAnyOrder("1", "2");
        assertThat(names.in(school.room)).isEqualTo(names.in(school.room));
    }

    @Test
    void a_call_name_stands_alone_where_it_is_the_only_one() {
        StudentId third = school.student("Eli Jones");
        var called = names.shortest(school.bean(Students.class).in(school.room));
        assertThat(called).containsEntry(school.ben, "Ben").containsEntry(third, "Eli Jones");
        assertThat(List.of(called.get(one), called.get(other))).doesNotHaveDuplicates();
    }

    @Test
    void lists_choices_and_the_spreadsheet_show_which_is_which() {
        remember(one, "7");
        remember(other, "12");
        PageClient teacher = school.teacherAt(browser);
        String at = "/classes/" + school.room;
        assertThat(teacher.open(at).body())
                .contains("Eli Smith · ID 7", "Smith, Eli · ID 12")
                .doesNotContain("Ben Adler ·");
        assertThat(teacher.open(at + "/photos").body()).contains("Eli Smith · ID 7");
        String draft = teacher.send(at + "/import", "pasted", "Name,Spelling\nEli Smith,3\nBen Adler,4\n")
                .location();
        assertThat(teacher.open(draft).body()).contains("Eli Smith · ID 7</option>", "Smith, Eli · ID 12</option>");
    }

    private void remember(StudentId student, String subject) {
        externalIds.save("lms:" + school.room, subject, student);
    }
}
