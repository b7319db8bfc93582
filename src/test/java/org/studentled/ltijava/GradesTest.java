package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScoreEndpoint.Fault;
import org.studentled.sandbox.lms.ToolRegistration;

/** Columns, scores and results over assignment and grade services, at a platform that insists on the book. */
class GradesTest {

    private static final String TAG = "tests";

    private final OtherSchool school = OtherSchool.beside(SharedSchool.get());
    private final LineItems columns = SharedSchool.get().bean(LineItems.class);
    private final LtiScores scores = SharedSchool.get().bean(LtiScores.class);
    private final LtiResults results = SharedSchool.get().bean(LtiResults.class);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_column_is_made_once_and_found_among_pages_with_typographic_quotes() {
        IntStream.range(0, 5).forEach(number -> columns.ensure(access(), wanted("round-" + number)));

        var again = columns.ensure(access(), wanted("round-4"));

        assertThat(columns.all(access())).hasSize(5);
        assertThat(again.address().getQuery()).isEqualTo("type_id=7");
        assertThat(columns.find(access(), "round-9", TAG)).isEmpty();
    }

    @Test
    void a_new_title_leaves_alone_what_else_the_platform_knows_of_a_column() {
        var column = columns.add(access(), wanted("round")).address();

        columns.rename(access(), column, "Spring round");

        assertThat(school.lms().grades().all()).singleElement().satisfies(kept -> {
            assertThat(kept.path("label").asText()).isEqualTo("Spring round");
            assertThat(kept.path("ltiLinkId").asText()).isEqualTo("kept");
        });
        columns.remove(access(), column);
        assertThat(columns.all(access())).isEmpty();
    }

    @Test
    void a_score_is_shown_and_read_back() {
        var column = columns.add(access(), wanted("round")).address();

        scores.post(access(), column, LtiScore.done("ms-11", 1, 1));
        scores.post(
                access(), column, LtiScore.progress("ms-12", LtiScore.Activity.STARTED, LtiScore.Grading.NOT_READY));

        assertThat(results.fetch(access(), column))
                .containsExactly(new LtiResult("ms-11", 1.0, 1, null), new LtiResult("ms-12", null, 1, null));
        assertThat(results.fetch(access(), column, "ms-11"))
                .map(LtiResult::score)
                .contains(1.0);
        assertThat(results.fetch(access(), column, "ms-13")).isEmpty();
    }

    @Test
    void every_score_is_later_than_the_one_before_though_the_clock_stands_still() {
        var column = columns.add(access(), wanted("round")).address();

        IntStream.range(0, 5).forEach(turn -> scores.post(access(), column, LtiScore.done("ms-11", 1, 1)));

        assertThat(school.lms().grades().scores().written()).hasSize(5);
    }

    @Test
    void moodle_tells_times_apart_by_whole_seconds_only() {
        school.lms().grades().scores().wholeSeconds();
        var moodle = access(familiar("moodle"));
        var column = columns.add(moodle, wanted("round")).address();

        IntStream.range(0, 3).forEach(turn -> scores.post(moodle, column, LtiScore.done("ms-11", 1, 1)));

        assertThat(school.lms().grades().scores().written())
                .hasSize(3)
                .allMatch(each -> each.score().path("timestamp").asText().matches("[^.]+Z"));
    }

    @Test
    void a_score_whose_answer_was_lost_is_sent_again_without_harm() {
        var column = columns.add(access(), wanted("round")).address();
        school.lms().grades().scores().mishap(Fault.ANSWER_IS_LOST);
        assertThatThrownBy(() -> scores.post(access(), column, LtiScore.done("ms-11", 1, 1)))
                .isInstanceOfSatisfying(
                        ServiceFailed.class,
                        failed -> assertThat(failed.isPassing()).isTrue());
        school.lms().grades().scores().mishap(Fault.NONE);

        scores.post(access(), column, LtiScore.done("ms-11", 1, 1));

        assertThat(results.fetch(access(), column)).hasSize(1);
    }

    @Test
    void canvas_is_told_to_make_no_new_submission_and_others_are_not_bothered() {
        var canvas = access(familiar("canvas"));
        var column = columns.add(canvas, wanted("round")).address();
        scores.post(canvas, column, LtiScore.done("ms-11", 1, 1));
        scores.post(access(), column, LtiScore.done("ms-12", 1, 1));

        var extension = "https://canvas.instructure.com/lti/submission";
        var written = school.lms().grades().scores().written();
        assertThat(written.get(0).score().path(extension).path("new_submission").isBoolean())
                .isTrue();
        assertThat(written.get(0).score().path(extension).path("new_submission").asBoolean())
                .isFalse();
        assertThat(written.get(1).score().has(extension)).isFalse();
    }

    @Test
    void blackboard_is_asked_for_all_results_and_one_is_picked_here() {
        var blackboard = access(familiar("BlackboardLearn"));
        var column = columns.add(blackboard, wanted("round")).address();
        scores.post(blackboard, column, LtiScore.done("ms-11", 1, 1));
        scores.post(blackboard, column, LtiScore.done("ms-12", 0, 1));

        assertThat(results.fetch(blackboard, column, "ms-12"))
                .map(LtiResult::score)
                .contains(0.0);
    }

    @Test
    void one_token_for_each_set_of_scopes_is_enough() {
        var column = columns.add(access(), wanted("round")).address();
        IntStream.range(0, 4).forEach(turn -> scores.post(access(), column, LtiScore.done("ms-11", 1, 1)));
        columns.all(access());
        columns.all(access());

        assertThat(school.lms().tokens().timesAsked()).isEqualTo(3);
    }

    @Test
    void what_is_not_granted_is_not_even_asked_for() {
        var readOnly = new GradeAccess(
                school.platform(), ToolRegistration.DEPLOYMENT, Set.of(Scopes.COLUMNS_READ), lineItems(), null);

        assertThat(readOnly.mayReport()).isFalse();
        assertThatThrownBy(() -> columns.add(readOnly, wanted("round")))
                .isInstanceOfSatisfying(
                        ServiceFailed.class,
                        failed -> assertThat(failed.isPassing()).isFalse());
        assertThat(school.lms().tokens().timesAsked()).isZero();
    }

    @Test
    void somebody_who_is_no_student_there_is_refused_for_good() {
        var column = columns.add(access(), wanted("round")).address();

        assertThatThrownBy(() -> scores.post(access(), column, LtiScore.done("ms-1", 1, 1)))
                .isInstanceOfSatisfying(ServiceFailed.class, failed -> {
                    assertThat(failed.status()).isEqualTo(400);
                    assertThat(failed.isPassing()).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"OUT_OF_ORDER", "TOO_MANY"})
    void a_platform_that_has_too_much_to_do_is_worth_another_try(Fault mishap) {
        var column = columns.add(access(), wanted("round")).address();
        school.lms().grades().scores().mishap(mishap);

        assertThatThrownBy(() -> scores.post(access(), column, LtiScore.done("ms-11", 1, 1)))
                .isInstanceOfSatisfying(ServiceFailed.class, failed -> {
                    assertThat(failed.isPassing()).isTrue();
                    assertThat(failed.retryAfter()).isEqualTo(mishap == Fault.TOO_MANY ? Duration.ofMinutes(20) : null);
                });
    }

    @Test
    void points_need_a_maximum() {
        assertThatThrownBy(() -> LtiScore.done("ms-11", 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LtiScore.done("ms-11", -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LineItem wanted(String resource) {
        return LineItem.wanted("A round", 1, resource, TAG);
    }

    private GradeAccess access() {
        return access(school.platform());
    }

    private GradeAccess access(Platform platform) {
        return new GradeAccess(platform, ToolRegistration.DEPLOYMENT, Scopes.ALL, lineItems(), null);
    }

    private Platform familiar(String family) {
        var platforms = SharedSchool.get().bean(Platforms.class);
        platforms.isOfFamily(school.platform().id(), family);
        return platforms.known(school.platform().id()).orElseThrow();
    }

    private URI lineItems() {
        return URI.create(school.lms().address() + "/lineitems?type_id=7");
    }
}
