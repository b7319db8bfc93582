package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.round.Band;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;

/** Parents and observers of the LMS read of the children they stand for, and of no others. */
class MentorTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();
    private static final String MENTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor";

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private RoundId round;

    @BeforeEach
    void aRoundRuns() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        var teacher = HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), "ms-1")
                .orElseThrow();
        var room = HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
        var dates = RoundDates.usual(HOUSE.bean(SchoolZone.class).today().plusDays(1));
        round = HOUSE.bean(Rounds.class)
                .plan(room, "Fall", Band.GRADES_2_3, dates)
                .id();
        HOUSE.bean(Participations.class).joinAll(round);
        HOUSE.bean(Rounds.class).enter(round, Phase.COLLECTING);
        var ana = HOUSE.bean(Students.class).in(room).stream()
                .filter(each -> each.fullName().startsWith("Ana"))
                .findFirst()
                .orElseThrow();
        HOUSE.bean(Households.class).create("Álvarez", List.of(ana.id()));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_mentor_reads_of_the_named_child_and_of_nobody_else() {
        var seen = launch(List.of("ms-11", "a-child-of-another-course"));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page())
                .contains("Ana", "is collecting work", "Conference evening")
                .doesNotContain("Brian")
                .doesNotContain("data-session");
    }

    @Test
    void without_a_scope_there_is_a_kind_sentence_and_no_child() {
        var seen = launch(List.of());

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page())
                .contains("didn’t say which students you are connected to", "their own link")
                .doesNotContain("Ana")
                .doesNotContain("data-session");
    }

    @Test
    void the_scope_counts_for_mentors_only() {
        school.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft
                        .with(LTI + "roles", List.of("Guest"))
                        .with(LTI + "role_scope_mentor", List.of("ms-11")));

        var seen = school.visitor().launch("ms-12");

        assertThat(seen.page())
                .contains("a teacher or a student in this course")
                .doesNotContain("Ana");
    }

    @Test
    void a_pupil_who_is_also_a_mentor_stays_a_pupil() {
        school.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft
                        .with(
                                LTI + "roles",
                                List.of(MENTOR, "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"))
                        .with(LTI + "role_scope_mentor", List.of("ms-11")));

        assertThat(school.visitor().launch("ms-12").letIn()).isTrue();
    }

    private Outcome launch(List<String> students) {
        school.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft
                        .with("sub", "observer-1")
                        .with(LTI + "roles", List.of(MENTOR))
                        .with(LTI + "role_scope_mentor", students));
        return school.visitor().launch("ms-12");
    }
}
