package org.studentled.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.school.HouseholdId;

/** Finds back-to-back starts for brothers and sisters, across their classes, so that one evening is enough. */
@Component
public class Siblings {

    private static final int MOST_OFFERS = 12;
    private static final Duration SHORTEST_BETWEEN = Duration.ofMinutes(Evening.USUAL_STAY);
    private static final Duration LONGEST_BETWEEN = Duration.ofMinutes(90);

    private final AvailableSlots free;

    Siblings(AvailableSlots free) {
        this.free = free;
    }

    /** The earliest first; nothing for a single child, or where the evenings of the classes have nothing side by side. */
    public List<Offer> findOffers(List<FamilyVisitor.Participant> participants, HouseholdId household) {
        if (participants.size() < 2) {
            return List.of();
        }
        List<Place> all = participants.stream()
                .flatMap(participant -> free
                        .findByRoundAndHousehold(participant.round().id(), household)
                        .stream()
                        .map(time -> new Place(participant, time)))
                .toList();
        return all.stream().collect(Collectors.groupingBy(place -> place.time().date())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(evening -> on(evening.getKey(), evening.getValue(), participants.size()))
                .limit(MOST_OFFERS)
                .toList();
    }

    private static Stream<Offer> on(LocalDate evening, List<Place> places, int students) {
        return places.stream()
                .sorted(Comparator.comparing(place -> place.time().start()))
                .map(first -> following(List.of(first), places, students))
                .filter(chain -> chain.size() == students)
                .map(chain -> new Offer(evening, chain));
    }

    /** The next child as soon as the one before is through. */
    private static List<Place> following(List<Place> before, List<Place> places, int students) {
        Place last = before.get(before.size() - 1);
        if (before.size() == students) {
            return before;
        }
        return places.stream()
                .filter(next -> before.stream()
                        .noneMatch(placed -> placed.participant()
                                .participation()
                                .id()
                                .equals(next.participant().participation().id())))
                .filter(next -> isRightAfter(last, next))
                .sorted(Comparator.comparing(next -> next.time().start()))
                .map(next -> following(plus(before, next), places, students))
                .filter(chain -> chain.size() == students)
                .findFirst()
                .orElse(before);
    }

    private static boolean isRightAfter(Place before, Place next) {
        Duration between = Duration.between(before.time().start(), next.time().start());
        return between.compareTo(SHORTEST_BETWEEN) >= 0 && between.compareTo(LONGEST_BETWEEN) <= 0;
    }

    private static List<Place> plus(List<Place> before, Place next) {
        List<Place> longer = new ArrayList<>(before);
        longer.add(next);
        return longer;
    }

    /** One child at one start. */
    public record Place(FamilyVisitor.Participant participant, AvailableSlot time) {}

    /** Starts for all the children, one after the other. */
    public record Offer(LocalDate evening, List<Place> places) {

        /** As one button sends it. */
        public String key() {
            return places.stream()
                    .map(place -> place.participant().participation().id() + "~"
                            + place.time().key())
                    .collect(Collectors.joining(","));
        }
    }
}
