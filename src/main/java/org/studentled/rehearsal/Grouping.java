package org.studentled.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studentled.round.ParticipationId;

/**
 * Who sits together: pairs, and one group of three where the number is odd; two who should be apart never sit together,
 * even if one of them is left without a partner.
 *
 * @param apart the two ids of each such pair
 */
record Grouping(Set<Set<ParticipationId>> apart) {

    /**
     * Groups that still have two or more stay as they are; whoever is left is put together.
     *
     * @param here those who rehearse today, in the order in which they are put together
     */
    List<List<ParticipationId>> arrange(List<List<ParticipationId>> before, List<ParticipationId> here) {
        List<List<ParticipationId>> groups = before.stream()
                .map(group -> group.stream().filter(here::contains).toList())
                .filter(group -> group.size() > 1 && isPeaceful(group))
                .map(ArrayList::new)
                .collect(Collectors.toCollection(ArrayList::new));
        Set<ParticipationId> seated =
                groups.stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        List<ParticipationId> left = new ArrayList<>(
                here.stream().filter(one -> !seated.contains(one)).toList());
        while (!left.isEmpty()) {
            seat(left.remove(0), left, groups);
        }
        return groups;
    }

    private void seat(ParticipationId one, List<ParticipationId> left, List<List<ParticipationId>> groups) {
        Optional<ParticipationId> partner =
                left.stream().filter(other -> mayMeet(one, other)).findFirst();
        if (partner.isPresent()) {
            left.remove(partner.get());
            groups.add(new ArrayList<>(List.of(one, partner.get())));
            return;
        }
        groups.stream()
                .filter(group -> group.size() == 2 && group.stream().allMatch(other -> mayMeet(one, other)))
                .findFirst()
                .ifPresentOrElse(group -> group.add(one), () -> groups.add(new ArrayList<>(List.of(one))));
    }

    private boolean isPeaceful(List<ParticipationId> group) {
        return group.stream().allMatch(one -> group.stream().allMatch(other -> mayMeet(one, other)));
    }

    private boolean mayMeet(ParticipationId one, ParticipationId other) {
        return one.equals(other) || !apart.contains(Set.of(one, other));
    }
}
