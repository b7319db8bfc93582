package org.studentled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.round.Band;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.round.Waiver;
import org.studentled.round.Waivers;
import org.studentled.round.Weeks;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** What the school keeps comes back as it was, on the embedded database and on PostgreSQL alike. */
abstract class BothDatabasesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Households households;

    @Autowired
    ExternalIds externalIds;

    @Autowired
    Rounds rounds;

    @Autowired
    Participations participations;

    @Autowired
    Weeks weeks;

    @Autowired
    Waivers waivers;

    @Autowired
    Measures measures;

    @Autowired
    Scores scores;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    @Test
    void the_database_is_the_one_this_test_is_named_after() throws Exception {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName()
                    + connection.getMetaData().getDatabaseMajorVersion();
            assertThat(product).isEqualTo(getClass().getSimpleName().contains("Postgres") ? "PostgreSQL17" : "H22");
        }
    }

    @Test
    void a_round_comes_back_with_its_band_its_phase_and_every_date() {
        ClassId roomFive = openClass();
        RoundDates dates = RoundDates.usual(MONDAY);
        Round planned = rounds.plan(roomFive, "Spring", Band.GRADES_2_3, dates);

        Round found = rounds.get(planned.id());
        assertThat(found).isEqualTo(planned);
        assertThat(found.dates()).isEqualTo(dates);
        assertThat(found.classId()).isEqualTo(roomFive);
        assertThat(rounds.findByClass(roomFive)).containsExactly(found);
    }

    @Test
    void a_moved_calendar_and_a_new_phase_are_kept() {
        Round planned = rounds.plan(openClass(), "Spring", Band.K_1, RoundDates.usual(MONDAY));
        RoundDates later = RoundDates.usual(MONDAY.plusWeeks(1));
        rounds.move(planned.id(), later);
        rounds.enter(planned.id(), Phase.COLLECTING);

        assertThat(rounds.get(planned.id()).dates()).isEqualTo(later);
        assertThat(rounds.get(planned.id()).phase()).isEqualTo(Phase.COLLECTING);
    }

    @Test
    void a_student_who_left_keeps_the_moment_and_one_who_is_here_has_none() {
        ClassId roomFive = openClass();
        Student ana = students.enroll(roomFive, "Ana Lópeź 😀", null);
        Student ben = students.enroll(roomFive, "Ben", null);
        Instant before = clock.instant().minusSeconds(1);
        students.leave(ben.id());

        assertThat(students.get(ana.id())).isEqualTo(ana);
        assertThat(students.get(ben.id()).leftAt()).isNotNull().isBetween(before, before.plus(1, ChronoUnit.MINUTES));
        assertThat(students.in(roomFive)).containsExactly(ana);
    }

    @Test
    void a_family_comes_back_with_its_adults_and_children() {
        Student ana = students.enroll(openClass(), "Ana", null);
        Household household = households.create("López", List.of(ana.id()));
        Adult mother = households.include(
                household.id(), new Adult.Contact("Eva", "mother", "es", Adult.Channel.MAIL, "eva@example.org", null));

        assertThat(households.adult(mother.id())).isEqualTo(mother);
        assertThat(households.findByStudent(ana.id())).containsExactly(household);
        assertThat(households.studentsOf(household.id())).containsExactly(ana.id());
    }

    @Test
    void participations_weeks_and_waivers_are_found_again() {
        ClassId roomFive = openClass();
        Student ana = students.enroll(roomFive, "Ana", null);
        Round round = rounds.plan(roomFive, "Spring", Band.GRADES_2_3, RoundDates.usual(MONDAY));
        participations.joinAll(round.id());
        var participation =
                participations.findByStudentAndRound(ana.id(), round.id()).orElseThrow();
        var week = weeks.openNext(round.id());
        weeks.done(week.id(), participation.id());
        StaffId teacher = staff.addTeacher("Ms. Rivera", null).id();
        waivers.waive(participation.id(), "fillScript", "was ill", teacher);

        assertThat(weeks.get(week.id())).isEqualTo(week);
        assertThat(weeks.doneBy(week.id())).containsExactly(participation.id());
        assertThat(waivers.findByParticipation(participation.id()))
                .singleElement()
                .extracting(Waiver::waivedBy)
                .isEqualTo(teacher.value());
    }

    @Test
    void a_score_keeps_its_decimals_its_day_and_its_source() {
        ClassId roomFive = openClass();
        Student ana = students.enroll(roomFive, "Ana", null);
        Measure fluency = measures.chart(roomFive, "Reading", "words", new BigDecimal("120"));
        Score typed = scores.type(fluency, ana.id(), MONDAY, new BigDecimal("87.25"), ScoreSource.STUDENT);

        Score found = scores.confirm(typed.id());
        assertThat(found.amount()).isEqualByComparingTo("87.25");
        assertThat(found.takenOn()).isEqualTo(MONDAY);
        assertThat(found.source()).isEqualTo(ScoreSource.STUDENT);
        assertThat(scores.series(fluency.id(), ana.id()))
                .extracting(Score::isConfirmed)
                .containsExactly(true);
    }

    @Test
    void names_in_other_systems_lead_back_to_us_and_belong_to_one_only() {
        ClassId roomFive = openClass();
        String theirs = "course-" + UUID.randomUUID();
        externalIds.save("google", theirs, roomFive);

        assertThat(externalIds.classOf("google", theirs)).contains(roomFive);
        assertThatThrownBy(() -> externalIds.save("google", theirs, roomFive))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void what_fails_halfway_leaves_nothing_behind() {
        ClassId roomFive = openClass();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    students.enroll(roomFive, "Ana", null);
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");
        assertThat(students.in(roomFive)).isEmpty();
    }

    @Test
    void the_engine_runs_on_it_and_lives_in_the_same_database() {
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isNotNegative();
        assertThat(db.sql("select count(*) from ACT_GE_PROPERTY")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private ClassId openClass() {
        StaffId teacher = staff.addTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example")
                .id();
        return classes.create("Room 5", 2, teacher).id();
    }
}
