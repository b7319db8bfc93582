package org.studentled.rehearsal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** The teacher says who is ready for the evening: one child with a note, or all at once. */
@Controller
class SignOffs {

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Rehearsals rehearsals;
    private final Doors doors;
    private final TransactionTemplate transaction;

    SignOffs(
            Participations participations,
            Rounds rounds,
            Students students,
            Rehearsals rehearsals,
            Doors doors,
            TransactionTemplate transaction) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.rehearsals = rehearsals;
        this.doors = doors;
        this.transaction = transaction;
    }

    @GetMapping("/participations/{id}/sign-off")
    String one(Who who, @PathVariable ParticipationId id, Model page) {
        page.addAttribute("row", row(admit(who, id)));
        page.addAttribute("form", UUID.randomUUID());
        return "rehearsal/sign-off";
    }

    @PostMapping("/participations/{id}/sign-off")
    String sign(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam UUID form,
            @RequestParam(required = false) @Nullable Boolean ready,
            @RequestParam(defaultValue = "") String note) {
        admit(who, id);
        if (ready == null) {
            throw new Refusal(422, "rehearsal.refusal.noWord");
        }
        rehearsals.signOff(form, id, ready, note, new StaffId(who.id()));
        return "redirect:/?done=" + (ready ? "signOff" : "again");
    }

    @GetMapping("/rounds/{round}/sign-offs")
    String all(Who who, @PathVariable RoundId round, Model page) {
        page.addAttribute("round", round);
        page.addAttribute("rows", rows(who, round));
        return "rehearsal/sign-offs";
    }

    /** Those who are ready already are left as they are, so a second press changes nothing. */
    @PostMapping("/rounds/{round}/sign-offs")
    String signAll(
            Who who,
            @PathVariable RoundId round,
            @RequestParam(required = false) @Nullable Set<ParticipationId> ready) {
        List<Row> rows = rows(who, round);
        if (ready == null || ready.isEmpty()) {
            throw new Refusal(422, "rehearsal.refusal.nobody");
        }
        transaction.executeWithoutResult(status -> rows.stream()
                .filter(row -> ready.contains(row.participation()) && !row.isReady())
                .forEach(row -> rehearsals.signOff(row.participation(), true, "", new StaffId(who.id()))));
        return "redirect:/?done=signOffs";
    }

    private List<Row> rows(Who who, RoundId round) {
        doors.teachesClass(who, rounds.get(round).classId());
        return participations.takingPartIn(round).stream()
                .map(this::row)
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
    }

    private Row row(Participation participation) {
        return new Row(
                participation.id(),
                students.get(participation.studentId()),
                rehearsals.sheetsAbout(participation.id()),
                rehearsals.lastSignOff(participation.id()).orElse(null));
    }

    private Participation admit(Who who, ParticipationId id) {
        Participation participation = participations.get(id);
        doors.teaches(who, participation.studentId());
        return participation;
    }

    /** One child before the evening. */
    record Row(
            ParticipationId participation,
            Student student,
            List<PartnerSheet> sheets,
            @Nullable SignOff last) {

        public boolean isReady() {
            return last != null && last.ready();
        }
    }
}
