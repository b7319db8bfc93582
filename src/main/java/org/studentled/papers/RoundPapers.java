package org.studentled.papers;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.studentled.printing.Content;
import org.studentled.printing.Look;
import org.studentled.printing.Paper;
import org.studentled.printing.Sheet;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.school.Classes;

/** The papers of a whole class for its evening. */
@Component
public class RoundPapers {

    private final Rounds rounds;
    private final Classes classes;
    private final Participations participations;
    private final Guests guests;
    private final Bookings bookings;
    private final Nights nights;
    private final Papers papers;
    private final Invitations invitations;

    RoundPapers(
            Rounds rounds,
            Classes classes,
            Participations participations,
            Guests guests,
            Bookings bookings,
            Nights nights,
            Papers papers,
            Invitations invitations) {
        this.rounds = rounds;
        this.classes = classes;
        this.participations = participations;
        this.guests = guests;
        this.bookings = bookings;
        this.nights = nights;
        this.papers = papers;
        this.invitations = invitations;
    }

    public Paper of(ClassPaper kind, RoundId id, Locale language, Look look) {
        Round round = rounds.get(id);
        String name = classes.get(round.classId()).name();
        return new Paper(name + " · " + round.title(), language, look, sheets(kind, round, name, language));
    }

    private List<Sheet> sheets(ClassPaper kind, Round round, String name, Locale language) {
        return switch (kind) {
            case DOOR_LIST -> doorList(round, name, language);
            case TABLE_CARDS ->
                IntStream.rangeClosed(1, tables(round))
                        .mapToObj(table -> Sheet.in(language, new Content.TableCard("" + table)))
                        .toList();
            case INVITATIONS -> invitations.in(round, language);
            case STEP_CARDS -> ofEach(ChildPaper.STEP_CARD, round, language);
            case TWO_WEEKS -> ofEach(ChildPaper.TWO_WEEKS, round, language);
            case BLANK_CHARTS -> ofEach(ChildPaper.BLANK_CHARTS, round, language);
            case THANK_YOU_CARDS -> ofEach(ChildPaper.THANK_YOU_CARD, round, language);
        };
    }

    private int tables(Round round) {
        return nights.of(round.id()).stream().mapToInt(Night::pods).max().orElse(Nights.USUAL_PODS);
    }

    private List<Sheet> ofEach(ChildPaper kind, Round round, Locale language) {
        return participations.takingPartIn(round.id()).stream()
                .flatMap(child -> papers.sheets(kind, child, language).stream())
                .toList();
    }

    /** One list for each evening; who has no time yet is not expected. */
    private List<Sheet> doorList(Round round, String name, Locale language) {
        List<Sheet> lists = new ArrayList<>();
        for (Night night : nights.of(round.id())) {
            List<Content.DoorList.Guests> expected = guests.of(round.id()).stream()
                    .flatMap(guest -> expected(night, guest).stream())
                    .sorted(Comparator.comparing(Content.DoorList.Guests::at))
                    .toList();
            lists.add(Sheet.in(language, new Content.DoorList(name, night.evening(), expected)));
        }
        return lists;
    }

    private List<Content.DoorList.Guests> expected(Night night, Guest guest) {
        return bookings.of(guest.participation().id(), guest.household().id()).stream()
                .filter(booking -> booking.nightId().equals(night.id()))
                .map(booking -> row(booking.startsAt(), guest))
                .toList();
    }

    private static Content.DoorList.Guests row(LocalTime at, Guest guest) {
        return new Content.DoorList.Guests(
                at, guest.student().fullName(), guest.household().name(), "", "");
    }
}
