package org.studentled.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.studentled.conference.Debrief;
import org.studentled.conference.Debriefs;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.progress.Measures;
import org.studentled.progress.Scores;
import org.studentled.rehearsal.Pairs;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Student;
import org.studentled.script.Line;
import org.studentled.script.Script;
import org.studentled.script.Scripts;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

/** The children no one plays: they do, without a screen, what waits for them. */
final class Classmates {

    private static final int MOST_STEPS = 20;

    private final ApplicationContext school;

    Classmates(ApplicationContext school) {
        this.school = school;
    }

    void doTheirPart(Student student) {
        bean(Rounds.class)
                .running(student.classId())
                .flatMap(round -> bean(Participations.class).findByStudentAndRound(student.id(), round.id()))
                .filter(participation -> participation.isTakingPart())
                .ifPresent(participation -> {
                    doAll(participation.id(), student);
                    listen(participation.id());
                });
    }

    /** Whoever says it aloud to a classmate gets its sheet, also when the classmate was ready long before. */
    private void listen(ParticipationId partner) {
        ParticipationId presenter = bean(Pairs.class).presenterFor(partner);
        if (bean(Inbox.class).ofStudent(presenter).stream()
                .anyMatch(item -> item.task().equals("rehearse"))) {
            handIn(presenter, partner);
        }
    }

    /** One thing done may bring the next. */
    private void doAll(ParticipationId id, Student student) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<InboxItem> waiting = bean(Inbox.class).ofStudent(id).stream()
                    .filter(item -> !item.task().equals("leadConference"))
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(item -> doOne(item, id, student));
        }
    }

    private void doOne(InboxItem item, ParticipationId id, Student student) {
        switch (item.task()) {
            case "doMyWeek" -> week(new WeekId(Objects.requireNonNull(item.weekId())), id, student);
            case "pickWork" -> pickWork(id);
            case "setGoals" -> goals(id);
            case "numberPages" -> bean(Portfolios.class).numbered(id);
            case "fillScript" -> script(id);
            case "practice" -> bean(Rehearsals.class).practiced(id);
            case "rehearse" -> handIn(id, partnerOf(id));
            case "sayHowItWent" ->
                bean(Debriefs.class)
                        .answer(id, new Debrief.StudentAnswers("My reading chart", "Speak slower", "Proud"));
            default -> throw new IllegalStateException("Nobody taught the classmates to " + item.task());
        }
    }

    private void week(WeekId week, ParticipationId id, Student student) {
        bean(Measures.class)
                .findByClass(student.classId())
                .forEach(measure -> bean(Scores.class)
                        .series(measure.id(), student.id())
                        .forEach(score -> bean(Scores.class).confirm(score.id())));
        choose(week, id, Piece.Kind.PROUD, "Story of the lost kite", "I found exact words.");
        choose(week, id, Piece.Kind.COULD_BE_BETTER, "Map of our street", "I would add a key.");
        bean(Weeks.class).done(week, id);
    }

    private void choose(WeekId week, ParticipationId id, Piece.Kind kind, String title, String why) {
        bean(Pieces.class).choose(id, week, kind, new Piece.WorkSlip(title, Piece.Place.PAPER, null, why));
    }

    private void pickWork(ParticipationId id) {
        List<Piece> pieces = bean(Pieces.class).findByParticipation(id);
        if (pieces.isEmpty()) {
            Round round =
                    bean(Rounds.class).get(bean(Participations.class).get(id).roundId());
            WeekId week = bean(Weeks.class).current(round.id()).orElseThrow().id();
            choose(week, id, Piece.Kind.PROUD, "Story of the lost kite", "I found exact words.");
            pieces = bean(Pieces.class).findByParticipation(id);
        }
        bean(Portfolios.class).pickWork(id, pieces.stream().map(Piece::id).toList());
    }

    private void goals(ParticipationId id) {
        LocalDate due = LocalDate.now(bean(Clock.class)).plusMonths(3);
        bean(Goals.class)
                .set(
                        id,
                        new Goal.Wish(
                                "read 100 words per minute",
                                "Reading fluency",
                                "80",
                                "100",
                                due,
                                "read aloud for ten minutes",
                                "listening to me"));
        bean(Goals.class).written(id);
    }

    private void script(ParticipationId id) {
        Script script = bean(Scripts.class).getByParticipation(id);
        script.lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(Line.Part::isBlank)
                .forEach(blank -> bean(Scripts.class)
                        .fill(id, blank.key(), blank.suggestion().isEmpty() ? "my own words" : blank.suggestion()));
        bean(Scripts.class).filled(id);
    }

    private void handIn(ParticipationId presenter, ParticipationId partner) {
        bean(Rehearsals.class)
                .handIn(presenter, partner, EnumSet.allOf(PartnerSheet.Sign.class), "Clear voice", "Look up more");
    }

    private ParticipationId partnerOf(ParticipationId id) {
        Round round = bean(Rounds.class).get(bean(Participations.class).get(id).roundId());
        return bean(Participations.class).takingPartIn(round.id()).stream()
                .map(one -> one.id())
                .filter(one -> bean(Pairs.class).presenterFor(one).equals(id))
                .findFirst()
                .orElse(id);
    }

    private <T> T bean(Class<T> type) {
        return school.getBean(type);
    }
}
