package org.studentled.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.round.Waiver;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

/** What happened to a child in the round, step by step, and who did it. */
@Component
class ParticipationHistory {

    private final Inbox inbox;
    private final Staff staff;

    ParticipationHistory(Inbox inbox, Staff staff) {
        this.inbox = inbox;
        this.staff = staff;
    }

    List<Chapter> findByParticipation(ParticipationId participation) {
        return inbox.historyOf(participation).stream().map(this::chapter).toList();
    }

    List<Passed> waivedIn(List<Waiver> waivers) {
        return waivers.stream()
                .map(waiver -> new Passed(
                        waiver.gate(),
                        waiver.reason(),
                        waiver.waivedAt(),
                        staff.get(new StaffId(waiver.waivedBy())).name()))
                .toList();
    }

    private Chapter chapter(InboxItem item) {
        return new Chapter(item.task(), item.since(), item.overAt(), item.outcome(), item.doneByRole(), teacher(item));
    }

    private @Nullable String teacher(InboxItem item) {
        UUID by = item.doneBy();
        return by == null || !"TEACHER".equals(item.doneByRole())
                ? null
                : staff.get(new StaffId(by)).name();
    }

    /** A gate someone let the child pass, and why. */
    record Passed(String gate, String reason, Instant at, String by) {}

    /** One task with its end, if it has one. */
    record Chapter(
            String task,
            Instant since,
            @Nullable Instant overAt,
            InboxItem.@Nullable Outcome outcome,
            @Nullable String role,
            @Nullable String teacher) {}
}
