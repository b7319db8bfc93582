package org.studentled.classroom.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.classroom.GoogleClassFixture;
import org.studentled.classroom.WithGoogleSandbox;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;
import org.studentled.secrets.SecretCipher;

@WithGoogleSandbox
class GoogleAuthorizationsTest {

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    JdbcClient db;

    @Autowired
    GoogleClassFixture.Maker maker;

    GoogleClassFixture room;

    @BeforeEach
    void room() {
        room = maker.make();
    }

    @Test
    void the_refresh_token_never_lies_open_in_the_database() {
        String dump = String.join("\n", db.sql("script").query(String.class).list());
        assertThat(dump).contains(room.tina().toString());
        assertThat(dump).doesNotContain(room.refreshToken());
        assertThat(dump)
                .doesNotContain(
                        Base64.getEncoder().encodeToString(room.refreshToken().getBytes()));
    }

    @Test
    void it_opens_for_its_owner_only() {
        GoogleAuthorization tinas = connections.findByStaff(room.tina()).orElseThrow();
        assertThat(connections.refreshToken(tinas)).isEqualTo(room.refreshToken());
        Actor thief = Actor.teacher(StaffId.random());
        connections.save(thief, "2", "thief@school.example", tinas.scopes(), "own");
        db.sql(
                        "update oauth_grant set encrypted_token = (select t.encrypted_token from oauth_grant t where t.owner_id = ?)"
                                + " where owner_id = ?")
                .params(room.tina().value(), thief.id())
                .update();
        assertThatThrownBy(() ->
                        connections.refreshToken(connections.findByActor(thief).orElseThrow()))
                .isInstanceOf(ClassroomException.class)
                .hasMessage("CONNECT_AGAIN");
    }

    @Test
    void a_new_school_key_asks_to_connect_again_instead_of_failing() {
        String otherKey = Base64.getEncoder().encodeToString(new byte[32]);
        db.sql("update oauth_grant set encrypted_token = ? where owner_id = ?")
                .params(
                        new SecretCipher(otherKey, "").encrypt("under another key", "any"),
                        room.tina().value())
                .update();
        GoogleAuthorization tinas = connections.findByStaff(room.tina()).orElseThrow();
        assertThatThrownBy(() -> connections.refreshToken(tinas)).hasMessage("CONNECT_AGAIN");
    }

    @Test
    void a_refusal_of_an_earlier_consent_leaves_the_one_that_took_its_place() {
        GoogleAuthorization refused = connections.findByStaff(room.tina()).orElseThrow();
        connections.save(refused.actor(), refused.googleId(), refused.account(), refused.scopes(), "again");
        connections.needsConsent(refused);
        assertThat(connections.isConnected(room.tina())).isTrue();
        connections.needsConsent(connections.findByStaff(room.tina()).orElseThrow());
        assertThat(connections.isConnected(room.tina())).isFalse();
    }

    @Test
    void whoever_disconnects_leaves_no_token_behind() {
        connections.delete(Actor.teacher(room.tina()));
        assertThat(db.sql("select count(*) from oauth_grant where owner_id = ?")
                        .param(room.tina().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_former_key_still_opens_what_it_sealed_and_the_new_one_seals() {
        String former = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] bytes = new byte[32];
        bytes[0] = 1;
        String present = Base64.getEncoder().encodeToString(bytes);
        String sealed = new TokenCipher(new SecretCipher(former, "")).encrypt("secret", "test");
        TokenCipher both = new TokenCipher(new SecretCipher(present, former));
        assertThat(both.decrypt(sealed, "test")).isEqualTo("secret");
        assertThat(new TokenCipher(new SecretCipher(present, "")).decrypt(both.encrypt("secret", "test"), "test"))
                .isEqualTo("secret");
    }

    @Test
    void the_same_secret_is_sealed_differently_each_time() {
        var box = new TokenCipher(new SecretCipher(Base64.getEncoder().encodeToString(new byte[32]), ""));
        assertThat(box.encrypt("secret", "test")).isNotEqualTo(box.encrypt("secret", "test"));
    }

    @Test
    void a_connection_prints_without_its_account() {
        GoogleAuthorization tinas = connections.findByStaff(room.tina()).orElseThrow();
        assertThat(tinas.toString()).doesNotContain(tinas.account());
    }
}
