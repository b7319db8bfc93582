package org.studentled.conference.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.InvitedHouseholdKey;
import org.studentled.scheduling.Placements;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Who is expected at the door of one evening: those booked on it, and those of its round who have no time. */
@Component
class DoorListAssembler {

    private final BoardAssembler boardAssembler;
    private final Rounds rounds;
    private final Placements placements;
    private final NameDisambiguation nameDisambiguation;

    DoorListAssembler(
            BoardAssembler boardAssembler,
            Rounds rounds,
            Placements placements,
            NameDisambiguation nameDisambiguation) {
        this.boardAssembler = boardAssembler;
        this.rounds = rounds;
        this.placements = placements;
        this.nameDisambiguation = nameDisambiguation;
    }

    DoorList assemble(Evening evening) {
        Board board = boardAssembler.assemble(rounds.get(evening.roundId()));
        Map<InvitedHouseholdKey, Booking> booked = placements.in(List.of(evening.roundId()));
        Predicate<ConferenceDetails> expectedHere = details -> {
            Booking booking = booked.get(new InvitedHouseholdKey(
                    details.participation().id(), details.household().id()));
            return booking == null || booking.eveningId().equals(evening.id());
        };
        List<ExpectedFamily> coming = board.coming().stream()
                .filter(each -> expectedHere.test(each.details()))
                .toList();
        List<TableTile> here = board.tables().stream()
                .filter(each -> expectedHere.test(each.details()))
                .toList();
        Map<StudentId, String> names = names(Stream.concat(
                        coming.stream().map(ExpectedFamily::details),
                        here.stream().map(TableTile::details))
                .map(ConferenceDetails::student)
                .distinct()
                .toList());
        return new DoorList(
                coming.stream().map(each -> expected(each, names)).toList(),
                here.stream().map(each -> arrived(each, names)).toList(),
                board.free());
    }

    private static DoorList.Expected expected(ExpectedFamily family, Map<StudentId, String> names) {
        return new DoorList.Expected(
                family.details().id(),
                names.getOrDefault(family.details().student().id(), ""),
                family.arrival(),
                family.adults(),
                family.late(),
                family.names(),
                family.trusted(),
                family.interpreter());
    }

    private static DoorList.Arrived arrived(TableTile tile, Map<StudentId, String> names) {
        Conference conference = tile.details().conference();
        return new DoorList.Arrived(
                conference.id(),
                names.getOrDefault(tile.details().student().id(), ""),
                conference.table(),
                conference.may(Conference.Action.UNDO_ARRIVAL));
    }

    /** Two with the same first name and initial have their full names: the right family must find the right table. */
    private Map<StudentId, String> names(List<Student> students) {
        Map<String, List<Student>> byName =
                students.stream().collect(Collectors.groupingBy(DoorListAssembler::shortName));
        Map<StudentId, String> names = new HashMap<>();
        List<Student> alike = byName.values().stream()
                .filter(each -> each.size() > 1)
                .flatMap(List::stream)
                .toList();
        students.forEach(student -> names.put(student.id(), shortName(student)));
        if (!alike.isEmpty()) {
            Map<StudentId, NameDisambiguation.Mark> marks = nameDisambiguation.among(alike);
            alike.forEach(student -> {
                NameDisambiguation.Mark mark = marks.get(student.id());
                names.put(student.id(), student.fullName() + (mark == null ? "" : " · " + mark.arg()));
            });
        }
        return names;
    }

    private static String shortName(Student student) {
        String full = student.fullName();
        int comma = full.indexOf(", ");
        String last = comma < 0 ? full.substring(full.lastIndexOf(' ') + 1) : full;
        return last.equals(full) && comma < 0
                ? student.callName()
                : student.callName() + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    }
}
