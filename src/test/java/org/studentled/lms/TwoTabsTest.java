package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Students;

/** A teacher who opens the tool in several tabs at the same moment is one teacher with one class. */
class TwoTabsTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();

    @Test
    void the_first_visit_in_four_tabs_at_once_makes_one_teacher_one_class_and_each_child_once() throws Exception {
        try (var school = OtherSchool.beside(HOUSE)) {
            var visitor = school.visitor();
            var tickets = IntStream.range(0, 4)
                    .mapToObj(tab -> visitor.ticket("ms-1"))
                    .toList();
            var threads = Executors.newFixedThreadPool(4);

            var outcomes = threads.invokeAll(tickets.stream()
                    .map(ticket -> (Callable<Outcome>) () -> visitor.post(ticket))
                    .toList());
            threads.shutdown();

            for (var outcome : outcomes) {
                assertThat(outcome.get().letIn()).as(outcome.get().page()).isTrue();
            }
            var teacher = HOUSE.bean(ExternalIds.class)
                    .staffOf(school.platform().issuer(), "ms-1")
                    .orElseThrow();
            var classes = HOUSE.bean(Classes.class).taughtBy(teacher);
            assertThat(classes).hasSize(1);
            assertThat(HOUSE.bean(Students.class).in(classes.get(0).id())).hasSize(6);
        }
    }
}
