package org.studentled.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.ConnectionLimits;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.Sleeper;
import org.studentled.ltijava.PublicAddressGuard;
import org.studentled.page.RequestRefused;
import org.studentled.school.SchoolZone;

/**
 * Reads the calendar that a district publishes, from a file or an address; what is taken is chosen by someone.
 *
 * <p>Academic sessions of OneRoster would come in here, too: whatever gives {@link CalendarEntry entries} with a source.
 */
@Component
public class IcsImport implements DisposableBean {

    /** A file of a district has some ten kilobytes. */
    public static final int MOST_BYTES = 2_000_000;

    private static final int DAYS_BACK = 30;
    private static final int MONTHS_AHEAD = 24;
    private static final int PARTS = 6;

    private final CalendarEntryTable table;
    private final SchoolZone zone;
    private final RemoteHttpClient http;

    IcsImport(CalendarEntryTable table, SchoolZone zone, PublicAddressGuard addresses) {
        this.table = table;
        this.zone = zone;
        ConnectionLimits limits = new ConnectionLimits(
                1, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(20), MOST_BYTES, 1);
        http = new RemoteHttpClient(limits, Sleeper.THREAD, addresses::permits);
    }

    /** @throws RequestRefused when it is no calendar, or too long */
    public IcsPreview read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw RequestRefused.tooLarge("calendar.ics.tooLarge");
        }
        LocalDate today = zone.today();
        return IcsEvents.read(file, zone.id(), today.minusDays(DAYS_BACK), today.plusMonths(MONTHS_AHEAD));
    }

    /** @throws RequestRefused when nothing can be read there, or it leads into the school's own network */
    public IcsPreview fetch(String typed) {
        return read(http(address(typed)).getBytes(StandardCharsets.UTF_8));
    }

    /** The entries that were chosen: those known from an earlier import are changed, not doubled. */
    public List<CalendarEntry> chosen(List<String> written) {
        List<CalendarEntry> read = written.stream().map(IcsImport::parse).toList();
        List<String> sources = new ArrayList<>();
        read.forEach(entry -> sources.add(Objects.requireNonNull(entry.sourceUid())));
        Map<String, CalendarEntry> known = (sources.isEmpty()
                        ? List.<CalendarEntry>of()
                        : table.findBySourceUidIn(sources))
                .stream().collect(Collectors.toMap(entry -> Objects.requireNonNull(entry.sourceUid()), entry -> entry));
        return read.stream()
                .collect(Collectors.toMap(CalendarEntry::sourceUid, entry -> entry, (one, same) -> same))
                .values()
                .stream()
                .map(entry -> {
                    CalendarEntry before = known.get(entry.sourceUid());
                    return before == null ? entry : before.changedTo(entry);
                })
                .toList();
    }

    /** Of these those that are not in the calendar as they are. */
    public List<CalendarEntry> unknown(List<CalendarEntry> offered) {
        List<String> sources = offered.stream()
                .map(CalendarEntry::sourceUid)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        List<CalendarEntry> known = sources.isEmpty() ? List.of() : table.findBySourceUidIn(sources);
        return offered.stream()
                .filter(entry -> known.stream()
                        .noneMatch(each -> Objects.equals(each.sourceUid(), entry.sourceUid()) && each.saysAs(entry)))
                .toList();
    }

    /** One entry as a form sends it back. */
    public static String written(CalendarEntry entry) {
        return String.join(
                "|",
                entry.kind().name(),
                entry.firstOn().toString(),
                entry.lastOn().toString(),
                entry.releaseAt() == null ? "" : entry.releaseAt().toString(),
                String.valueOf(entry.sourceUid()),
                entry.name());
    }

    private static CalendarEntry parse(String written) {
        String[] parts = written.split("\\|", PARTS);
        try {
            LocalDate first = LocalDate.parse(parts[1]);
            CalendarEntry entry = parts[0].equals(CalendarEntry.Kind.EARLY_RELEASE.name())
                    ? CalendarEntry.earlyRelease(parts[5], first, LocalTime.parse(parts[3]))
                    : CalendarEntry.of(CalendarEntry.Kind.DAY_OFF, parts[5], first, LocalDate.parse(parts[2]));
            return entry.from(UUID.fromString(parts[4]).toString());
        } catch (RuntimeException notOurs) {
            throw RequestRefused.invalid("calendar.ics.none");
        }
    }

    private String http(URI address) {
        try {
            return http.getText(address);
        } catch (RemoteException unread) {
            throw RequestRefused.invalid(
                    unread.error() == ConnectionError.PRIVATE_ADDRESS
                            ? "calendar.ics.private"
                            : "calendar.ics.unreachable");
        }
    }

    private static URI address(String typed) {
        try {
            URI address = URI.create(typed.strip().replaceFirst("(?i)^webcals?://", "https://"));
            if (address.getHost() != null
                    && address.getRawUserInfo() == null
                    && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                return address;
            }
        } catch (IllegalArgumentException broken) {
            throw RequestRefused.invalid("calendar.ics.badAddress");
        }
        throw RequestRefused.invalid("calendar.ics.badAddress");
    }

    @Override
    public void destroy() throws Exception {
        http.destroy();
    }
}
