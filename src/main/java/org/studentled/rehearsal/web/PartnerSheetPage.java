package org.studentled.rehearsal.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.rehearsal.Pairs;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;
import org.studentled.school.RandomIds;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** A child listens to their partner's rehearsal and says what they saw; they never see a score or how someone behaves. */
@Controller
@RequestMapping("/participations/{id}/rehearsal")
class PartnerSheetPage {

    /** How many words the bank offers for a glow, and for a grow. */
    static final int BANK = 6;

    private final Participations participations;
    private final Students students;
    private final Pairs pairs;
    private final Rehearsals rehearsals;
    private final AccessPolicy accessPolicy;
    private final MessageSource messages;

    PartnerSheetPage(
            Participations participations,
            Students students,
            Pairs pairs,
            Rehearsals rehearsals,
            AccessPolicy accessPolicy,
            MessageSource messages) {
        this.participations = participations;
        this.students = students;
        this.pairs = pairs;
        this.rehearsals = rehearsals;
        this.accessPolicy = accessPolicy;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ParticipationId id, Model page) {
        admit(actor, id);
        ParticipationId presenter = pairs.presenterFor(id);
        page.addAttribute("id", id);
        page.addAttribute("form", RandomIds.next());
        page.addAttribute("alone", presenter.equals(id));
        page.addAttribute("presenter", student(presenter));
        page.addAttribute("signs", EnumSet.allOf(PartnerSheet.Sign.class));
        page.addAttribute("bank", BANK);
        page.addAttribute("word", rehearsals.lastSignOff(id).orElse(null));
        page.addAttribute(
                "received",
                rehearsals.sheetsAbout(id).stream()
                        .filter(sheet -> !sheet.waits())
                        .toList());
        page.addAttribute("waiting", rehearsals.sheetsAbout(id).stream().anyMatch(PartnerSheet::waits));
        return "rehearsal/partner-sheet";
    }

    @PostMapping
    String handIn(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam UUID form,
            @RequestParam(required = false) @Nullable Set<PartnerSheet.Sign> seen,
            @RequestParam(required = false) @Nullable List<Integer> glows,
            @RequestParam(required = false) @Nullable List<Integer> grows,
            @RequestParam(defaultValue = "") String glow,
            @RequestParam(defaultValue = "") String grow,
            Locale locale) {
        admit(actor, id);
        rehearsals.handIn(
                form,
                pairs.presenterFor(id),
                id,
                seen == null ? Set.of() : seen,
                said("glow", glows, glow, locale),
                said("grow", grows, grow, locale),
                !glow.isBlank() || !grow.isBlank());
        return "redirect:/?done=rehearsal";
    }

    private String said(String kind, @Nullable List<Integer> picked, String own, Locale locale) {
        Stream<String> fromBank = picked == null
                ? Stream.of()
                : picked.stream()
                        .filter(number -> number >= 1 && number <= BANK)
                        .map(number -> messages.getMessage("rehearsal." + kind + "." + number, null, locale));
        String said = Stream.concat(fromBank, Stream.of(own.strip()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        if (said.isEmpty()) {
            throw RequestRefused.invalid("rehearsal.error.no." + kind);
        }
        return said;
    }

    private Student student(ParticipationId id) {
        return students.get(participations.get(id).studentId());
    }

    private void admit(Actor actor, ParticipationId id) {
        Participation participation = participations.get(id);
        accessPolicy.requireStudentOrTeacher(actor, participation.studentId());
        if (!participation.isTakingPart()) {
            throw RequestRefused.conflict("rehearsal.error.notTakingPart");
        }
    }
}
