package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

@FullApplication
class IncidentPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    ClassFixture room;
    PageClient administrator;

    @BeforeEach
    void an_administrator() {
        room = new ClassFixture(context);
        var id =
                context.getBean(Staff.class).addAdministrator("Ms. Admin", null).id();
        administrator = new PageClient(browser, context.getBean(Sessions.class).start(Actor.administrator(id), null));
    }

    @Test
    void a_step_that_gave_up_is_shown_in_words_and_tried_again_by_one_press() {
        Job task = taskOfThisWeek();
        management.setJobRetries(task.getId(), 0);

        assertThat(administrator.open("/settings").body()).contains("/office/incidents");
        assertThat(administrator.open("/office/incidents").body())
                .contains("Posting the week’s task for a class", "/office/incidents/" + task.getId(), "Try again");

        // The address it had before.
        assertThat(administrator.open("/office/trouble").body()).contains(task.getId());
        assertThat(administrator.send("/office/incidents/" + task.getId()).location())
                .isEqualTo("/office/incidents");
        assertThat(administrator.open("/office/incidents").body()).doesNotContain(task.getId());
        assertThat(taskOfThisWeek().getRetries()).isEqualTo(1);
    }

    @Test
    void a_second_press_on_what_is_through_already_does_no_harm() {
        assertThat(administrator.send("/office/incidents/gone").status()).isEqualTo(302);
    }

    @Test
    void teachers_and_children_do_not_see_it() {
        assertThat(new PageClient(browser, room.tabOfTeacher())
                        .open("/office/incidents")
                        .status())
                .isEqualTo(403);
        assertThat(new PageClient(browser, room.tabOf(room.ada))
                        .open("/office/incidents")
                        .status())
                .isEqualTo(403);
    }

    private Job taskOfThisWeek() {
        String week = runtime.createProcessInstanceQuery()
                .processDefinitionKey("weekly-collection")
                .processInstanceBusinessKey(room.week.id().toString())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(week)
                .activityId("publishPrepTask")
                .singleResult();
    }
}
