package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;

/** The child turns their card while the teacher taps on the same table: each tap counts, and none is an error. */
abstract class ConcurrentTapsTest {

    private static final int HANDS = 8;

    @Autowired
    ApplicationContext context;

    @Autowired
    Conferences conferences;

    @Test
    void many_taps_at_once_all_count_and_the_last_one_stands() throws Exception {
        EveningFixture school = new EveningFixture(context);
        ConferenceId table = school.conference(school.amara, school.ada);
        conferences.arrive(table, 1, 2, Conference.Place.TABLE);
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> taps = new ArrayList<>();
            for (int tap = 0; tap < 40; tap++) {
                int step = 2 + tap % 9;
                taps.add(hands.submit(() -> conferences.reach(table, step)));
                taps.add(hands.submit(() -> conferences.sitAt(table, step)));
            }
            for (Future<?> tap : taps) {
                tap.get();
            }
        } finally {
            hands.shutdownNow();
        }
        conferences.reach(table, Conference.STEPS);
        assertThat(conferences.get(table).step()).isEqualTo(Conference.STEPS);
    }
}
