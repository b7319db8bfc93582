package org.studentled.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.CountedStatements;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.conference.ConferenceId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.takehome.Packets;
import org.studentled.workflow.InboxItem;

/** Whatever a model gives to the office reaches the office, and opens for it. */
@FullApplication
class OfficeTasksTest {

    private static final String INBOX = "/office/inbox";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    EveningFixture school;
    PageClient office;
    ConferenceId conference;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        office = school.officeAt(browser);
        conference = school.conference(school.ben, school.nana);
        context.getBean(Packets.class).pack(conference);
    }

    /** What is only written into the inbox, and not into the engine, is taken out of it again. */
    @AfterEach
    void nothing_is_left_behind() {
        context.getBean(JdbcClient.class)
                .sql("delete from inbox_item where task_id like 'typed-%'")
                .update();
    }

    @Test
    void every_task_that_a_model_gives_to_the_office_has_a_page_that_opens_for_it_and_for_the_teacher()
            throws IOException {
        List<String> tasks = tasksOfTheOffice();
        assertThat(tasks).contains("findSubstitute", "hearAtSchool");
        PageClient teacher = school.teacherAt(browser);
        for (String task : tasks) {
            InboxItem item = item(task, school.room);
            String path = TaskScreens.officePath(item);
            assertThat(path).as(task).isNotNull();
            assertThat(office.open(path).status()).as(task + " at " + path).isEqualTo(200);
            assertThat(teacher.open(TaskScreens.path(item)).status()).as(task).isEqualTo(200);
        }
    }

    @Test
    void the_offices_home_says_how_much_of_each_kind_waits_and_who_has_taken_what() {
        write("hearAtSchool", school.room);
        String home = office.open("/office").body();
        assertThat(home).contains("Office inbox", INBOX + "?task=hearAtSchool");
        context.getBean(JdbcClient.class)
                .sql("update inbox_item set claimed_by = :teacher, due_at = timestamp '2001-01-01 00:00:00'"
                        + " where task_id like 'typed-%'")
                .param("teacher", school.teacher.value())
                .update();
        assertThat(office.open(INBOX + "?task=hearAtSchool").body())
                .contains("Ms. Okafor is doing this", "Ben Adler", "was due")
                .contains("/conferences/" + conference + "/hear")
                .doesNotContain("/stands-in");
        assertThat(office.open(INBOX + "?task=nonsense&page=-7").status()).isEqualTo(200);
    }

    @Test
    void what_only_teachers_can_do_is_told_without_a_link_that_refuses() {
        write("lookBack", school.room);
        assertThat(office.open(INBOX + "?task=lookBack").body())
                .contains("The class’s teachers do this.")
                .doesNotContain("href=\"/rounds/" + school.round + "\"");
    }

    @Test
    void a_long_inbox_asks_the_database_as_often_as_a_short_one() {
        write("hearAtSchool", school.room);
        office.open(INBOX + "?task=hearAtSchool");
        int few = statements();
        IntStream.range(0, 12)
                .mapToObj(number -> context.getBean(Classes.class).create("Room " + number, 3, school.teacher))
                .forEach(room -> write("hearAtSchool", room.id()));
        assertThat(statements()).isLessThanOrEqualTo(few + 2);
    }

    private int statements() {
        return CountedStatements.of(() -> office.open(INBOX + "?task=hearAtSchool"))
                .size();
    }

    private void write(String task, ClassId room) {
        InboxItem item = item(task, room);
        context.getBean(JdbcClient.class)
                .sql("insert into inbox_item (task_id, task, audience, class_id, round_id, participation_id,"
                        + " conference_id, since) values (?, ?, 'STAFF', ?, ?, ?, ?, timestamp '2001-01-01 00:00:00')")
                .params(item.taskId(), task, room.value(), item.roundId(), item.participationId(), item.conferenceId())
                .update();
    }

    private InboxItem item(String task, ClassId room) {
        return new InboxItem(
                "typed-" + UUID.randomUUID(),
                task,
                InboxItem.Audience.STAFF,
                room,
                school.round.value(),
                school.participation(school.ben).value(),
                conference.value(),
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> tasksOfTheOffice() throws IOException {
        var models = new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn");
        return Stream.of(models)
                .flatMap(model -> {
                    try (InputStream file = model.getInputStream()) {
                        return Bpmn.readModelFromStream(file).getModelElementsByType(UserTask.class).stream();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(task -> task.getCamundaCandidateGroupsList().contains("office"))
                .map(UserTask::getId)
                .distinct()
                .toList();
    }
}
