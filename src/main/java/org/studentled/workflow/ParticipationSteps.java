package org.studentled.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.PrepDays;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Bookings;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What the model {@code participation} asks of the school; the business key is the participation's id. */
@Component
public class ParticipationSteps {

    private static final Map<String, Integer> DAY =
            Map.of("pickWork", 1, "setGoals", 2, "numberPages", 3, "fillScript", 4, "practice", 5, "writeNote", 5);

    private final Participations participations;
    private final Rounds rounds;
    private final Conferences conferences;
    private final Bookings bookings;
    private final Households households;
    private final Students students;
    private final PrepDays prepDays;
    private final DueDateCalculator days;
    private final SchoolZone zone;
    private final WorkflowSettings settings;

    ParticipationSteps(
            Participations participations,
            Rounds rounds,
            Conferences conferences,
            Bookings bookings,
            Households households,
            Students students,
            PrepDays prepDays,
            DueDateCalculator days,
            SchoolZone zone,
            WorkflowSettings settings) {
        this.participations = participations;
        this.rounds = rounds;
        this.conferences = conferences;
        this.bookings = bookings;
        this.households = households;
        this.students = students;
        this.prepDays = prepDays;
        this.days = days;
        this.zone = zone;
        this.settings = settings;
    }

    public boolean prepHasBegun(String key) {
        return !round(key).phase().isBefore(Phase.PREP);
    }

    /** The evening is here or was: who joins now goes without a rehearsal. */
    public boolean eveningHasCome(String key) {
        return !round(key).phase().isBefore(Phase.EVENING);
    }

    /** The round's last day; whose conference came late has a week all the same. */
    public Date answerBy(String key) {
        Round round = round(key);
        LocalDate last = round.dates().closesOn();
        LocalDate week = days.inCalendarDays(round.classId(), settings.daysToAnswer());
        return days.dayEnds(last.isAfter(week) ? last : week);
    }

    public boolean invitationsAreOut(String key) {
        return !zone.today().isBefore(round(key).dates().invitationsOn());
    }

    /** The ids of the conferences, one for each household; a child without one gets a place for whoever will come. */
    public List<String> conferences(String key) {
        Participation participation = participation(key);
        StudentId studentId = participation.studentId();
        List<Household> families = households.findByStudent(studentId);
        if (families.isEmpty()) {
            Student student = students.get(studentId);
            families = List.of(households.create(student.callName(), List.of(studentId)));
        }
        return conferences
                .expect(participation.id(), families.stream().map(Household::id).toList())
                .stream()
                .map(conference -> conference.id().toString())
                .toList();
    }

    /** The days of preparing lie in the calendar; what follows from what someone did is counted from today; both in days of school. */
    public Date due(String key, String task) {
        Round round = round(key);
        return switch (task) {
            case "signOff" -> signOffBy(round);
            case "debrief" -> days.in(round.classId(), settings.days().debrief());
            case "sayHowItWent" -> days.in(round.classId(), settings.days().sayHowItWent());
            default -> preparedBy(round, task);
        };
    }

    private Date preparedBy(Round round, String task) {
        Integer day = DAY.get(task);
        return days.dayEnds(day == null ? prepDays.lastBeforeEvening(round) : prepDays.day(round, day));
    }

    /** Whoever rehearses on the last day is told on that day: on the evening itself it is too late. */
    private Date signOffBy(Round round) {
        Date usual = days.in(round.classId(), settings.days().signOff());
        Date latest = days.dayEnds(round.dates().evening().minusDays(1));
        return usual.before(latest) ? usual : latest;
    }

    /** Nothing is held against the child: what is open stays visible, and the evening takes place. */
    public void noteUnfinished(String key) {
        participations.wentUnrehearsed(ParticipationId.of(key));
    }

    /** The goals stay with this round until the next one takes them up. */
    public void carryGoals(String key) {
        participations.finish(ParticipationId.of(key));
    }

    /** The round is closed: what was not held does not take place any more. */
    public void endWithRound(String key) {
        ParticipationId id = ParticipationId.of(key);
        conferences.findByParticipation(id).forEach(conference -> conferences.callOff(conference.id()));
        participations.finish(id);
    }

    public void packAndRelease(String key) {
        for (Conference conference : conferences.findByParticipation(ParticipationId.of(key))) {
            bookings.release(conference.participationId(), conference.householdId());
            conferences.callOff(conference.id());
        }
    }

    private Participation participation(String key) {
        return participations.get(ParticipationId.of(key));
    }

    private Round round(String key) {
        return rounds.get(participation(key).roundId());
    }
}
