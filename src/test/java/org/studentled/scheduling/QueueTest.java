package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two hundred pretend evenings, minute by minute: families come a little early or late, take a free pod, lead for a
 * quarter of an hour to an hour, and wait for the one teacher, who stays three to ten minutes.
 */
class QueueTest {

    private static final int EVENINGS = 200;

    @ParameterizedTest
    @CsvSource({
        "8, 3", "12, 3", "16, 4", "20, 4", "24, 4", "20, 5", "24, 5", "24, 6", "28, 6", "30, 6", "24, 7", "24, 8",
        "30, 8"
    })
    void nine_of_ten_families_wait_five_minutes_for_a_pod_and_ten_for_the_teacher_at_most(int families, int pods) {
        CapacityPlan capacityPlan = CapacityPlan.of(CapacityPlan.Question.usual(families), pods);
        int each = (families + capacityPlan.evenings() - 1) / capacityPlan.evenings();
        List<Double> forTable = new ArrayList<>();
        List<Double> forTeacher = new ArrayList<>();
        for (int evening = 0; evening < EVENINGS; evening++) {
            new Evening(new Random(4711L * evening + pods), capacityPlan, each).pass(forTable, forTeacher);
        }
        assertThat(ninetieth(forTable)).as("minutes until a pod is free").isLessThanOrEqualTo(5);
        assertThat(ninetieth(forTeacher)).as("minutes until the teacher comes").isLessThanOrEqualTo(10);
    }

    private static double ninetieth(List<Double> waits) {
        List<Double> sorted = waits.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.9));
    }

    /** One pretend evening. */
    private record Evening(Random dice, CapacityPlan capacityPlan, int families) {

        void pass(List<Double> forTable, List<Double> forTeacher) {
            PriorityQueue<Double> tableFree = new PriorityQueue<>();
            IntStream.range(0, capacityPlan.tables()).forEach(table -> tableFree.add(-60.0));
            PriorityQueue<Double> ready = new PriorityQueue<>();
            double teacherFree = 0;
            for (double arrival : arrivals()) {
                // The teacher's visits that end before this family needs a pod free pods for it.
                while (tableFree.isEmpty() || !ready.isEmpty() && Math.max(ready.peek(), teacherFree) < arrival) {
                    teacherFree = visit(ready.remove(), teacherFree, tableFree, forTeacher);
                }
                while (tableFree.peek() > arrival && !ready.isEmpty() && ready.peek() < tableFree.peek()) {
                    teacherFree = visit(ready.remove(), teacherFree, tableFree, forTeacher);
                }
                double seated = Math.max(arrival, tableFree.remove());
                forTable.add(seated - arrival);
                ready.add(seated + triangle(15, 40, 55));
            }
            while (!ready.isEmpty()) {
                teacherFree = visit(ready.remove(), teacherFree, tableFree, forTeacher);
            }
        }

        private double visit(double readyAt, double teacherFree, PriorityQueue<Double> tableFree, List<Double> waits) {
            double comes = Math.max(readyAt, teacherFree);
            waits.add(comes - readyAt);
            double leaves = comes + 3 + 7 * dice.nextDouble();
            tableFree.add(leaves);
            return leaves;
        }

        private List<Double> arrivals() {
            return IntStream.range(0, families)
                    .mapToObj(number -> number * (double) capacityPlan.everyMinutes() + 6 * dice.nextDouble() - 3)
                    .sorted()
                    .toList();
        }

        private double triangle(double least, double mode, double most) {
            double u = dice.nextDouble();
            double turn = (mode - least) / (most - least);
            return u < turn
                    ? least + Math.sqrt(u * (most - least) * (mode - least))
                    : most - Math.sqrt((1 - u) * (most - least) * (most - mode));
        }
    }
}
