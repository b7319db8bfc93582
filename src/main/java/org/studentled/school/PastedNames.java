package org.studentled.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a class list as people paste it: "Ada Okafor", "Okafor, Ada", "1. Ada Okafor (Ada)", or the cells of a
 * table with ids and addresses beside the names. One pass over each line, whatever is typed.
 */
final class PastedNames {

    private static final Set<String> WHOLE = keys(
            "name",
            "names",
            "student",
            "students",
            "student name",
            "full name",
            "child",
            "pupil",
            "schüler",
            "schülerin",
            "élève",
            "nom complet",
            "nom et prénom",
            "alumno",
            "estudiante",
            "nombre completo",
            "الاسم",
            "الطالب",
            "اسم الطالب",
            "last name, first name",
            "last, first",
            "name, vorname");
    private static final Set<String> FIRST =
            keys("first name", "given name", "first", "firstname", "vorname", "prénom", "nombre", "الاسم الأول");
    private static final Set<String> LAST = keys(
            "last name",
            "surname",
            "family name",
            "last",
            "lastname",
            "nachname",
            "familienname",
            "nom",
            "apellido",
            "apellidos",
            "apellido(s)",
            "اسم العائلة",
            "اللقب");
    private static final Set<String> BEHIND_A_NAME = keys("jr", "sr", "ii", "iii", "iv");

    private final List<Named> names = new ArrayList<>();
    private int whole = -1;
    private int first = -1;
    private int last = -1;

    /**
     * A child of the list.
     *
     * @param callName empty where the list tells none
     * @param sure whether the line can be read in one way only
     */
    record Named(String fullName, String callName, boolean sure) {

        /** As it is typed by hand. */
        String line() {
            return callName.isEmpty() ? fullName : fullName + " (" + callName + ")";
        }
    }

    private PastedNames() {}

    static List<Named> read(String pasted) {
        var reading = new PastedNames();
        pasted.lines().map(PastedCells::spaced).filter(line -> !line.isBlank()).forEach(reading::line);
        return reading.names;
    }

    /** What was looked at already: a name in each line, as it stands there. */
    static List<Named> asTyped(String typed) {
        return typed.lines()
                .map(PastedCells::spaced)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> named(line, true))
                .toList();
    }

    private void line(String line) {
        var cells = PastedCells.split(line);
        if (isHead(cells)) {
            return;
        }
        if (whole >= 0 || first >= 0 && last >= 0) {
            var name = whole >= 0 ? cell(cells, whole) : cell(cells, first) + " " + cell(cells, last);
            add(whole >= 0 ? turned(name) : named(name.strip(), true));
            return;
        }
        var words = cells.stream().filter(PastedCells::mayBeName).toList();
        if (cells.size() == 1) {
            add(turned(cells.get(0)));
        } else if (words.size() == 1) {
            add(turned(words.get(0)));
        } else {
            // Which of two cells is the first name only the teacher knows.
            var joined = String.join(" ", words.isEmpty() ? cells : words);
            add(new Named(joined.strip(), "", false));
        }
    }

    private boolean isHead(List<String> cells) {
        var keys = cells.stream().map(NameKey::from).toList();
        if (!names.isEmpty()
                || keys.stream().noneMatch(key -> WHOLE.contains(key) || FIRST.contains(key) || LAST.contains(key))) {
            return false;
        }
        for (var place = 0; place < keys.size(); place++) {
            first = FIRST.contains(keys.get(place)) ? place : first;
            last = LAST.contains(keys.get(place)) ? place : last;
            whole = WHOLE.contains(keys.get(place)) ? place : whole;
        }
        if (cells.size() == 1) {
            whole = first = last = -1;
        } else if (whole >= 0 && first >= 0) {
            // "Name" beside "Vorname" is the other part.
            last = last < 0 ? whole : last;
            whole = -1;
        }
        return true;
    }

    private void add(Named named) {
        if (!named.fullName().isBlank()) {
            names.add(named);
        }
    }

    /** "Okafor, Ada" is Ada Okafor; without a space behind the comma it may be two cells of any order. */
    private static Named turned(String cell) {
        var parts = Stream.of(cell.split(",", 8))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var words =
                parts.size() > 1 ? parts.stream().filter(PastedCells::mayBeName).toList() : parts;
        if (words.size() == 1) {
            return named(words.get(0), true);
        }
        if (words.size() == 2 && BEHIND_A_NAME.contains(NameKey.from(words.get(1)))) {
            return named(words.get(0) + " " + words.get(1), true);
        }
        if (words.size() == 2) {
            var behind = named(words.get(1), true);
            var full = (behind.fullName() + " " + words.get(0)).strip();
            return new Named(full, behind.callName(), cell.contains(words.get(0) + ", "));
        }
        return named(String.join(" ", words.isEmpty() ? parts : words), false);
    }

    private static Named named(String text, boolean sure) {
        var name = text.strip();
        var opened = name.indexOf('(');
        var closed = name.indexOf(')', Math.max(opened, 0));
        if (opened > 0 && closed == name.length() - 1) {
            return new Named(
                    name.substring(0, opened).strip(),
                    name.substring(opened + 1, closed).strip(),
                    sure);
        }
        return new Named(name, "", sure && opened < 0 && name.indexOf(')') < 0);
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    private static Set<String> keys(String... words) {
        return Stream.of(words).map(NameKey::from).collect(Collectors.toSet());
    }
}
