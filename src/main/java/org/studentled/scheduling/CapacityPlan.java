package org.studentled.scheduling;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the calculator proposes for an evening with so many tables: a pace at which no one queues.
 *
 * @param evenings evenings until every family has its own start
 * @param lastStart of the fullest evening
 * @param lastOut when about the last family leaves
 */
public record CapacityPlan(int tables, int everyMinutes, int evenings, LocalTime lastStart, LocalTime lastOut) {

    private static final int FEWEST_TABLES = 3;
    private static final int MOST_TABLES = 8;

    /** One proposal for each number of tables that makes a difference, the fewest tables first. */
    public static List<CapacityPlan> of(Question asked) {
        return IntStream.rangeClosed(FEWEST_TABLES, MOST_TABLES)
                .mapToObj(tables -> of(asked, tables))
                .reduce(List.of(), CapacityPlan::withBetter, (one, other) -> one);
    }

    static CapacityPlan of(Question asked, int tables) {
        int every = Evening.intervalFor(tables, asked.stayMinutes(), asked.teachers());
        int families = Math.max(1, asked.families());
        int most =
                Math.max(1, (int) Duration.between(asked.from(), asked.until()).toMinutes() / every + 1);
        int evenings = (families + most - 1) / most;
        int fullest = (families + evenings - 1) / evenings;
        LocalTime last = asked.from().plusMinutes((long) every * (fullest - 1));
        return new CapacityPlan(tables, every, evenings, last, last.plusMinutes(asked.stayMinutes()));
    }

    /** More tables that win no one any time are not proposed. */
    private static List<CapacityPlan> withBetter(List<CapacityPlan> before, CapacityPlan next) {
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
            return new Question(families, 1, Evening.USUAL_STAY, Evening.FIRST, Evening.LATEST);
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
