package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

@FullApplication
class SessionsTest {

    @Autowired
    Sessions sessions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Staff staff;

    private Actor teacher = Actor.system();

    @BeforeEach
    void a_teacher() {
        teacher = Actor.teacher(staff.addTeacher("Ms. Okafor", null).id());
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_visit_is_found_by_its_key_and_by_no_other() {
        String key = sessions.start(teacher, null);
        assertThat(sessions.find(key)).get().extracting(Session::actor).isEqualTo(teacher);
        assertThat(sessions.find(key + "x")).isEmpty();
    }

    @Test
    void the_key_itself_is_never_kept() {
        String key = sessions.start(teacher, null);
        assertThat(key).hasSizeGreaterThanOrEqualTo(43);
        assertThat(db.sql("select count(*) from user_session where key_hash = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_use_moves_the_end_away() {
        String key = sessions.start(teacher, null);
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofMinutes(50));
            assertThat(sessions.find(key)).isPresent();
        }
    }

    @Test
    void an_hour_without_use_ends_it() {
        String key = sessions.start(teacher, null);
        clock.forward(Duration.ofMinutes(61));
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void nobody_stays_longer_than_half_a_day() {
        String key = sessions.start(teacher, null);
        for (int i = 0; i < 13; i++) {
            clock.forward(Duration.ofMinutes(56));
            sessions.find(key);
        }
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void leaving_ends_this_tab_and_no_other() {
        String here = sessions.start(teacher, null);
        String there = sessions.start(teacher, null);
        sessions.end(here);
        assertThat(sessions.find(here)).isEmpty();
        assertThat(sessions.find(there)).isPresent();
    }

    @Test
    void all_visits_of_a_person_end_together() {
        Actor other = Actor.teacher(staff.addTeacher("Mr. Lind", null).id());
        String mine = sessions.start(teacher, null);
        String others = sessions.start(other, null);
        sessions.endAllOf(teacher);
        assertThat(sessions.find(mine)).isEmpty();
        assertThat(sessions.find(others)).isPresent();
    }
}
