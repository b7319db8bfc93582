package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.conference.Conferences;
import org.studentled.conference.FollowUps;
import org.studentled.letters.Letter;
import org.studentled.letters.Letters;

/** The two tasks that stand for themselves: what a teacher promised a family, and a letter that did not arrive. */
@FullApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeacherTasksProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    RepositoryService repository;

    private EveningFixture school;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
    }

    @AfterAll
    void every_flow_of_the_models_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "follow-up");
        FlowCoverage.assertEveryFlowTaken(repository, "undelivered");
    }

    @Test
    void a_promise_is_a_task_until_it_is_kept() {
        FollowUps followUps = context.getBean(FollowUps.class);
        var amara = school.participation(school.amara);
        followUps.promise(amara, "A list of books", LocalDate.of(2030, 1, 15));
        UUID promise = followUps.findByParticipation(amara).get(0).id();
        assertThat(roundDriver.passed("follow-up", promise)).containsExactly("promised");
        assertThat(roundDriver.waiting("follow-up", promise)).containsExactly("followUp");

        followUps.markKept(amara, promise);

        assertThat(roundDriver.passed("follow-up", promise)).containsExactly("promised", "followUp", "kept");
        assertThat(roundDriver.instance("follow-up", promise)).isNull();
    }

    @Test
    void a_letter_that_did_not_arrive_is_a_task_until_someone_takes_care_of_it() {
        context.getBean(Conferences.class).invite(school.conference(school.amara, school.ada));
        Letter letter = context.getBean(Letters.class).findByRound(school.round).stream()
                .filter(each -> school.ada.equals(each.adult()) && each.kind() == Letter.Kind.INVITATION)
                .findFirst()
                .orElseThrow();
        UUID id = letter.id().value();
        context.publishEvent(new Letter.Undelivered(letter.id(), school.round, school.participation(school.amara)));
        assertThat(roundDriver.passed("undelivered", id)).containsExactly("letterFailed");
        assertThat(roundDriver.waiting("undelivered", id)).containsExactly("reachFamily");

        context.getBean(Letters.class).settle(letter.id());

        assertThat(roundDriver.passed("undelivered", id))
                .containsExactly("letterFailed", "reachFamily", "familyReached");
        assertThat(roundDriver.instance("undelivered", id)).isNull();
    }
}
