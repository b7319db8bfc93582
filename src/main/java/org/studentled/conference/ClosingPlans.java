package org.studentled.conference;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The closing plans of the conferences. */
@Component
public class ClosingPlans {

    private final Conferences conferences;
    private final JdbcClient db;

    ClosingPlans(Conferences conferences, JdbcClient db) {
        this.conferences = conferences;
        this.db = db;
    }

    @Transactional
    public void agree(ConferenceId conference, ClosingPlan plan) {
        conferences.lock(conference);
        db.sql("delete from closing_plan where conference_id = :conference")
                .param("conference", conference.value())
                .update();
        db.sql("insert into closing_plan (conference_id, me, home, school, talk_alone)"
                        + " values (:conference, :me, :home, :school, :alone)")
                .param("conference", conference.value())
                .param("me", plan.me())
                .param("home", plan.home())
                .param("school", plan.school())
                .param("alone", plan.talkAlone())
                .update();
    }

    public Optional<ClosingPlan> findByConference(ConferenceId conference) {
        return db.sql("select me, home, school, talk_alone from closing_plan where conference_id = :conference")
                .param("conference", conference.value())
                .query((row, number) ->
                        new ClosingPlan(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .optional();
    }
}
