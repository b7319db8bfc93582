package org.studentled.lms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.Trouble;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** Tells the office about classes whose gradebook could not be updated; a short outage of an LMS is not reported yet. */
@Component
class ReportTroubles implements Trouble {

    private static final Duration SHORT = Duration.ofHours(1);

    private final Reports reports;
    private final Classes classes;
    private final Clock clock;

    ReportTroubles(Reports reports, Classes classes, Clock clock) {
        this.reports = reports;
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    public List<Item> now() {
        var worst = new LinkedHashMap<ClassId, Report>();
        reports.inTrouble().stream()
                .filter(this::isWorthAWord)
                .forEach(report -> worst.putIfAbsent(report.classId(), report));
        return worst.values().stream().map(this::item).toList();
    }

    private boolean isWorthAWord(Report report) {
        var trouble = report.trouble();
        return trouble != null
                && (!trouble.isPassing()
                        || since(report).isBefore(clock.instant().minus(SHORT)));
    }

    private Item item(Report report) {
        return new Item(
                since(report),
                "lms.alert." + report.trouble(),
                List.of(classes.get(report.classId()).name()),
                "/classes/" + report.classId() + "/gradebook");
    }

    private static Instant since(Report report) {
        var since = report.troubleSince();
        return since == null ? Instant.EPOCH : since;
    }
}
