package org.studentled.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;

/** The debriefs of all conferences of a round, read with a constant number of statements. */
@Component
public class RoundDebriefs {

    private final JdbcClient db;
    private final Participations participations;

    RoundDebriefs(JdbcClient db, Participations participations) {
        this.db = db;
        this.participations = participations;
    }

    @Transactional(readOnly = true)
    public Said getByRound(RoundId round) {
        Said said = new Said(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<UUID> all =
                participations.idsIn(round).stream().map(ParticipationId::value).toList();
        if (all.isEmpty()) {
            return said;
        }
        ofStudents("select d.participation_id, d.proud_of, d.would_change, d.felt from student_debrief d", all)
                .query(row -> {
                    said.studentAnswers()
                            .put(
                                    participation(row),
                                    new Debrief.StudentAnswers(row.getString(2), row.getString(3), row.getString(4)));
                });
        ofStudents("select d.participation_id, d.led_alone, d.follow_up from teacher_debrief d", all)
                .query(row -> {
                    said.teacherAnswers()
                            .put(participation(row), new Debrief.TeacherAnswers(row.getBoolean(2), row.getString(3)));
                });
        ofConferences("select d.conference_id, d.me, d.home, d.school, d.talk_alone from closing_plan d", all)
                .query(row -> {
                    said.plans()
                            .put(
                                    conference(row),
                                    new ClosingPlan(
                                            row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
                });
        ofConferences(
                        "select d.conference_id, d.learns_best_when, d.grew_in, d.proud_that, d.let_us_try,"
                                + " d.i_want_you_to_know, d.shared, d.way from family_reflection d",
                        all)
                .query(row -> {
                    said.words()
                            .put(
                                    conference(row),
                                    new FamilyReflection(
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getString(6),
                                            row.getBoolean(7)));
                    said.ways().put(conference(row), FamilyReflections.Way.valueOf(row.getString(8)));
                });
        return said;
    }

    private JdbcClient.StatementSpec ofStudents(String select, List<UUID> participations) {
        return db.sql(select + " where d.participation_id in (:participations)")
                .param("participations", participations);
    }

    private JdbcClient.StatementSpec ofConferences(String select, List<UUID> participations) {
        return db.sql(select + " join conference c on c.id = d.conference_id"
                        + " where c.participation_id in (:participations)")
                .param("participations", participations);
    }

    private static ParticipationId participation(ResultSet row) throws SQLException {
        return new ParticipationId(row.getObject(1, UUID.class));
    }

    private static ConferenceId conference(ResultSet row) throws SQLException {
        return new ConferenceId(row.getObject(1, UUID.class));
    }

    /** By child and by conference; where nothing was said, nothing. */
    public record Said(
            Map<ParticipationId, Debrief.StudentAnswers> studentAnswers,
            Map<ParticipationId, Debrief.TeacherAnswers> teacherAnswers,
            Map<ConferenceId, ClosingPlan> plans,
            Map<ConferenceId, FamilyReflection> words,
            Map<ConferenceId, FamilyReflections.Way> ways) {}
}
