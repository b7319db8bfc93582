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
        GoogleAuthorization stolen = new GoogleAuthorization(
                Actor.teacher(StaffId.random()),
                tinas.googleId(),
                tinas.account(),
                tinas.scopes(),
                tinas.sealedToken(),
                tinas.state(),
                tinas.connectedAt());
        assertThatThrownBy(() -> connections.refreshToken(stolen))
                .isInstanceOf(ClassroomException.class)
                .hasMessage("CONNECT_AGAIN");
    }

    @Test
    void a_new_school_key_asks_to_connect_again_instead_of_failing() {
        String sealed = connections.findByStaff(room.tina()).orElseThrow().sealedToken();
        String otherKey = Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> new TokenCipher(new SecretCipher(otherKey, "")).decrypt(sealed, "any"))
                .hasMessage("CONNECT_AGAIN");
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
    void a_connection_prints_without_its_token() {
        GoogleAuthorization tinas = connections.findByStaff(room.tina()).orElseThrow();
        assertThat(tinas.toString()).doesNotContain(tinas.sealedToken());
    }
}
