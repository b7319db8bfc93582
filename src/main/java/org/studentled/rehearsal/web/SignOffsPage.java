package org.studentled.rehearsal.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.rehearsal.SignOff;
import org.studentled.rehearsal.SupportLevels;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.RandomIds;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.script.Step;

/** The teacher says who is ready for the evening: one child with a note, or all at once. */
@Controller
class SignOffsPage {

    private final Participations participations;
    private final Rounds rounds;
    private final Rehearsals rehearsals;
    private final SupportLevels supports;
    private final AccessPolicy accessPolicy;

    SignOffsPage(
            Participations participations,
            Rounds rounds,
            Rehearsals rehearsals,
            SupportLevels supports,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.rounds = rounds;
        this.rehearsals = rehearsals;
        this.supports = supports;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/participations/{id}/sign-off")
    String one(Actor actor, @PathVariable ParticipationId id, Model page) {
        page.addAttribute("row", rows(List.of(admit(actor, id))).get(0));
        page.addAttribute("form", RandomIds.next());
        page.addAttribute("seen", rehearsals.wordsOn(id));
        page.addAttribute("steps", Step.values());
        page.addAttribute("supports", supports.findByParticipation(id));
        page.addAttribute("highest", SupportLevels.HIGHEST);
        return "rehearsal/sign-off";
    }

    @PostMapping("/participations/{id}/sheets/{form}")
    String letThrough(
            Actor actor, @PathVariable ParticipationId id, @PathVariable UUID form, @RequestParam boolean kind) {
        admit(actor, id);
        rehearsals.letThrough(id, form, kind);
        return "redirect:/participations/" + id + "/sign-off";
    }

    /** How much help the child has at each step; what is not named stays. */
    @PostMapping("/participations/{id}/supports")
    String support(Actor actor, @PathVariable ParticipationId id, @RequestParam Map<String, String> levels) {
        admit(actor, id);
        for (Step step : Step.values()) {
            String level = levels.getOrDefault(step.name(), "");
            if (level.matches("[0-4]")) {
                supports.set(id, step, Integer.parseInt(level));
            }
        }
        return "redirect:/participations/" + id + "/sign-off";
    }

    @PostMapping("/participations/{id}/sign-off")
    String sign(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable Boolean ready,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(defaultValue = "") String note) {
        admit(actor, id);
        if (ready == null) {
            throw RequestRefused.invalid("rehearsal.error.noWord");
        }
        rehearsals.signOff(form, id, new SignOff(ready, note, ready ? null : step), new StaffId(actor.id()), seen);
        return "redirect:/?done=" + (ready ? "signOff" : "again");
    }

    @GetMapping("/rounds/{round}/sign-offs")
    String all(Actor actor, @PathVariable RoundId round, Model page) {
        page.addAttribute("round", round);
        page.addAttribute("rows", rows(actor, round));
        return "rehearsal/sign-offs";
    }

    /** Those who are ready already are left as they are, so a second press changes nothing. */
    @PostMapping("/rounds/{round}/sign-offs")
    String signAll(
            Actor actor,
            @PathVariable RoundId round,
            @RequestParam(required = false) @Nullable Set<ParticipationId> ready) {
        List<Row> rows = rows(actor, round);
        if (ready == null || ready.isEmpty()) {
            throw RequestRefused.invalid("rehearsal.error.noOne");
        }
        rehearsals.signOffAll(
                rows.stream().map(Row::participation).filter(ready::contains).toList(), new StaffId(actor.id()));
        return "redirect:/?done=signOffs";
    }

    private List<Row> rows(Actor actor, RoundId round) {
        accessPolicy.requireTeacherOfClass(actor, rounds.get(round).classId());
        return rows(participations.takingPartIn(round)).stream()
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
    }

    private List<Row> rows(List<Participation> all) {
        List<ParticipationId> ids = all.stream().map(Participation::id).toList();
        Map<StudentId, Student> named = participations.studentsOf(all);
        Map<ParticipationId, List<PartnerSheet>> sheets = rehearsals.sheetsAbout(ids);
        Map<ParticipationId, SignOff> last = rehearsals.lastSignOffs(ids);
        return all.stream()
                .map(each -> new Row(
                        each.id(),
                        requireNonNull(named.get(each.studentId())),
                        sheets.getOrDefault(each.id(), List.of()),
                        last.get(each.id())))
                .toList();
    }

    private Participation admit(Actor actor, ParticipationId id) {
        Participation participation = participations.get(id);
        accessPolicy.requireTeacherOf(actor, participation.studentId());
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
