package org.studentled.school.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.CountedStatements;
import org.studentled.EveningFixture;
import org.studentled.PageClient;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The office finds every class and everyone by name, however it is typed and however many there are. */
abstract class OfficeDirectoryTest {

    private static final String CLASSES = "/office/classes";
    private static final String PEOPLE = "/office/people";
    private static final int PAGE = 25;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    EveningFixture school;
    PageClient office;
    /** No one else of the run is called so. */
    String unique;

    @BeforeEach
    void the_office() {
        school = new EveningFixture(context);
        office = school.officeAt(browser);
        unique = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_child_is_found_by_any_part_of_the_name_without_accents_and_by_an_adult_at_home() {
        StudentId jose = school.student("José Núñez " + unique);
        school.adult(school.household("Núñez", jose), "Şükrü Łata" + unique, "", Adult.Channel.PAPER, null);
        String page = "/classes/" + school.room + "/students/" + jose;
        for (String typed : List.of(
                "José Núñez " + unique,
                "nunez jose " + unique.toUpperCase(Locale.ROOT),
                unique + ", JOSE",
                "sukru lata" + unique)) {
            assertThat(find(PEOPLE, typed)).as(typed).contains(page, "Room 12", "Şükrü");
        }
        assertThat(find(PEOPLE, "Nunez Maria " + unique)).contains("No student or adult has this name.");
        assertThat(find(PEOPLE, "%_\\ ' " + unique)).doesNotContain(page);
        context.getBean(Students.class).leave(jose);
        assertThat(find(PEOPLE, unique)).contains(page, "left");
    }

    @Test
    void a_class_is_found_by_its_name_and_by_its_teacher_and_says_whose_families_get_no_letters() {
        StaffId teacher = context.getBean(Staff.class)
                .addTeacher("Ms. Ángela " + unique, null)
                .id();
        ClassId room = context.getBean(Classes.class)
                .create("Sala " + unique, 3, teacher)
                .id();
        StudentId reached = context.getBean(Students.class)
                .enroll(room, "Reached Child", null)
                .id();
        context.getBean(Students.class).enroll(room, "Other Child", null);
        school.adult(school.household("Home", reached), "Reached Adult", "", Adult.Channel.PAPER, null);
        for (String typed : List.of("sala " + unique, "angela " + unique)) {
            assertThat(find(CLASSES, typed))
                    .as(typed)
                    .contains("/classes/" + room, "Ms. Ángela", "One student whose family gets no letters");
        }
        assertThat(find(CLASSES, unique + " nowhere")).contains("No class or teacher has this name.");
    }

    @Test
    void a_school_of_many_is_read_page_by_page_with_as_many_statements_as_one_of_few() {
        many(1);
        find(CLASSES, unique);
        find(PEOPLE, unique);
        int classes = statements(CLASSES);
        int people = statements(PEOPLE);
        many(PAGE);
        assertThat(find(CLASSES, unique)).contains("page=1");
        assertThat(find(PEOPLE, unique)).contains("page=1");
        assertThat(statements(CLASSES)).isLessThanOrEqualTo(classes + 1);
        assertThat(statements(PEOPLE)).isLessThanOrEqualTo(people + 1);
        for (String path : List.of(CLASSES, PEOPLE)) {
            assertThat(office.open(path + "?page=1&name=" + unique).body()).contains("page=0");
            assertThat(office.open(path + "?page=-3").status()).isEqualTo(200);
            assertThat(office.open(path + "?page=2147483647").status()).isEqualTo(200);
        }
    }

    @Test
    void only_the_office_looks_people_up() {
        for (String path : List.of(CLASSES, PEOPLE)) {
            assertThat(school.teacherAt(browser).open(path).status()).isEqualTo(403);
            assertThat(school.studentAt(browser, school.amara).open(path).status())
                    .isEqualTo(403);
        }
    }

    private void many(int more) {
        StaffId teacher =
                context.getBean(Staff.class).addTeacher("Ms. " + unique, null).id();
        IntStream.range(0, more).forEach(number -> {
            ClassId room = context.getBean(Classes.class)
                    .create("Room of " + unique, 3, teacher)
                    .id();
            StudentId student = context.getBean(Students.class)
                    .enroll(room, "Child " + unique, null)
                    .id();
            context.getBean(Households.class).create("Home", List.of(student));
        });
    }

    private int statements(String path) {
        return CountedStatements.of(() -> find(path, unique)).size();
    }

    private String find(String path, String name) {
        PageClient.Answer answer = office.open(path + "?name=" + name);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
