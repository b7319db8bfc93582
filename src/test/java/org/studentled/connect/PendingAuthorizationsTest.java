package org.studentled.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.MovableClock;
import org.studentled.secrets.EncryptedStore;

/** A consent in progress: one browser, one flow, one return, ten minutes; and nothing in the table that opens anything. */
abstract class PendingAuthorizationsTest {

    @Autowired
    private PendingAuthorizations pending;

    @Autowired
    private List<EncryptedStore> stores;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient db;

    private final PendingAuthorization wanted =
            new PendingAuthorization("gradebook", UUID.randomUUID(), UUID.randomUUID(), "CANVAS");

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void what_was_begun_comes_back_once_and_to_its_own_browser() {
        var gone = depart();
        assertThat(pending.redeem("gradebook", gone.state(), "another")).isEmpty();
        var back = pending.redeem("gradebook", gone.state(), gone.browser()).orElseThrow();
        assertThat(back.authorization()).isEqualTo(wanted);
        assertThat(back.verifier()).isEqualTo(gone.verifier());
        assertThat(pending.redeem("gradebook", gone.state(), gone.browser())).isEmpty();
    }

    @Test
    void a_ticket_and_a_state_are_good_for_their_own_flow_only() {
        var ticket = pending.begin(wanted);
        assertThat(pending.depart("classroom", ticket)).isEmpty();
        var gone = pending.depart("gradebook", ticket).orElseThrow();
        assertThat(pending.redeem("classroom", gone.state(), gone.browser())).isEmpty();
        assertThat(pending.redeem("gradebook", gone.state(), gone.browser())).isPresent();
    }

    @Test
    void a_tab_that_is_opened_again_ends_the_first_one() {
        var ticket = pending.begin(wanted);
        var first = pending.depart("gradebook", ticket).orElseThrow();
        var second = pending.depart("gradebook", ticket).orElseThrow();
        assertThat(pending.redeem("gradebook", first.state(), first.browser())).isEmpty();
        assertThat(pending.redeem("gradebook", second.state(), second.browser()))
                .isPresent();
    }

    @Test
    void after_ten_minutes_it_is_begun_again_and_the_old_one_is_gone() {
        var gone = depart();
        clock.forward(PendingAuthorizations.GOOD_FOR.plus(Duration.ofSeconds(1)));
        assertThat(pending.redeem("gradebook", gone.state(), gone.browser())).isEmpty();
        pending.begin(new PendingAuthorization("gradebook", UUID.randomUUID(), null, "CANVAS"));
        assertThat(rows()).isZero();
    }

    @Test
    void nothing_that_opens_anything_stands_in_the_table_and_the_verifier_moves_to_a_new_key() {
        var ticket = pending.begin(wanted);
        var gone = pending.depart("gradebook", ticket).orElseThrow();
        assertThat(db.sql("select * from pending_authorization where person_id = ?")
                        .param(wanted.person())
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain(ticket, gone.state(), gone.verifier(), gone.browser());
        assertThat(stores).extracting(EncryptedStore::name).contains("pending_authorization.encrypted_verifier");
    }

    @Test
    void who_is_forgotten_leaves_none_behind() {
        depart();
        pending.deleteByPerson(wanted.person());
        assertThat(rows()).isZero();
    }

    private PendingAuthorization.Departure depart() {
        return pending.depart("gradebook", pending.begin(wanted)).orElseThrow();
    }

    private int rows() {
        return db.sql("select count(*) from pending_authorization where person_id = ?")
                .param(wanted.person())
                .query(Integer.class)
                .single();
    }
}
