package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.Students;

/** What waits in a class, and what waits for the office, can be opened to the last item. */
@FullApplication
class ClassInboxTest {

    private static final int MANY = 29;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Rounds rounds;

    ClassFixture room;
    PageClient teacher;
    PageClient office;

    @BeforeEach
    void a_school() {
        room = new ClassFixture(context);
        teacher = new PageClient(browser, room.tabOfTeacher());
        var id = context.getBean(Staff.class).addOffice("The office", null).id();
        office = new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(id), null));
    }

    @Test
    void the_class_page_leads_to_what_waits_and_every_item_of_a_long_list_is_found_there() {
        Students students = context.getBean(Students.class);
        for (int student = 1; student <= MANY; student++) {
            students.enroll(room.id, "Child Number" + student, "No" + student);
        }
        rounds.enter(room.round.id(), Phase.PREP);
        String inbox = "/classes/" + room.id + "/inbox";

        assertThat(teacher.open("/classes/" + room.id).body()).contains(inbox);
        assertThat(teacher.open("/desk").body()).contains("and 25 more", inbox + "?task=writeNote");
        assertThat(teacher.open(inbox).status()).isEqualTo(200);
        String first = teacher.open(inbox + "?task=writeNote").body();
        String second = teacher.open(inbox + "?task=writeNote&page=1").body();
        for (int student = 1; student <= MANY; student++) {
            assertThat(first + second).contains(">No" + student + "<");
        }
        assertThat(first).contains("page=1");
        assertThat(teacher.open(inbox + "?task=nonsense&page=-7").status()).isEqualTo(200);
    }

    @Test
    void an_evening_without_its_teacher_reaches_the_office_which_says_who_stands_in() {
        rounds.teacherAway(room.round.id());

        assertThat(office.open("/office").body()).contains("/office/inbox");
        String takesPlace = "/office/inbox/" + room.round.id() + "/stands-in";
        assertThat(everyPageOfTheOffice()).contains(takesPlace);
        assertThat(teacher.open("/classes/" + room.id + "/inbox").body()).contains("/rounds/" + room.round.id());
        assertThat(teacher.send(takesPlace).status()).isEqualTo(403);

        assertThat(office.send(takesPlace).location()).isEqualTo("/office/inbox");

        assertThat(rounds.get(room.round.id()).teacherAway()).isFalse();
        assertThat(everyPageOfTheOffice()).doesNotContain(takesPlace);
    }

    @Test
    void teachers_and_children_do_not_see_what_waits_for_others() {
        var stranger = context.getBean(Staff.class).addTeacher("Mr. Other", null);
        context.getBean(Classes.class).create("Room 6", 3, stranger.id());
        var other = new PageClient(browser, context.getBean(Sessions.class).start(Actor.teacher(stranger.id()), null));

        assertThat(other.open("/classes/" + room.id + "/inbox").status()).isEqualTo(403);
        assertThat(teacher.open("/office/inbox").status()).isEqualTo(403);
        assertThat(new PageClient(browser, room.tabOf(room.ada))
                        .open("/office/inbox")
                        .status())
                .isEqualTo(403);
    }

    /** Other tests of the run leave tasks of the office behind. */
    private String everyPageOfTheOffice() {
        StringBuilder all = new StringBuilder();
        String page = office.open("/office/inbox").body();
        for (int next = 1; page.contains("page=" + next); next++) {
            all.append(page);
            page = office.open("/office/inbox?page=" + next).body();
        }
        return all.append(page).toString();
    }
}
