package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.school.Actor;

/** Whoever left is no longer shown, and reads how they come back. */
@FullApplication
class LeavingTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Test
    void a_student_who_came_from_a_platform_leaves_and_is_told_to_open_the_activity_again() {
        var room = new ClassFixture(school);
        var session = new Session(Actor.student(room.ada.id()), room.id, null, Instant.now());
        var left = new PageClient(browser, school.getBean(Sessions.class).start(session, "a platform")).send("/leave");

        assertThat(left.body())
                .contains("open the activity in your learning platform again")
                .doesNotContain("Sign in", "bar-who", "bar-leave");
    }

    @Test
    void a_student_who_came_by_the_door_of_the_class_leaves_and_may_sign_in_again() {
        var room = new ClassFixture(school);
        assertThat(new PageClient(browser, room.tabOf(room.ada)).send("/leave").body())
                .contains("Sign in")
                .doesNotContain("bar-who", "your learning platform");
    }
}
