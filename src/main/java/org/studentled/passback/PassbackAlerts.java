package org.studentled.passback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** Tells the office about classes whose gradebook could not be updated; a short outage of an LMS is not reported yet. */
@Component
class PassbackAlerts implements OfficeAlert {

    private static final Duration SHORT = Duration.ofHours(1);

    private final GradebookReports reports;
    private final Classes classes;
    private final Clock clock;

    PassbackAlerts(GradebookReports reports, Classes classes, Clock clock) {
        this.reports = reports;
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    public List<Item> current() {
        var worst = new LinkedHashMap<ClassId, GradebookReport>();
        reports.findFailed().stream()
                .filter(this::isWorthReporting)
                .forEach(report -> worst.putIfAbsent(report.classId(), report));
        return worst.values().stream().map(this::item).toList();
    }

    private boolean isWorthReporting(GradebookReport report) {
        var failure = report.failure();
        return failure != null
                && (!failure.isPassing()
                        || since(report).isBefore(clock.instant().minus(SHORT)));
    }

    private Item item(GradebookReport report) {
        return new Item(
                since(report),
                "passback.alert." + report.failure(),
                List.of(classes.get(report.classId()).name()),
                "/classes/" + report.classId() + "/gradebook");
    }

    private static Instant since(GradebookReport report) {
        var since = report.failingSince();
        return since == null ? Instant.EPOCH : since;
    }
}
