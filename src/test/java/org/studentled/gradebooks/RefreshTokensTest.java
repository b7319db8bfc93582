package org.studentled.gradebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** A grant that is good for one use is used by one reading, and the next one is kept whatever happens afterwards. */
abstract class RefreshTokensTest {

    @Autowired
    private ApplicationContext school;

    @Autowired
    private RefreshTokens refreshTokens;

    @Autowired
    private GradebookConnections connections;

    @Autowired
    private JdbcClient db;

    private StaffId teacher;
    private ClassId room;

    @BeforeEach
    void a_class_whose_teacher_allowed_it() {
        teacher = school.getBean(Staff.class)
                .addTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example")
                .id();
        room = school.getBean(Classes.class).create("Room 5", 3, teacher).id();
        var system = new RemoteSystem(
                UUID.randomUUID(), ScoreSource.BRIGHTSPACE, room, URI.create("https://b.example"), null, "c", "s");
        connections.save(system);
        connections.connect(room, system, teacher);
        allow("first");
    }

    @Test
    void the_next_grant_is_kept_even_when_the_reading_fails_afterwards() {
        assertThatThrownBy(() -> {
                    refreshTokens.use(connection(), grant -> answer("second"));
                    throw new RemoteException(ConnectionError.HALF);
                })
                .hasMessage("HALF");
        assertThat(connection().grant()).isEqualTo("second");
    }

    @Test
    void a_system_that_gives_no_new_one_keeps_its_own() {
        refreshTokens.use(connection(), grant -> answer(""));
        assertThat(connection().grant()).isEqualTo("first");
    }

    @Test
    void the_one_that_is_there_now_is_used_and_not_the_one_that_was_there_when_the_reading_began() {
        var before = connection();
        allow("anew");
        refreshTokens.use(before, grant -> {
            assertThat(grant).isEqualTo("anew");
            return answer("");
        });
    }

    @Test
    void a_consent_that_is_given_anew_while_the_old_one_is_used_stays() {
        refreshTokens.use(connection(), grant -> {
            allow("anew");
            return answer("second");
        });
        assertThat(connection().grant()).isEqualTo("anew");
    }

    @Test
    void nobody_else_uses_it_at_the_same_time_and_a_refusal_lets_go_of_it() {
        assertThatThrownBy(() -> refreshTokens.use(connection(), grant -> {
                    assertThatThrownBy(() -> refreshTokens.use(connection(), another -> answer("third")))
                            .hasMessage("TOO_BUSY");
                    throw new RemoteException(ConnectionError.DOWN);
                }))
                .hasMessage("DOWN");
        refreshTokens.use(connection(), grant -> answer("second"));
        assertThat(connection().grant()).isEqualTo("second");
    }

    @Test
    void who_held_it_and_is_gone_holds_nobody_up_for_ever() {
        heldUntil(Instant.now().plus(Duration.ofMinutes(2)));
        assertThatThrownBy(() -> refreshTokens.use(connection(), grant -> answer("second")))
                .hasMessage("TOO_BUSY");
        heldUntil(Instant.now().minus(Duration.ofDays(1)));
        refreshTokens.use(connection(), grant -> answer("second"));
        assertThat(connection().grant()).isEqualTo("second");
    }

    private GradebookConnection connection() {
        return connections.findBySource(room, ScoreSource.BRIGHTSPACE).orElseThrow();
    }

    private void allow(String grant) {
        connections.saveGrant(room, ScoreSource.BRIGHTSPACE, teacher, grant);
    }

    private void heldUntil(Instant when) {
        db.sql("update lms_connection set in_use_until = ? where class_id = ?")
                .params(Timestamp.from(when), room.value())
                .update();
    }

    private static JsonNode answer(String next) {
        return JsonNodeFactory.instance.objectNode().put("access_token", "t").put("refresh_token", next);
    }
}
