package org.studentled.passback;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.OutboxEntry;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Classes;

/** What the office is told of reports that no gradebook took. */
@Component
class FailedReports {

    private final GradebookReports reports;
    private final Participations participations;
    private final Classes classes;

    FailedReports(GradebookReports reports, Participations participations, Classes classes) {
        this.reports = reports;
        this.participations = participations;
        this.classes = classes;
    }

    Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        var failed = entries.stream().collect(Collectors.toMap(OutboxEntry::key, entry -> entry));
        var all = reports.byId(failed.keySet());
        var taking = participations.byId(
                all.stream().map(GradebookReport::participation).toList());
        var children = participations.studentsOf(taking);
        Map<ParticipationId, String> names = taking.stream()
                .filter(one -> children.containsKey(one.studentId()))
                .collect(Collectors.toMap(
                        Participation::id,
                        one -> Objects.requireNonNull(children.get(one.studentId()))
                                .fullName()));
        var taught = classes.byId(
                all.stream().map(GradebookReport::classId).distinct().toList());
        return all.stream()
                .filter(report -> names.containsKey(report.participation()) && taught.containsKey(report.classId()))
                .collect(Collectors.toMap(
                        report -> report.participation().value(),
                        report -> new FailedEntry(
                                Objects.requireNonNull(names.get(report.participation())),
                                Objects.requireNonNull(taught.get(report.classId()))
                                        .name(),
                                FailedEntry.text("passback.notSent.report"),
                                FailedEntry.text(
                                        "passback.report.",
                                        Objects.requireNonNull(failed.get(
                                                        report.participation().value()))
                                                .failure()),
                                "/classes/" + report.classId() + "/gradebook")));
    }
}
