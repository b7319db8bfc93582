package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.MovableClock;
import org.studentled.WholeHouse;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

@WholeHouse
class SessionsTest {

    @Autowired
    Sessions sessions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private final Who teacher = Who.teacher(StaffId.random());

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_visit_is_found_by_its_key_and_by_no_other() {
        String key = sessions.open(teacher, null);
        assertThat(sessions.find(key)).get().extracting(Visit::who).isEqualTo(teacher);
        assertThat(sessions.find(key + "x")).isEmpty();
    }

    @Test
    void the_key_itself_is_never_kept() {
        String key = sessions.open(teacher, null);
        assertThat(key).hasSizeGreaterThanOrEqualTo(43);
        assertThat(db.sql("select count(*) from user_session where key_hash = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_use_moves_the_end_away() {
        String key = sessions.open(teacher, null);
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofMinutes(50));
            assertThat(sessions.find(key)).isPresent();
        }
    }

    @Test
    void an_hour_without_use_ends_it() {
        String key = sessions.open(teacher, null);
        clock.forward(Duration.ofMinutes(61));
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void nobody_stays_longer_than_half_a_day() {
        String key = sessions.open(teacher, null);
        for (int i = 0; i < 13; i++) {
            clock.forward(Duration.ofMinutes(56));
            sessions.find(key);
        }
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void leaving_ends_this_tab_and_no_other() {
        String here = sessions.open(teacher, null);
        String there = sessions.open(teacher, null);
        sessions.end(here);
        assertThat(sessions.find(here)).isEmpty();
        assertThat(sessions.find(there)).isPresent();
    }

    @Test
    void all_visits_of_a_person_end_together() {
        Who other = new Who(teacher.role(), UUID.randomUUID());
        String mine = sessions.open(teacher, null);
        String others = sessions.open(other, null);
        sessions.endAllOf(teacher);
        assertThat(sessions.find(mine)).isEmpty();
        assertThat(sessions.find(others)).isPresent();
    }
}
