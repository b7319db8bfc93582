package org.studentled.conference;

import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Students;

/** Which family sits at which table of a round: one at a time, whoever sends two there in the same moment. */
@Component
class TableAssignments {

    private final ConferenceTable table;
    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;

    TableAssignments(
            ConferenceTable table,
            Participations participations,
            Rounds rounds,
            Students students,
            NameDisambiguation nameDisambiguation) {
        this.table = table;
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
    }

    /**
     * Keeps the tables of the round for the running transaction. Asked before the conference itself is locked, so that
     * two hands always wait in the same order.
     *
     * @param tableNumber 0 for none, which any number of families may have
     * @throws RequestRefused (conflict) when another family sits there
     */
    void requireFree(Conference conference, int tableNumber) {
        if (tableNumber == 0) {
            return;
        }
        RoundId round = participations.get(conference.participationId()).roundId();
        rounds.lock(round);
        table
                .findAllOf(participations.idsIn(round).stream()
                        .map(ParticipationId::value)
                        .toList())
                .stream()
                .filter(other -> !other.id().equals(conference.id()) && other.sits() && other.table() == tableNumber)
                .findFirst()
                .ifPresent(other -> {
                    throw RequestRefused.conflict(
                            "conference.checkIn.tableTaken", tableNumber, nameOf(other.participationId()));
                });
    }

    /** @throws RequestRefused (conflict) when a colleague has just brought the family to another table */
    void requireNotSeated(Conference conference, int tableNumber) {
        if (tableNumber != 0 && conference.sits() && conference.table() != 0 && conference.table() != tableNumber) {
            throw RequestRefused.conflict("conference.checkIn.sitsAlready", conference.table());
        }
    }

    private String nameOf(ParticipationId participation) {
        return nameDisambiguation.called(
                students.get(participations.get(participation).studentId()));
    }
}
