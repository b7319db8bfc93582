package org.studentled.papers;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.printing.Content;
import org.studentled.printing.Paper;
import org.studentled.printing.PrintOptions;
import org.studentled.printing.Sheet;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.school.Classes;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.StudentId;

/** The papers of a whole class for its evening. */
@Component
public class RoundPapers {

    private final Rounds rounds;
    private final Classes classes;
    private final Participations participations;
    private final InvitedHouseholds invitedHouseholds;
    private final NameDisambiguation nameDisambiguation;
    private final Bookings bookings;
    private final Evenings evenings;
    private final Papers papers;
    private final Invitations invitations;

    RoundPapers(
            Rounds rounds,
            Classes classes,
            Participations participations,
            InvitedHouseholds invitedHouseholds,
            NameDisambiguation nameDisambiguation,
            Bookings bookings,
            Evenings evenings,
            Papers papers,
            Invitations invitations) {
        this.rounds = rounds;
        this.classes = classes;
        this.participations = participations;
        this.invitedHouseholds = invitedHouseholds;
        this.nameDisambiguation = nameDisambiguation;
        this.bookings = bookings;
        this.evenings = evenings;
        this.papers = papers;
        this.invitations = invitations;
    }

    public Paper render(ClassPaper kind, RoundId id, Locale language, PrintOptions options) {
        Round round = rounds.get(id);
        String name = classes.get(round.classId()).name();
        return new Paper(name + " · " + round.title(), language, options, sheets(kind, round, name, language));
    }

    private List<Sheet> sheets(ClassPaper kind, Round round, String name, Locale language) {
        return switch (kind) {
            case DOOR_LIST -> doorList(round, name, language);
            case TABLE_CARDS ->
                IntStream.rangeClosed(1, tables(round))
                        .mapToObj(table -> Sheet.in(language, new Content.TableCard("" + table)))
                        .toList();
            case INVITATIONS -> invitations.in(round, language);
            case STEP_CARDS -> ofEach(StudentPaper.STEP_CARD, round, language);
            case TWO_WEEKS -> ofEach(StudentPaper.TWO_WEEKS, round, language);
            case BLANK_CHARTS -> ofEach(StudentPaper.BLANK_CHARTS, round, language);
            case THANK_YOU_CARDS -> ofEach(StudentPaper.THANK_YOU_CARD, round, language);
        };
    }

    private int tables(Round round) {
        return evenings.findByRound(round.id()).stream()
                .mapToInt(Evening::tables)
                .max()
                .orElse(Evenings.USUAL_TABLES);
    }

    private List<Sheet> ofEach(StudentPaper kind, Round round, Locale language) {
        return participations.takingPartIn(round.id()).stream()
                .flatMap(student -> papers.sheets(kind, student, language).stream())
                .toList();
    }

    /** One list for each evening; who has no time yet is not expected. */
    private List<Sheet> doorList(Round round, String name, Locale language) {
        List<Sheet> lists = new ArrayList<>();
        Map<StudentId, NameDisambiguation.Mark> marks = nameDisambiguation.in(round.classId());
        for (Evening evening : evenings.findByRound(round.id())) {
            List<Content.DoorList.Expected> expected = invitedHouseholds.findByRound(round.id()).stream()
                    .flatMap(household -> expected(
                            evening, household, marks.get(household.student().id()))
                            .stream())
                    .sorted(Comparator.comparing(Content.DoorList.Expected::at))
                    .toList();
            lists.add(Sheet.in(language, new Content.DoorList(name, evening.date(), expected)));
        }
        return lists;
    }

    private List<Content.DoorList.Expected> expected(
            Evening evening, InvitedHousehold household, NameDisambiguation.@Nullable Mark mark) {
        return bookings
                .findByParticipationAndHousehold(
                        household.participation().id(), household.household().id())
                .stream()
                .filter(booking -> booking.eveningId().equals(evening.id()))
                .map(booking -> row(booking.startsAt(), household, mark))
                .toList();
    }

    private static Content.DoorList.Expected row(
            LocalTime at, InvitedHousehold household, NameDisambiguation.@Nullable Mark mark) {
        String name = household.student().fullName();
        return new Content.DoorList.Expected(
                at,
                mark == null ? name : name + " · " + mark.arg(),
                household.household().name(),
                "",
                "");
    }
}
