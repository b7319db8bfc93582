package org.studentled.scheduling;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the calculator proposes for an evening with so many tables: a pace at which no one queues.
 *
 * @param nights evenings until every family has its own start
 * @param lastStart of the fullest evening
 * @param lastOut when about the last family leaves
 */
public record Advice(int pods, int everyMinutes, int nights, LocalTime lastStart, LocalTime lastOut) {

    private static final int FEWEST_PODS = 3;
    private static final int MOST_PODS = 8;

    /** One proposal for each number of tables that makes a difference, the fewest tables first. */
    public static List<Advice> of(Question asked) {
        return IntStream.rangeClosed(FEWEST_PODS, MOST_PODS)
                .mapToObj(pods -> of(asked, pods))
                .reduce(List.of(), Advice::withBetter, (one, other) -> one);
    }

    static Advice of(Question asked, int pods) {
        int every = Night.intervalFor(pods, asked.stayMinutes(), asked.teachers());
        int families = Math.max(1, asked.families());
        int most =
                Math.max(1, (int) Duration.between(asked.from(), asked.until()).toMinutes() / every + 1);
        int nights = (families + most - 1) / most;
        int fullest = (families + nights - 1) / nights;
        LocalTime last = asked.from().plusMinutes((long) every * (fullest - 1));
        return new Advice(pods, every, nights, last, last.plusMinutes(asked.stayMinutes()));
    }

    /** More tables that win no one any time are not proposed. */
    private static List<Advice> withBetter(List<Advice> before, Advice next) {
        boolean same = !before.isEmpty() && before.get(before.size() - 1).everyMinutes() == next.everyMinutes();
        return same
                ? before
                : java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(next))
                        .toList();
    }

    /**
     * What the calculator has to know.
     *
     * @param stayMinutes from sitting down to leaving, as this class's families usually take
     * @param until the latest start of an evening
     */
    public record Question(int families, int teachers, int stayMinutes, LocalTime from, LocalTime until) {

        public static Question usual(int families) {
            return new Question(families, 1, Night.USUAL_STAY, Night.FIRST, Night.LATEST);
        }

        public boolean isPossible() {
            return families >= 0
                    && families <= 200
                    && teachers >= 1
                    && teachers <= 4
                    && stayMinutes >= 10
                    && stayMinutes <= 180
                    && !until.isBefore(from);
        }
    }
}
