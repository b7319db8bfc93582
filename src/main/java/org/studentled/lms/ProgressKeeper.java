package org.studentled.lms;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Meetings;
import org.studentled.portfolio.Book;
import org.studentled.portfolio.Piece;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;

/** Listens to the students' progress, and writes it to the gradebook outbox in the same transaction. */
@Component
class ProgressKeeper {

    private final Reports reports;
    private final Courses courses;
    private final Participations participations;
    private final Rounds rounds;
    private final Meetings meetings;

    ProgressKeeper(Reports reports, Courses courses, Participations participations, Rounds rounds, Meetings meetings) {
        this.reports = reports;
        this.courses = courses;
        this.participations = participations;
        this.rounds = rounds;
        this.meetings = meetings;
    }

    @EventListener
    void on(Participation.Joined event) {
        note(event.participation(), Mark.INVITED);
    }

    @EventListener
    void on(Piece.Chosen event) {
        note(event.participation(), Mark.STARTED);
    }

    @EventListener
    void on(Week.Done event) {
        note(event.participation(), Mark.STARTED);
    }

    @EventListener
    void on(Book.WorkPicked event) {
        note(event.participation(), Mark.STARTED);
    }

    @EventListener
    void on(SignOff.Given event) {
        if (event.ready()) {
            note(event.participation(), Mark.READY);
        }
    }

    /** A child with two households has led a conference after the first. */
    @EventListener
    void on(Conference.Held event) {
        note(meetings.of(event.conference()).participation().id(), Mark.HELD);
    }

    @EventListener
    void on(Participation.Left event) {
        reports.drop(event.participation());
    }

    private void note(ParticipationId participation, Mark mark) {
        var round = rounds.get(participations.get(participation).roundId());
        if (courses.of(round.classId()).isPresent()) {
            reports.put(participation, round.id(), round.classId(), mark);
        }
    }
}
