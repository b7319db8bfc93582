package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.MovableClock;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.Debrief;
import org.studentled.goals.Goal;
import org.studentled.letters.CustomLetterTemplates;
import org.studentled.letters.Letter;
import org.studentled.rehearsal.Practice;
import org.studentled.round.ParticipationId;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;

/** Today's application starts on a database of version 1: no row is lost, and each round goes on where it stands. */
@SpringBootTest(
        properties = {
            "spring.main.banner-mode=off",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "school.engine-port=0",
            "school.secret-key=c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=",
            "letters.poll-interval=PT24H",
            "lms.passback.poll-interval=PT24H",
            "classroom.delivery.poll-interval=PT24H",
            "papers.poll-interval=PT24H"
        })
@Import(MovableClock.InTests.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Version1Test {

    private static final Instant EVENING = Instant.parse("2027-01-29T00:30:02Z");
    /** What lives from one request to the next. */
    private static final Set<String> FLEETING = Set.of(
            "classroom_pending_authorization",
            "lms_pending_authorization",
            "job_lock",
            "rate_limit",
            "live_change",
            "sign_in_link",
            "audit_event",
            "lti_key",
            "seal_key");

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("book_approved", "portfolio_approved"),
            Map.entry("book_numbered", "portfolio_numbered"),
            Map.entry("book_page", "portfolio_page"),
            Map.entry("book_printed", "portfolio_printed"),
            Map.entry("book_section", "portfolio_section"),
            Map.entry("classroom_consent", "classroom_pending_authorization"),
            Map.entry("classroom_farewell", "classroom_revocation"),
            Map.entry("classroom_grant", "classroom_authorization"),
            Map.entry("classroom_hand_in", "classroom_submission"),
            Map.entry("classroom_registration", "classroom_push_registration"),
            Map.entry("classroom_result", "classroom_sync_result"),
            Map.entry("classroom_work", "classroom_course_work"),
            Map.entry("family_debrief", "family_feedback"),
            Map.entry("head_start", "priority_booking"),
            Map.entry("house_rule", "school_setting"),
            Map.entry("instead", "no_show_decision"),
            Map.entry("interpreter_quarter", "interpreter_slot"),
            Map.entry("known_as", "external_id"),
            Map.entry("lesson", "retrospective_note"),
            Map.entry("lms_column", "lms_line_item"),
            Map.entry("lms_consent", "lms_pending_authorization"),
            Map.entry("lms_left", "lms_departure"),
            Map.entry("night", "evening"),
            Map.entry("no_photos", "photo_opt_out"),
            Map.entry("pupil_debrief", "student_debrief"),
            Map.entry("regret", "decline"),
            Map.entry("rehearsal_apart", "rehearsal_separation"),
            Map.entry("rehearsal_away", "rehearsal_absence"),
            Map.entry("set_part", "class_set_part"),
            Map.entry("set_piece", "class_set_chunk"),
            Map.entry("visit", "user_session"));

    @Autowired
    Version1 before;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    MovableClock clock;

    @Autowired
    Rounds rounds;

    @Autowired
    Conferences conferences;

    @Autowired
    CustomLetterTemplates wordings;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    @Order(1)
    void every_process_waits_where_it_waited() {
        assertThat(before.places()).hasSizeGreaterThan(100);
        assertThat(Version1.of(database).places())
                .containsExactlyInAnyOrderElementsOf(before.places().stream()
                        .map(place -> place.replaceAll("\\bnightBegins\\b", "eveningBegins")
                                .replaceAll("\\bpractise\\b", "practice")
                                .replaceAll("\\bdecideAfterRegret\\b", "decideAfterDecline"))
                        .toList());
    }

    @Test
    @Order(2)
    void no_row_is_lost() {
        Map<String, Long> rows = new TreeMap<>();
        before.rows().forEach((table, count) -> rows.put(TABLES.getOrDefault(table, table), count));
        rows.keySet().removeAll(FLEETING);

        assertThat(rows)
                .hasSizeGreaterThan(90)
                .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
        assertThat(Version1.of(database).rows()).containsAllEntriesOf(rows);
        assertThat(wordings.shown(Letter.Kind.INVITATION, Locale.ENGLISH).subject())
                .startsWith("Our own words for ");
    }

    @Test
    @Order(3)
    void what_is_called_otherwise_now_is_called_so_in_every_row() {
        assertThat(Stream.of(
                                "round where phase = 'NIGHT'",
                                "conference where place = 'POD'",
                                "user_session where role = 'PUPIL'",
                                "audit_event where actor_role = 'PUPIL'",
                                "inbox_item where audience = 'PUPIL' or done_by_role = 'PUPIL'",
                                "inbox_item where task in ('practise', 'decideAfterRegret')",
                                "waiver where gate = 'practise'",
                                "habit_rating where habit = 'ORGANISATION'",
                                "habit_view where habit = 'ORGANISATION'")
                        .filter(rows -> count(rows) > 0))
                .isEmpty();
        assertThat(Stream.of(
                                "round where phase = 'EVENING'",
                                "conference where place = 'TABLE'",
                                "user_session where role = 'STUDENT'",
                                "inbox_item where audience = 'STUDENT'",
                                "inbox_item where task = 'practice' and over_at is null",
                                "waiver where gate = 'practice'",
                                "habit_rating where habit = 'ORGANIZATION'",
                                "habit_view where habit = 'ORGANIZATION'")
                        .filter(rows -> count(rows) == 0))
                .isEmpty();
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("pupils")
                        .includeAssignedTasks()
                        .count())
                .isZero();
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("students")
                        .includeAssignedTasks()
                        .count())
                .isGreaterThan(15);
    }

    @Test
    @Order(4)
    void every_round_goes_on_step_by_step_and_comes_to_its_end() {
        clock.forward(Duration.between(clock.instant(), EVENING));
        Map<String, RoundId> of = db
                .sql("select title, id from round where phase <> 'CLOSED'")
                .query((row, number) -> Map.entry(row.getString("title"), RoundId.of(row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(of).hasSize(9);

        conferences.decide(conference("Ben invited", of), Conference.Alternative.HOME);
        assertThat(roundDriver.waiting(
                        "take-home", conference("Ben invited", of).value()))
                .contains("handOutPacket");
        happen(new Practice.Done(participation("Ben prep", of)));
        happen(new Goal.Written(participation("Cleo prep", of)));
        assertThat(waiting("Ben prep", of)).contains("rehearse", "writeNote");
        assertThat(waiting("Cleo prep", of)).contains("numberPages", "writeNote");
        RoundId held = Objects.requireNonNull(of.get("held"));
        rounds.teacherReplaced(held);
        roundDriver.runWhatIsDue(held);
        // Its evening was yesterday.
        assertThat(rounds.get(held).phase()).isEqualTo(Phase.FOLLOW_UP);
        assertThat(roundDriver.passed(
                        "participation", participation("Ben held", of).value()))
                .contains("eveningBegins", "noteUnfinished");
        conferences.held(conference("Ana evening", of), Conference.Place.TABLE);
        roundDriver.runWhatIsDue(Objects.requireNonNull(of.get("evening")));
        assertThat(waiting("Ana evening", of)).contains("debrief", "sayHowItWent");
        conferences.resume(conference("Dov evening", of), Conference.Resumption.TONIGHT);
        assertThat(roundDriver.waiting(
                        "conference", conference("Dov evening", of).value()))
                .contains("leadConference");
        happen(new Debrief.StudentAnswered(participation("Ana follow-up", of)));
        assertThat(waiting("Ana follow-up", of)).contains("debrief").doesNotContain("sayHowItWent");

        of.forEach((phase, id) -> {
            Round round = rounds.get(id);
            if (round.phase().isBefore(Phase.FOLLOW_UP)) {
                roundDriver.until(id, round.dates().evening().plusDays(1), LocalTime.of(7, 0));
            }
            assertThat(rounds.get(id).phase()).as(phase).isEqualTo(Phase.FOLLOW_UP);
            rounds.closeByHand(id);
            assertThat(runtime.createProcessInstanceQuery()
                            .variableValueEquals(Engine.ROUND, id.toString())
                            .count())
                    .as(phase)
                    .isZero();
            assertThat(inbox.ofRound(id.value())).as(phase).isEmpty();
        });
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private long count(String rows) {
        return db.sql("select count(*) from " + rows).query(Long.class).single();
    }

    /** As "Ben prep": the child, and the name of the round. */
    private ParticipationId participation(String name, Map<String, RoundId> rounds) {
        return roundDriver
                .participationOf(name, Objects.requireNonNull(rounds.get(name.substring(name.indexOf(' ') + 1))))
                .id();
    }

    private ConferenceId conference(String name, Map<String, RoundId> rounds) {
        return conferences
                .findByParticipation(participation(name, rounds))
                .get(0)
                .id();
    }

    private List<String> waiting(String name, Map<String, RoundId> rounds) {
        return roundDriver.waiting("participation", participation(name, rounds).value());
    }

    private void happen(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
