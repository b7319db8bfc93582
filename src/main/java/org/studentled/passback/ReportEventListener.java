package org.studentled.passback;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.lms.LtiCourses;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Portfolio;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;

/** Listens to the students' progress, and writes it to the gradebook outbox in the same transaction. */
@Component
class ReportEventListener {

    private final GradebookReports reports;
    private final LtiCourses courses;
    private final Participations participations;
    private final Rounds rounds;
    private final ConferenceDetailsLoader detailsLoader;

    ReportEventListener(
            GradebookReports reports,
            LtiCourses courses,
            Participations participations,
            Rounds rounds,
            ConferenceDetailsLoader detailsLoader) {
        this.reports = reports;
        this.courses = courses;
        this.participations = participations;
        this.rounds = rounds;
        this.detailsLoader = detailsLoader;
    }

    @EventListener
    void on(Participation.Joined event) {
        enqueue(event.participation(), ReportedStage.INVITED);
    }

    @EventListener
    void on(Piece.Chosen event) {
        enqueue(event.participation(), ReportedStage.STARTED);
    }

    @EventListener
    void on(Week.Done event) {
        enqueue(event.participation(), ReportedStage.STARTED);
    }

    @EventListener
    void on(Portfolio.WorkPicked event) {
        enqueue(event.participation(), ReportedStage.STARTED);
    }

    @EventListener
    void on(SignOff.Given event) {
        if (event.ready()) {
            enqueue(event.participation(), ReportedStage.READY);
        }
    }

    /** A child with two households has led a conference after the first. */
    @EventListener
    void on(Conference.Held event) {
        enqueue(detailsLoader.get(event.conference()).participation().id(), ReportedStage.HELD);
    }

    @EventListener
    void on(Participation.Left event) {
        reports.delete(event.participation());
    }

    private void enqueue(ParticipationId participation, ReportedStage stage) {
        var round = rounds.get(participations.get(participation).roundId());
        if (courses.findByClass(round.classId()).isPresent()) {
            reports.enqueue(participation, round.id(), round.classId(), stage);
        }
    }
}
