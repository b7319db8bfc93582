package org.studentled.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.secrets.EncryptedStore;
import org.studentled.secrets.SecretCipher;

/**
 * A grant that is good for one use is used by one at a time, the next one is saved whatever happens afterwards, and it opens
 * for its owner only.
 */
abstract class GrantsTest {

    private static final String PREVIOUS = "dGhlIGtleSBvZiBsYXN0IHllYXIsIHRoaXJ0eS10d28=";
    private static final String PRESENT = "c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=";

    @Autowired
    private Grants grants;

    @Autowired
    private List<GrantPurpose> purposes;

    @Autowired
    private List<EncryptedStore> stores;

    @Autowired
    private RemoteHttpClient http;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private final GrantId rooms = new GrantId("GRADEBOOK_BRIGHTSPACE", UUID.randomUUID());
    private final GrantId another = new GrantId("GRADEBOOK_BRIGHTSPACE", UUID.randomUUID());

    @BeforeEach
    void it_was_given() {
        grants.save(rooms, "first");
    }

    @Test
    void the_next_token_is_saved_even_when_what_it_was_used_for_fails() {
        assertThatThrownBy(() -> {
                    use(token -> answer("second"));
                    throw new RemoteException(ConnectionError.HALF);
                })
                .hasMessage("HALF");
        assertThat(grants.find(rooms)).hasValue("second");
    }

    @Test
    void a_system_that_gives_no_new_one_keeps_its_own() {
        use(token -> answer(""));
        assertThat(grants.find(rooms)).hasValue("first");
    }

    @Test
    void a_consent_that_is_given_again_while_the_old_one_is_used_stays() {
        use(token -> {
            grants.save(rooms, "again");
            return answer("second");
        });
        assertThat(grants.find(rooms)).hasValue("again");
    }

    @Test
    void a_consent_that_is_ended_while_it_is_used_stays_ended() {
        use(token -> {
            grants.delete(rooms);
            return answer("second");
        });
        assertThat(grants.find(rooms)).isEmpty();
        assertThatThrownBy(() -> use(token -> answer(""))).hasMessage("CONNECT_AGAIN");
    }

    @Test
    void no_one_else_uses_it_at_the_same_time_and_a_refusal_lets_go_of_it() {
        assertThatThrownBy(() -> use(token -> {
                    assertThatThrownBy(() -> use(same -> answer("third"))).hasMessage("TOO_BUSY");
                    throw new RemoteException(ConnectionError.DOWN);
                }))
                .hasMessage("DOWN");
        use(token -> answer("second"));
        assertThat(grants.find(rooms)).hasValue("second");
    }

    @Test
    void whoever_held_it_and_is_gone_holds_no_one_up_for_ever() {
        leasedUntil(clock.instant().plus(Duration.ofMinutes(2)));
        assertThatThrownBy(() -> use(token -> answer("second"))).hasMessage("TOO_BUSY");
        leasedUntil(clock.instant().minus(Duration.ofDays(1)));
        use(token -> answer("second"));
        assertThat(grants.find(rooms)).hasValue("second");
    }

    @Test
    void it_goes_along_with_its_owner_whose_own_comes_first() {
        grants.move(rooms, another);
        assertThat(grants.find(rooms)).isEmpty();
        assertThat(grants.find(another)).hasValue("first");

        grants.save(rooms, "second");
        grants.move(rooms, another);
        assertThat(grants.find(rooms)).isEmpty();
        assertThat(grants.find(another)).hasValue("first");
    }

    @Test
    void a_text_that_is_put_into_the_row_of_another_owner_or_kind_opens_nothing() {
        var googles = new GrantId("GOOGLE", UUID.randomUUID());
        for (GrantId thief : List.of(another, googles)) {
            grants.save(thief, "own");
            db.sql("update oauth_grant set encrypted_token = ? where owner_id = ?")
                    .params(text(), thief.owner())
                    .update();
            assertThat(grants.find(thief)).isEmpty();
        }
    }

    @Test
    void it_is_brought_under_the_present_key_and_used_as_before() {
        db.sql("update oauth_grant set encrypted_token = ? where owner_id = ?")
                .params(new SecretCipher(PREVIOUS, "").encrypt("old", Grants.purpose(purposes, rooms)), rooms.owner())
                .update();
        assertThat(grants.find(rooms)).as("no key opens it").isEmpty();
        stores.stream()
                .filter(store -> store.name().equals("oauth_grant.encrypted_token"))
                .forEach(store -> store.reencrypt(new SecretCipher(PRESENT, PREVIOUS)));
        assertThat(grants.find(rooms)).hasValue("old");
    }

    private JsonNode use(Function<String, JsonNode> use) {
        return grants.use(rooms, http, use);
    }

    private String text() {
        return db.sql("select encrypted_token from oauth_grant where owner_id = ?")
                .param(rooms.owner())
                .query(String.class)
                .single();
    }

    private void leasedUntil(Instant when) {
        db.sql("update oauth_grant set leased_until = ? where owner_id = ?")
                .params(Timestamp.from(when), rooms.owner())
                .update();
    }

    private static JsonNode answer(String next) {
        return JsonNodeFactory.instance.objectNode().put("access_token", "t").put("refresh_token", next);
    }
}
