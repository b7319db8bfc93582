package org.studentled.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.round.ParticipationId;

class GroupingTest {

    private final List<ParticipationId> six = IntStream.range(0, 6)
            .mapToObj(number -> new ParticipationId(new UUID(0, number)))
            .toList();

    @Test
    void six_are_three_pairs_and_five_are_a_pair_and_a_three() {
        Grouping free = new Grouping(Set.of());
        assertThat(free.arrange(List.of(), six)).extracting(List::size).containsExactly(2, 2, 2);
        assertThat(free.arrange(List.of(), six.subList(0, 5)))
                .extracting(List::size)
                .containsExactly(3, 2);
    }

    @Test
    void when_somebody_is_away_only_the_partner_gets_a_new_place() {
        Grouping free = new Grouping(Set.of());
        List<List<ParticipationId>> before = free.arrange(List.of(), six);
        List<ParticipationId> here = new ArrayList<>(six);
        here.remove(six.get(3));
        List<List<ParticipationId>> after = free.arrange(before, here);
        assertThat(after).contains(List.of(six.get(4), six.get(5)));
        assertThat(after.get(0)).containsExactly(six.get(0), six.get(1), six.get(2));
    }

    @Test
    void two_who_should_be_apart_never_sit_together_even_if_one_sits_alone() {
        Grouping apart = new Grouping(Set.of(Set.of(six.get(0), six.get(1))));
        assertThat(apart.arrange(List.of(), six)).contains(List.of(six.get(0), six.get(2)));
        assertThat(apart.arrange(List.of(List.of(six.get(0), six.get(1))), six.subList(0, 2)))
                .containsExactly(List.of(six.get(0)), List.of(six.get(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoever_is_away_and_whoever_is_apart_everybody_here_has_one_place(long seed) {
        Random dice = new Random(seed);
        List<ParticipationId> participations = IntStream.range(0, 25)
                .mapToObj(number -> new ParticipationId(new UUID(1, number)))
                .toList();
        Set<Set<ParticipationId>> apart = new HashSet<>();
        for (int pair = 0; pair < 12; pair++) {
            int one = dice.nextInt(25);
            apart.add(Set.of(participations.get(one), participations.get((one + 1 + dice.nextInt(24)) % 25)));
        }
        List<ParticipationId> here = participations.stream()
                .filter(participation -> dice.nextInt(6) > 0)
                .toList();
        List<List<ParticipationId>> groups = new Grouping(apart).arrange(List.of(), here);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(here);
        assertThat(groups).allSatisfy(group -> {
            assertThat(group).hasSizeBetween(1, 3);
            assertThat(group)
                    .allSatisfy(one -> assertThat(group)
                            .allMatch(other -> one.equals(other) || !apart.contains(Set.of(one, other))));
        });
    }
}
