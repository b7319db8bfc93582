package org.studentled.access;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.MailAddress;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;

/**
 * Reads the school's list of its staff: name, email, role, class, kind, last day, as a file with commas or semicolons or
 * as pasted from a sheet. A line with a fault has a sentence, and none of the lines is lost.
 */
@Component
public class StaffList {

    private static final int MOST_LINES = 500;
    private static final int MOST_LETTERS = 200_000;
    private static final int LONGEST_NAME = 120;
    private static final int NAME = 0;
    private static final int EMAIL = 1;
    private static final int ROLE = 2;
    private static final int CLASS = 3;
    private static final int KIND = 4;
    private static final int LAST_DAY = 5;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/uu", Locale.ROOT));

    private final Classes classes;
    private final MessageSource messages;
    private final SchoolZone zone;

    StaffList(Classes classes, MessageSource messages, SchoolZone zone) {
        this.classes = classes;
        this.messages = messages;
        this.zone = zone;
    }

    /** @throws RequestRefused (too large) when it is longer than any school's */
    public Reading read(String text) {
        if (text.length() > MOST_LETTERS
                || text.lines().filter(line -> !line.isBlank()).count() > MOST_LINES) {
            throw RequestRefused.tooLarge("access.staff.list.tooLong", MOST_LINES);
        }
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, StaffPosition> words = words();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> cells = cells(line);
            if (cells.stream().allMatch(String::isBlank) || number == 1 && isHeading(cells)) {
                continue;
            }
            try {
                lines.add(line(number, cells, words));
            } catch (RequestRefused refused) {
                faults.add(new Fault(number, refused));
            }
        }
        return new Reading(lines, faults);
    }

    private Line line(int number, List<String> cells, Map<String, StaffPosition> words) {
        String name = cell(cells, NAME);
        String email = MailAddress.typed(cell(cells, EMAIL));
        if (name.isBlank()) {
            throw RequestRefused.invalid("access.staff.list.noName");
        }
        if (name.length() > LONGEST_NAME) {
            throw RequestRefused.invalid("access.error.text.TOO_LONG", LONGEST_NAME);
        }
        if (!MailAddress.isAddress(email)) {
            throw RequestRefused.invalid("access.office.badEmail");
        }
        String word = Stream.of(cell(cells, KIND), cell(cells, ROLE))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        StaffPosition position = Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> RequestRefused.invalid("access.staff.list.role", word));
        var appointment = new StaffAppointment(position, classOf(cell(cells, CLASS)), null, day(cell(cells, LAST_DAY)));
        appointment.requireComplete(zone.today());
        return new Line(number, name, email, appointment);
    }

    /** By its name, as it is typed wherever no list of all classes would fit. */
    public @Nullable ClassId classOf(String name) {
        if (name.isBlank()) {
            return null;
        }
        List<SchoolClass> called = classes.called(name);
        if (called.isEmpty()) {
            throw RequestRefused.invalid("access.staff.class.unknown", name.strip());
        }
        if (called.size() > 1) {
            throw RequestRefused.invalid("access.staff.class.several", name.strip());
        }
        return called.get(0).id();
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException other) {
                // Perhaps written in the next way.
                continue;
            }
        }
        throw RequestRefused.invalid("access.staff.list.day", text);
    }

    /** In the reader's language and in English, as on the page and in the names of the settings. */
    private Map<String, StaffPosition> words() {
        Map<String, StaffPosition> words = new HashMap<>();
        for (StaffPosition position : StaffPosition.values()) {
            String name = position.name().toLowerCase(Locale.ROOT);
            words.put(name, position);
            words.put(name.replace('_', '-'), position);
            words.put(name.replace('_', ' '), position);
            for (Locale locale : List.of(Locale.ENGLISH, LocaleContextHolder.getLocale())) {
                String label = messages.getMessage("access.staff.as." + position, null, locale);
                words.put(label.toLowerCase(locale), position);
            }
        }
        words.put("lead", StaffPosition.TEACHER);
        words.put("sub", StaffPosition.SUBSTITUTE);
        words.put("admin", StaffPosition.ADMINISTRATOR);
        return words;
    }

    private static boolean isHeading(List<String> cells) {
        return cells.stream().noneMatch(cell -> cell.contains("@"));
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    private static List<String> cells(String line) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        try {
            return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line).stream()
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .orElse(List.of());
        } catch (CsvParseException broken) {
            return List.of(line.split(String.valueOf(separator), -1));
        }
    }

    /** One of the list. */
    public record Line(int number, String name, String email, StaffAppointment appointment) {}

    /** A line that can't be taken as it is, and why. */
    public record Fault(int line, RequestRefused refusal) {}

    /** What the list says. */
    public record Reading(List<Line> lines, List<Fault> faults) {}
}
