package org.studentled.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.RecurrenceRule;
import biweekly.property.Summary;
import biweekly.property.Uid;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.studentled.page.RequestRefused;

/** What a published calendar says of a span of days: what may become a line of ours, and what was passed over. */
final class IcsEvents {

    private static final int MOST_OCCURRENCES = 400;
    private static final int OLDEST_SERIES_YEARS = 30;
    private static final Pattern EARLY =
            Pattern.compile("(?i)early (release|dismissal|out)|half[ -]day|minimum day|noon dismissal");
    private static final Set<Frequency> FREQUENCIES =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate until;
    private final List<CalendarEntry> offered = new ArrayList<>();
    private final List<IcsPreview.Ignored> ignored = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();

    private IcsEvents(ZoneId zone, LocalDate from, LocalDate until) {
        this.zone = zone;
        this.from = from;
        this.until = until;
    }

    /**
     * Reads every calendar of the file; times without a known zone are the school's.
     *
     * @throws RequestRefused when there is no calendar in it
     */
    static IcsPreview read(byte[] file, ZoneId zone, LocalDate from, LocalDate until) {
        IcsEvents events = new IcsEvents(zone, from, until);
        List<ICalendar> calendars = calendars(file, zone);
        if (calendars.isEmpty()) {
            throw RequestRefused.invalid("calendar.ics.none");
        }
        List<VEvent> all = calendars.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .toList();
        all.stream()
                .filter(event -> event.getRecurrenceId() != null)
                .forEach(event -> events.replaced.add(
                        events.source(event, events.day(event.getRecurrenceId().getValue()))));
        all.forEach(events::add);
        return new IcsPreview(List.copyOf(events.offered), List.copyOf(events.ignored));
    }

    private static List<ICalendar> calendars(byte[] file, ZoneId zone) {
        String text = new String(file, StandardCharsets.UTF_8);
        try (ICalReader reader =
                new ICalReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            return reader.readAll();
        } catch (IOException | RuntimeException unreadable) {
            throw RequestRefused.invalid("calendar.ics.none");
        }
    }

    private void add(VEvent event) {
        String name = name(event);
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            ignore(name, IcsPreview.Reason.NO_DAY);
            return;
        }
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            ignore(name, IcsPreview.Reason.CANCELED);
            return;
        }
        ICalDate start = event.getDateStart().getValue();
        boolean early = EARLY.matcher(name).find();
        if (start.hasTime() && !early) {
            ignore(name, IcsPreview.Reason.TIMED);
            return;
        }
        long days = days(event, start);
        if (days < 0) {
            ignore(name, IcsPreview.Reason.BACKWARDS);
            return;
        }
        addOccurrences(event, name, days, early ? release(start) : null);
    }

    private void addOccurrences(VEvent event, String name, long days, @Nullable LocalTime release) {
        List<LocalDate> starts = starts(event);
        if (starts.isEmpty()) {
            ignore(name, IcsPreview.Reason.OUTSIDE);
        }
        for (LocalDate first : starts) {
            LocalDate last = first.plusDays(days);
            String source = source(event, first);
            if (event.getRecurrenceId() == null && replaced.contains(source)) {
                continue;
            }
            if (last.isBefore(from) || first.isAfter(until)) {
                ignore(name, IcsPreview.Reason.OUTSIDE);
            } else {
                offered.add((release == null
                                ? CalendarEntry.of(CalendarEntry.Kind.DAY_OFF, name, first, last)
                                : CalendarEntry.earlyRelease(name, first, release))
                        .from(source));
            }
        }
    }

    /** The first days of an event, or of a series where it lies near; a series has no end of its own here. */
    private List<LocalDate> starts(VEvent event) {
        LocalDate first = day(event.getDateStart().getValue());
        RecurrenceRule rule = event.getRecurrenceRule();
        if (rule == null && event.getRecurrenceDates().isEmpty() || event.getRecurrenceId() != null) {
            return List.of(first);
        }
        boolean readable = rule == null
                || rule.getValue() != null
                        && rule.getValue().getFrequency() != null
                        && FREQUENCIES.contains(rule.getValue().getFrequency());
        if (!readable || first.isBefore(from.minusYears(OLDEST_SERIES_YEARS))) {
            return List.of();
        }
        List<LocalDate> starts = new ArrayList<>();
        ZoneId zoneOfSeries = zoneOf(event.getDateStart().getValue());
        DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(zoneOfSeries));
        dates.advanceTo(Date.from(from.minusDays(1).atStartOfDay(zone).toInstant()));
        for (int read = 0; read < MOST_OCCURRENCES && starts.size() < MOST_OCCURRENCES && dates.hasNext(); read++) {
            LocalDate next = day(dates.next(), zoneOfSeries);
            if (next.isAfter(until)) {
                break;
            }
            if (!next.isBefore(from)) {
                starts.add(next);
            }
        }
        return starts;
    }

    /** How many days after its first an event ends; an all-day event ends before the day it names. */
    private long days(VEvent event, ICalDate start) {
        if (start.hasTime()) {
            return 0;
        }
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            long between =
                    ChronoUnit.DAYS.between(day(start), day(event.getDateEnd().getValue()));
            return between == 0 ? 0 : between - 1;
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return Math.max(
                    0,
                    Duration.ofMillis(event.getDuration().getValue().toMillis()).toDays() - 1);
        }
        return 0;
    }

    private LocalTime release(ICalDate start) {
        return start.hasTime() ? start.toInstant().atZone(zone).toLocalTime() : LocalTime.NOON;
    }

    private LocalDate day(ICalDate date) {
        return day(date, zoneOf(date));
    }

    private static LocalDate day(Date date, ZoneId zone) {
        return date.toInstant().atZone(zone).toLocalDate();
    }

    /** The library puts a day without a time at midnight of this machine's zone, whatever the calendar's is. */
    private ZoneId zoneOf(ICalDate date) {
        return date.hasTime() ? zone : ZoneId.systemDefault();
    }

    private void ignore(String name, IcsPreview.Reason reason) {
        ignored.add(new IcsPreview.Ignored(name, reason));
    }

    /** The same event of the same series, imported again, has the same name here; it may be longer than we store. */
    private String source(VEvent event, LocalDate first) {
        Uid uid = event.getUid();
        boolean series = event.getRecurrenceRule() != null || event.getRecurrenceId() != null;
        String name = uid == null || uid.getValue() == null ? name(event) + first : uid.getValue();
        String written = series ? name + "/" + first : name;
        return UUID.nameUUIDFromBytes(written.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String name(VEvent event) {
        Summary summary = event.getSummary();
        String name = summary == null || summary.getValue() == null ? "" : summary.getValue();
        String line = name.replaceAll("[\\p{Cntrl}|]+", " ").strip();
        return line.isEmpty() ? "?" : line.substring(0, Math.min(line.length(), 100));
    }
}
